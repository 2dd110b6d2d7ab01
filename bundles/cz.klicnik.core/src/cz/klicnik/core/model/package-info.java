/* SPDX-License-Identifier: EPL-2.0 */
/** Immutable records of what was read from a token: slots, token information, objects and their attributes. */
@NonNullByDefault
package cz.klicnik.core.model;

import org.eclipse.jdt.annotation.NonNullByDefault;
