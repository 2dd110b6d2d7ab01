/* SPDX-License-Identifier: EPL-2.0 */
/** Tests of the guards. */
@NonNullByDefault
package cz.klicnik.operations.guard;

import org.eclipse.jdt.annotation.NonNullByDefault;
