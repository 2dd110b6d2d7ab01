/* SPDX-License-Identifier: EPL-2.0 */
/** Drivers and tokens of this machine as a service: discovery, start, hot-plug, reading, login. */
@NonNullByDefault
package cz.klicnik.runtime;

import org.eclipse.jdt.annotation.NonNullByDefault;
