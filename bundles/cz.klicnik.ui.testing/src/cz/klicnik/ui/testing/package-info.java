/* SPDX-License-Identifier: EPL-2.0 */
/** Bots that drive the real window as a person does, and speak of tokens and certificates. For tests only. */
@NonNullByDefault
package cz.klicnik.ui.testing;

import org.eclipse.jdt.annotation.NonNullByDefault;
