/* SPDX-License-Identifier: EPL-2.0 */
/** Plans: what is to be done to a token, as data. */
@NonNullByDefault
package cz.klicnik.operations.plan;

import org.eclipse.jdt.annotation.NonNullByDefault;
