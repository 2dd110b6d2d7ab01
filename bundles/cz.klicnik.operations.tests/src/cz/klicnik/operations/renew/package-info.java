/* SPDX-License-Identifier: EPL-2.0 */
/** Tests of renewing. */
@NonNullByDefault
package cz.klicnik.operations.renew;

import org.eclipse.jdt.annotation.NonNullByDefault;
