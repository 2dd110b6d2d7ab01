/* SPDX-License-Identifier: EPL-2.0 */
/** Which driver serves which reader of the system, and which one would serve a card that nobody serves. */
@NonNullByDefault
package cz.klicnik.runtime.internal.readers;

import org.eclipse.jdt.annotation.NonNullByDefault;
