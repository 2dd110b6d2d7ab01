/* SPDX-License-Identifier: EPL-2.0 */
/** The sweep of faults: each PKCS#11 call of each operation fails once, and the program is killed at each step. */
@NonNullByDefault
package cz.klicnik.runtime.internal.faults;

import org.eclipse.jdt.annotation.NonNullByDefault;
