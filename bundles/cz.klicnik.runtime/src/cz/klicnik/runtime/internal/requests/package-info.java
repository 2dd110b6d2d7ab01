/* SPDX-License-Identifier: EPL-2.0 */
/** Certificate requests with the registry's tokens and the connectors of extensions. */
@NonNullByDefault
package cz.klicnik.runtime.internal.requests;

import org.eclipse.jdt.annotation.NonNullByDefault;
