/* SPDX-License-Identifier: EPL-2.0 */
/** PINs: how they stand, changing and unblocking them. */
@NonNullByDefault
package cz.klicnik.operations.pins;

import org.eclipse.jdt.annotation.NonNullByDefault;
