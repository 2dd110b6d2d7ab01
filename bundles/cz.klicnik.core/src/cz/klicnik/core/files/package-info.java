/* SPDX-License-Identifier: EPL-2.0 */
/** Files that only their owner can read, written so that a crash does no harm, and folders that are watched. */
@NonNullByDefault
package cz.klicnik.core.files;

import org.eclipse.jdt.annotation.NonNullByDefault;
