/* SPDX-License-Identifier: EPL-2.0 */
/** Work with tokens off the UI thread. */
@NonNullByDefault
package cz.klicnik.ui.jobs;

import org.eclipse.jdt.annotation.NonNullByDefault;
