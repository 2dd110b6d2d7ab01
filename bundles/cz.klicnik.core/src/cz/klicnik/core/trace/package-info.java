/* SPDX-License-Identifier: EPL-2.0 */
/** What was asked of PKCS#11 libraries, call by call, without a secret in it. */
@NonNullByDefault
package cz.klicnik.core.trace;

import org.eclipse.jdt.annotation.NonNullByDefault;
