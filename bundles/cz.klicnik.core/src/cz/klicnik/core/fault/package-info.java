/* SPDX-License-Identifier: EPL-2.0 */
/** Typed errors: a code and the details; the sentences are made in {@code cz.klicnik.presentation}. */
@NonNullByDefault
package cz.klicnik.core.fault;

import org.eclipse.jdt.annotation.NonNullByDefault;
