/* SPDX-License-Identifier: EPL-2.0 */
/** The command line. Nothing but the answer goes to standard output. */
@NonNullByDefault
package cz.klicnik.cli.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
