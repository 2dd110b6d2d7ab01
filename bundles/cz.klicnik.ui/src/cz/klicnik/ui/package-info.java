/* SPDX-License-Identifier: EPL-2.0 */
/** The console's screens: what they share, and what other bundles may build on. */
@NonNullByDefault
package cz.klicnik.ui;

import org.eclipse.jdt.annotation.NonNullByDefault;
