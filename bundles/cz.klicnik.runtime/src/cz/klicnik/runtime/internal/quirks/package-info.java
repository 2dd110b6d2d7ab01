/* SPDX-License-Identifier: EPL-2.0 */
/** What extensions and administrators' files say of a driver: one reader for both. Described in docs/quirks.md. */
@NonNullByDefault
package cz.klicnik.runtime.internal.quirks;

import org.eclipse.jdt.annotation.NonNullByDefault;
