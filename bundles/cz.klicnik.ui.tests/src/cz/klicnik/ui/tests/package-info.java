/* SPDX-License-Identifier: EPL-2.0 */
/** Drives the real window of the console. */
@org.eclipse.jdt.annotation.NonNullByDefault
package cz.klicnik.ui.tests;
