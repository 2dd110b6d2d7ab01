/* SPDX-License-Identifier: EPL-2.0 */
/** How messages of CMP are made, sent, checked and read. */
@NonNullByDefault
package cz.klicnik.connector.cmp.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
