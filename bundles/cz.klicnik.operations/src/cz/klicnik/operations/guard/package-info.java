/* SPDX-License-Identifier: EPL-2.0 */
/** Guards: what stands between a plan and its execution. */
@NonNullByDefault
package cz.klicnik.operations.guard;

import org.eclipse.jdt.annotation.NonNullByDefault;
