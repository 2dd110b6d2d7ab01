/* SPDX-License-Identifier: EPL-2.0 */
/** Plans, what the guards object to, and what became of a plan, in words and as JSON. */
@NonNullByDefault
package cz.klicnik.presentation.plan;

import org.eclipse.jdt.annotation.NonNullByDefault;
