/* SPDX-License-Identifier: EPL-2.0 */
/** What the screens show and decide, without a screen. */
@NonNullByDefault
package cz.klicnik.ui.tests.presenters;

import org.eclipse.jdt.annotation.NonNullByDefault;
