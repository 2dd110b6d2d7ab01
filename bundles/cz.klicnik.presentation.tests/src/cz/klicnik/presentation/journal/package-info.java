/* SPDX-License-Identifier: EPL-2.0 */
@NonNullByDefault
package cz.klicnik.presentation.journal;

import org.eclipse.jdt.annotation.NonNullByDefault;
