/* SPDX-License-Identifier: EPL-2.0 */
/** Guards of the codebase: rules of the charter that a machine can keep, read from the source tree. */
@org.eclipse.jdt.annotation.NonNullByDefault
package cz.klicnik.codebase.tests;
