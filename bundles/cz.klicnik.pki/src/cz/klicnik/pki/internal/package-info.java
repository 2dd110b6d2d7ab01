/* SPDX-License-Identifier: EPL-2.0 */
/** Everything that touches Bouncy Castle. */
@NonNullByDefault
package cz.klicnik.pki.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
