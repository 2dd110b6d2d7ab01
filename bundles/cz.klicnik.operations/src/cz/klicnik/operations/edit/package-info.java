/* SPDX-License-Identifier: EPL-2.0 */
/** Changing what objects on a token are called. */
@NonNullByDefault
package cz.klicnik.operations.edit;

import org.eclipse.jdt.annotation.NonNullByDefault;
