/* SPDX-License-Identifier: EPL-2.0 */
/** The state of this machine as a whole: drivers, their slots, and the last known contents of each token. */
@NonNullByDefault
package cz.klicnik.core.machine;

import org.eclipse.jdt.annotation.NonNullByDefault;
