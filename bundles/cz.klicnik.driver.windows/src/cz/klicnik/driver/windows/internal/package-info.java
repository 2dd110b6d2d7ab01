/* SPDX-License-Identifier: EPL-2.0 */
/** Windows: its key store through the JDK, and what only PowerShell can tell or do. */
@NonNullByDefault
package cz.klicnik.driver.windows.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
