/* SPDX-License-Identifier: EPL-2.0 */
/** The driver SPI: what exists (profile), who it is (identity), a conversation (session) and its capabilities. */
@NonNullByDefault
package cz.klicnik.core.driver;

import org.eclipse.jdt.annotation.NonNullByDefault;
