/* SPDX-License-Identifier: EPL-2.0 */
/** Saved tokens: everything public that a token shows, in a file of its own, for colleagues and for comparing. */
@NonNullByDefault
package cz.klicnik.snapshot;

import org.eclipse.jdt.annotation.NonNullByDefault;
