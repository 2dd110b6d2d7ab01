/* SPDX-License-Identifier: EPL-2.0 */
/** Executes plans: checks, acts, reads back, and writes the journal. */
@NonNullByDefault
package cz.klicnik.operations.execute;

import org.eclipse.jdt.annotation.NonNullByDefault;
