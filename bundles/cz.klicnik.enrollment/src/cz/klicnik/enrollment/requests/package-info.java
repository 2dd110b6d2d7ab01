/* SPDX-License-Identifier: EPL-2.0 */
/** The journal of certificate requests: what was asked of whom, with which key, and what came of it. */
@NonNullByDefault
package cz.klicnik.enrollment.requests;

import org.eclipse.jdt.annotation.NonNullByDefault;
