/* SPDX-License-Identifier: EPL-2.0 */
/** The suite itself, held against drivers that are wrong on purpose. */
@NonNullByDefault
package cz.klicnik.driver.tck;

import org.eclipse.jdt.annotation.NonNullByDefault;
