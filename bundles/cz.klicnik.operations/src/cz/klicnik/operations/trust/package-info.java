/* SPDX-License-Identifier: EPL-2.0 */
/** Who is trusted on this computer, and whether a certificate can be trusted: the CA store, trusted lists, the network. */
@NonNullByDefault
package cz.klicnik.operations.trust;

import org.eclipse.jdt.annotation.NonNullByDefault;
