/* SPDX-License-Identifier: EPL-2.0 */
/** The console started in Czech ({@code -nl cs}): a launch of its own, see pom.xml. */
@NonNullByDefault
package cz.klicnik.ui.tests.czech;

import org.eclipse.jdt.annotation.NonNullByDefault;
