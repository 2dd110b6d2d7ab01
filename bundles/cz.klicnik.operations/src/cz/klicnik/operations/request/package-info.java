/* SPDX-License-Identifier: EPL-2.0 */
/** Certificate requests under way: what plans do with the journal of requests and with connectors, and how to go on. */
@NonNullByDefault
package cz.klicnik.operations.request;

import org.eclipse.jdt.annotation.NonNullByDefault;
