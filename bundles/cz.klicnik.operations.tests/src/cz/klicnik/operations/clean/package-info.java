/* SPDX-License-Identifier: EPL-2.0 */
/** Tests of cleaning. */
@NonNullByDefault
package cz.klicnik.operations.clean;

import org.eclipse.jdt.annotation.NonNullByDefault;
