/* SPDX-License-Identifier: EPL-2.0 */
/** How folders are read and watched. */
@NonNullByDefault
package cz.klicnik.driver.files.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
