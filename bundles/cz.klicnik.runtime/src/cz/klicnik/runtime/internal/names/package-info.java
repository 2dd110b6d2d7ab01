/* SPDX-License-Identifier: EPL-2.0 */
/** Names that people give to tokens on this side. */
@NonNullByDefault
package cz.klicnik.runtime.internal.names;

import org.eclipse.jdt.annotation.NonNullByDefault;
