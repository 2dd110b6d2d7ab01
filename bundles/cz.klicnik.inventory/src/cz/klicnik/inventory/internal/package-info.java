/* SPDX-License-Identifier: EPL-2.0 */
/** How a picture of the machine becomes changes of the model. */
@NonNullByDefault
package cz.klicnik.inventory.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
