/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment.requests;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.enrollment.Order;

/**
 * What is asked for, as long as there may be no key yet.
 *
 * @param connector its id
 * @param subject as in {@link Order}, like the others
 */
public record Wanted(String connector, Bytes subject, List<Bytes> extensions, Optional<Bytes> renewed,
        Map<String, String> details) {

    public Wanted {
        extensions = List.copyOf(extensions);
        details = Map.copyOf(details);
    }

    /** The order for a key. */
    public Order order(Bytes subjectPublicKeyInfo) {
        return new Order(subjectPublicKeyInfo, subject, extensions, renewed, details);
    }
}
