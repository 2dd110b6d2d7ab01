/* SPDX-License-Identifier: EPL-2.0 */
/** What a crash or a pulled token has left unfinished: told beside the tokens, and finished or taken back. */
@NonNullByDefault
package cz.klicnik.ui.internal.recovery;

import org.eclipse.jdt.annotation.NonNullByDefault;
