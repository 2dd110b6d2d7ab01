/* SPDX-License-Identifier: EPL-2.0 */
/** Issued certificates: which key they are for, whether they are what was asked for, and how they are installed. */
@NonNullByDefault
package cz.klicnik.operations.install;

import org.eclipse.jdt.annotation.NonNullByDefault;
