/* SPDX-License-Identifier: EPL-2.0 */
/** How it is done. */
@NonNullByDefault
package cz.klicnik.pkcs11.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
