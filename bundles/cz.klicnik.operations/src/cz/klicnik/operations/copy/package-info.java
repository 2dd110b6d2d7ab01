/* SPDX-License-Identifier: EPL-2.0 */
/** Importing keys and certificates from files, and copying them from one token to another. */
@NonNullByDefault
package cz.klicnik.operations.copy;

import org.eclipse.jdt.annotation.NonNullByDefault;
