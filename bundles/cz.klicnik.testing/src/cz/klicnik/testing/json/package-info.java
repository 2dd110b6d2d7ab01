/* SPDX-License-Identifier: EPL-2.0 */
/** JSON that tests read and check against the documented schemas. */
@NonNullByDefault
package cz.klicnik.testing.json;

import org.eclipse.jdt.annotation.NonNullByDefault;
