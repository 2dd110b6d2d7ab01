/* SPDX-License-Identifier: EPL-2.0 */
/** The certificate editor: certificates of tokens and of files in every detail. */
@NonNullByDefault
package cz.klicnik.ui.internal.editor;

import org.eclipse.jdt.annotation.NonNullByDefault;
