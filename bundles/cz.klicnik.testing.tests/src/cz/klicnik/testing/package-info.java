/* SPDX-License-Identifier: EPL-2.0 */
/** Fixtures for tests: real tokens of their own, a module that counts and misbehaves, bad libraries, certificates. */
@NonNullByDefault
package cz.klicnik.testing;

import org.eclipse.jdt.annotation.NonNullByDefault;
