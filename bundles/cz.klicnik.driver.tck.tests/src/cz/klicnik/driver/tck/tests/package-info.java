/* SPDX-License-Identifier: EPL-2.0 */
/** The contract of drivers, held against our own ones: over real modules, and over a library that misbehaves as told. */
@NonNullByDefault
package cz.klicnik.driver.tck.tests;

import org.eclipse.jdt.annotation.NonNullByDefault;
