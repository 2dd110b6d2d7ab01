/* SPDX-License-Identifier: EPL-2.0 */
/** The personal certificate store of a Windows user as a token. */
@NonNullByDefault
package cz.klicnik.driver.windows;

import org.eclipse.jdt.annotation.NonNullByDefault;
