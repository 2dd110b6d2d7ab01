/* SPDX-License-Identifier: EPL-2.0 */
/** Saved tokens as tokens that can only be read. */
@NonNullByDefault
package cz.klicnik.driver.snapshot;

import org.eclipse.jdt.annotation.NonNullByDefault;
