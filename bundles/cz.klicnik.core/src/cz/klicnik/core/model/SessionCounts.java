/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.model;

import java.util.OptionalLong;

/**
 * Sessions open on a token ({@code CK_TOKEN_INFO}); each value is absent where the token does not say. A maximum of 0 is
 * {@code CK_EFFECTIVELY_INFINITE}.
 */
public record SessionCounts(OptionalLong open, OptionalLong maximum, OptionalLong openReadWrite,
        OptionalLong maximumReadWrite) {
}
