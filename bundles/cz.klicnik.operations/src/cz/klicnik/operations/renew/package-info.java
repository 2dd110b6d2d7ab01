/* SPDX-License-Identifier: EPL-2.0 */
/** Which certificates can be renewed, where the new key is made, and the plans for it. */
@NonNullByDefault
package cz.klicnik.operations.renew;

import org.eclipse.jdt.annotation.NonNullByDefault;
