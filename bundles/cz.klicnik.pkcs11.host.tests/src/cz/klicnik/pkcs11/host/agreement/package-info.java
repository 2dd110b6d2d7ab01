/* SPDX-License-Identifier: EPL-2.0 */
/** What the console reads, against what an independent program reads. */
@NonNullByDefault
package cz.klicnik.pkcs11.host.agreement;

import org.eclipse.jdt.annotation.NonNullByDefault;
