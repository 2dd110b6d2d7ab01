/* SPDX-License-Identifier: EPL-2.0 */
/** Tests of recovery. */
@NonNullByDefault
package cz.klicnik.operations.recover;

import org.eclipse.jdt.annotation.NonNullByDefault;
