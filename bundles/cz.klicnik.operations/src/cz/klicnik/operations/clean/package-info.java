/* SPDX-License-Identifier: EPL-2.0 */
/** Cleaning a token: what may go, in which order, and the plan that takes it away. */
@NonNullByDefault
package cz.klicnik.operations.clean;

import org.eclipse.jdt.annotation.NonNullByDefault;
