/* SPDX-License-Identifier: EPL-2.0 */
/** Connectors to certification authorities: their declarations, settings and passwords. */
@NonNullByDefault
package cz.klicnik.runtime.internal.connectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
