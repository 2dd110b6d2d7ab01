/* SPDX-License-Identifier: EPL-2.0 */
/** How the training authority keeps its keys and makes certificates. */
@NonNullByDefault
package cz.klicnik.connector.training.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
