/* SPDX-License-Identifier: EPL-2.0 */
/** The EMF model that the screens look at, and the reconciler that feeds it. */
@NonNullByDefault
package cz.klicnik.inventory;

import org.eclipse.jdt.annotation.NonNullByDefault;
