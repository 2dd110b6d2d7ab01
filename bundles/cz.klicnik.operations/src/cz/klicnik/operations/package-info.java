/* SPDX-License-Identifier: EPL-2.0 */
/** Use cases over what was read of tokens, as pure functions: inspecting, and finding what a person names. */
@NonNullByDefault
package cz.klicnik.operations;

import org.eclipse.jdt.annotation.NonNullByDefault;
