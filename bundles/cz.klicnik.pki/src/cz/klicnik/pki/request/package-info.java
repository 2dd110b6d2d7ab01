/* SPDX-License-Identifier: EPL-2.0 */
/** Making certificate requests (PKCS#10). Reading them is in {@code cz.klicnik.pki.details}. */
@NonNullByDefault
package cz.klicnik.pki.request;

import org.eclipse.jdt.annotation.NonNullByDefault;
