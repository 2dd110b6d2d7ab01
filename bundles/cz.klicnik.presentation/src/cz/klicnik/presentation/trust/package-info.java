/* SPDX-License-Identifier: EPL-2.0 */
/** Says whom this computer trusts, and what putting somebody into the CA store would do. */
@NonNullByDefault
package cz.klicnik.presentation.trust;

import org.eclipse.jdt.annotation.NonNullByDefault;
