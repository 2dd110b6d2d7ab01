/* SPDX-License-Identifier: EPL-2.0 */
/** A folder of PKCS#12 files as a token. */
@NonNullByDefault
package cz.klicnik.driver.files;

import org.eclipse.jdt.annotation.NonNullByDefault;
