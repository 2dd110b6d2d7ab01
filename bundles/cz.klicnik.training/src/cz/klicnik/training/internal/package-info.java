/* SPDX-License-Identifier: EPL-2.0 */
/** How the training token and its files are made and recognised. */
@NonNullByDefault
package cz.klicnik.training.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
