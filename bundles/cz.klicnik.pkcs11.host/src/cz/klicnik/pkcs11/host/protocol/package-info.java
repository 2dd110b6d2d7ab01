/* SPDX-License-Identifier: EPL-2.0 */
/** What the console and a driver host say to each other. */
@NonNullByDefault
package cz.klicnik.pkcs11.host.protocol;

import org.eclipse.jdt.annotation.NonNullByDefault;
