/* SPDX-License-Identifier: EPL-2.0 */
/** Pictures of a machine made by hand, for tests of what only looks at them. */
@NonNullByDefault
package cz.klicnik.testing.pictures;

import org.eclipse.jdt.annotation.NonNullByDefault;
