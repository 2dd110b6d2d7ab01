/* SPDX-License-Identifier: EPL-2.0 */
/** Tests of how steps are judged. */
@NonNullByDefault
package cz.klicnik.operations.execute;

import org.eclipse.jdt.annotation.NonNullByDefault;
