/* SPDX-License-Identifier: EPL-2.0 */
/** What was left unfinished by a crash, a pulled token or a fault, and how it can be ended. */
@NonNullByDefault
package cz.klicnik.operations.recover;

import org.eclipse.jdt.annotation.NonNullByDefault;
