/* SPDX-License-Identifier: EPL-2.0 */
/** Both ends of the socket. */
@NonNullByDefault
package cz.klicnik.pkcs11.host.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
