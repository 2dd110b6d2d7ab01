/* SPDX-License-Identifier: EPL-2.0 */
/** Tests of importing and copying. */
@NonNullByDefault
package cz.klicnik.operations.copy;

import org.eclipse.jdt.annotation.NonNullByDefault;
