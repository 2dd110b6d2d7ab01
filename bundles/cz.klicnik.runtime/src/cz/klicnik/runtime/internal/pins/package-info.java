/* SPDX-License-Identifier: EPL-2.0 */
/** What stands between a session and a token: counted PIN tries, refused PINs, and the lease of a token that is written to. */
@NonNullByDefault
package cz.klicnik.runtime.internal.pins;

import org.eclipse.jdt.annotation.NonNullByDefault;
