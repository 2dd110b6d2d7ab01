/* SPDX-License-Identifier: EPL-2.0 */
/** The audit journal: what was meant to be done to tokens, and what became of it. */
@NonNullByDefault
package cz.klicnik.operations.journal;

import org.eclipse.jdt.annotation.NonNullByDefault;
