/* SPDX-License-Identifier: EPL-2.0 */
/** A connector to authorities that speak CMP (RFC 9810, in the profile of RFC 9483, over HTTP as RFC 9811 has it). */
@NonNullByDefault
package cz.klicnik.connector.cmp;

import org.eclipse.jdt.annotation.NonNullByDefault;
