/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.scep.internal;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a server says that it can (RFC 8894, section 3.5.2).
 *
 * @param names in lower case
 */
record Capabilities(Set<String> names) {

    static Capabilities parse(String text) {
        return new Capabilities(text.lines().map(l -> l.strip().toLowerCase(Locale.ROOT)).filter(l -> !l.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    private boolean standard() {
        return names.contains("scepstandard");
    }

    boolean post() {
        return standard() || names.contains("postpkioperation");
    }

    boolean renewal() {
        return names.contains("renewal");
    }

    boolean aes() {
        return standard() || names.contains("aes");
    }

    boolean sha256() {
        return standard() || names.contains("sha-256");
    }
}
