/* SPDX-License-Identifier: EPL-2.0 */
/** The process that watches the readers of the system (PC/SC), and the console's side of it. */
@NonNullByDefault
package cz.klicnik.pkcs11.host.pcsc;

import org.eclipse.jdt.annotation.NonNullByDefault;
