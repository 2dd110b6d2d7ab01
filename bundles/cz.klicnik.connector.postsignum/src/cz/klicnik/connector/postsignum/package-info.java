/* SPDX-License-Identifier: EPL-2.0 */
/**
 * The way to PostSignum that a person walks: request file and prepared mail. The protocol of the authority's own program is not
 * public, so nothing here claims to speak it.
 */
@NonNullByDefault
package cz.klicnik.connector.postsignum;

import org.eclipse.jdt.annotation.NonNullByDefault;
