/* SPDX-License-Identifier: EPL-2.0 */
/** How the registry works; no API. */
@NonNullByDefault
package cz.klicnik.runtime.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
