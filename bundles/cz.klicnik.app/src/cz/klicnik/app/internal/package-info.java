/* SPDX-License-Identifier: EPL-2.0 */
/** The product: application, window and perspective. */
@NonNullByDefault({})
package cz.klicnik.app.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
