/* SPDX-License-Identifier: EPL-2.0 */
/** Sentences, words, numbers and tables for people, in English and Czech, without a screen. */
@NonNullByDefault
package cz.klicnik.presentation;

import org.eclipse.jdt.annotation.NonNullByDefault;
