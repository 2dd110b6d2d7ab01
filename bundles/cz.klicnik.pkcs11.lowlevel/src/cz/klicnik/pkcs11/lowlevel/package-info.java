/* SPDX-License-Identifier: EPL-2.0 */
/** What must live in the class loader of the IAIK wrapper. */
@NonNullByDefault
package cz.klicnik.pkcs11.lowlevel;

import org.eclipse.jdt.annotation.NonNullByDefault;
