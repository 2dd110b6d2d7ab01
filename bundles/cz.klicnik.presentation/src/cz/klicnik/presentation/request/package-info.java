/* SPDX-License-Identifier: EPL-2.0 */
/** Certificate requests, what is renewed, and issued certificates, in words and as JSON. */
@NonNullByDefault
package cz.klicnik.presentation.request;

import org.eclipse.jdt.annotation.NonNullByDefault;
