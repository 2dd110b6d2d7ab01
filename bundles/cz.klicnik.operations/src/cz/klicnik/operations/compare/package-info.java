/* SPDX-License-Identifier: EPL-2.0 */
/** What differs between two tokens, or between a token and itself at another time. */
@NonNullByDefault
package cz.klicnik.operations.compare;

import org.eclipse.jdt.annotation.NonNullByDefault;
