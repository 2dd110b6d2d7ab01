/* SPDX-License-Identifier: EPL-2.0 */
/** A small certification authority for training and tests. Nobody trusts it, and its names say what it is. */
@NonNullByDefault
package cz.klicnik.connector.training;

import org.eclipse.jdt.annotation.NonNullByDefault;
