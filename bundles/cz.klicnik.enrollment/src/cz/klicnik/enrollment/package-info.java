/* SPDX-License-Identifier: EPL-2.0 */
/**
 * What a connector to a certification authority is: data in, a state out. Connectors show nothing and ask nobody; they are
 * declared at the extension point {@code cz.klicnik.runtime.caConnectors}.
 */
@NonNullByDefault
package cz.klicnik.enrollment;

import org.eclipse.jdt.annotation.NonNullByDefault;
