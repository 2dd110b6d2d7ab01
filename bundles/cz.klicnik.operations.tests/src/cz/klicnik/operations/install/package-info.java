/* SPDX-License-Identifier: EPL-2.0 */
/** Tests of what is said of issued certificates. */
@NonNullByDefault
package cz.klicnik.operations.install;

import org.eclipse.jdt.annotation.NonNullByDefault;
