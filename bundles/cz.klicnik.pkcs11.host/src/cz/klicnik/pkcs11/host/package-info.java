/* SPDX-License-Identifier: EPL-2.0 */
/** How a library in another process is reached. */
@NonNullByDefault
package cz.klicnik.pkcs11.host;

import org.eclipse.jdt.annotation.NonNullByDefault;
