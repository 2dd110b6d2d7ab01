/* SPDX-License-Identifier: EPL-2.0 */
/** How snapshots become files and files become snapshots. */
@NonNullByDefault
package cz.klicnik.snapshot.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
