/* SPDX-License-Identifier: EPL-2.0 */
/** How files of snapshots become slots. */
@NonNullByDefault
package cz.klicnik.driver.snapshot.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
