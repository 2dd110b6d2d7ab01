/* SPDX-License-Identifier: EPL-2.0 */
/** The training token: something real to look at without owning a token. */
@NonNullByDefault
package cz.klicnik.training;

import org.eclipse.jdt.annotation.NonNullByDefault;
