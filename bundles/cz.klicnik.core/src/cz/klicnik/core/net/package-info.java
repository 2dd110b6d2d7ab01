/* SPDX-License-Identifier: EPL-2.0 */
/** The one way to the network. */
@NonNullByDefault
package cz.klicnik.core.net;

import org.eclipse.jdt.annotation.NonNullByDefault;
