/* SPDX-License-Identifier: EPL-2.0 */
/** Certificates in words: every field and every extension, with the raw value beside. */
@NonNullByDefault
package cz.klicnik.presentation.certificate;

import org.eclipse.jdt.annotation.NonNullByDefault;
