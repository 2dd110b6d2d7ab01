/* SPDX-License-Identifier: EPL-2.0 */
/** The audit journal in words, as JSON and as CSV. */
@NonNullByDefault
package cz.klicnik.presentation.journal;

import org.eclipse.jdt.annotation.NonNullByDefault;
