/* SPDX-License-Identifier: EPL-2.0 */
/** The trace of all PKCS#11 libraries: switch, memory and files. */
@NonNullByDefault
package cz.klicnik.runtime.trace;

import org.eclipse.jdt.annotation.NonNullByDefault;
