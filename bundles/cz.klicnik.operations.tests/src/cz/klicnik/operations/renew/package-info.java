/* SPDX-License-Identifier: EPL-2.0 */
/** Tests. */
@NonNullByDefault
package cz.klicnik.operations.renew;

import org.eclipse.jdt.annotation.NonNullByDefault;
