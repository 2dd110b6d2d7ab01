/* SPDX-License-Identifier: EPL-2.0 */
/** Behind {@code cz.klicnik.runtime.trace}. */
@NonNullByDefault
package cz.klicnik.runtime.internal.trace;

import org.eclipse.jdt.annotation.NonNullByDefault;
