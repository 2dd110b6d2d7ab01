/* SPDX-License-Identifier: EPL-2.0 */
/** What was read of tokens as facts, text, tables, JSON and CSV. */
@NonNullByDefault
package cz.klicnik.presentation.inspect;

import org.eclipse.jdt.annotation.NonNullByDefault;
