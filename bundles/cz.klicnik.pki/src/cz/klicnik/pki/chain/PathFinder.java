/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.chain;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.pki.internal.X509Certificates;

/**
 * Puts certificates in a row from a target to an anchor by names and signatures. Whether a row holds is for
 * {@link PathValidator} to say: this only finds those that are worth asking about, and the longest one where none leads to
 * an anchor.
 */
final class PathFinder {

    private static final int LONGEST = 10;
    /** Cross-certified authorities could otherwise be combined without end. */
    private static final int MOST_STEPS = 500;

    private final List<X509Certificate> pool;
    private final Map<X509Certificate, Anchor> anchors;
    private final List<Row> complete = new ArrayList<>();
    private Row longest = new Row(List.of(), Optional.empty());
    private int steps;

    /**
     * A row of certificates, the target first.
     *
     * @param anchor who issued the last one, or is it
     */
    record Row(List<X509Certificate> certificates, Optional<Anchor> anchor) {
    }

    PathFinder(List<Bytes> others, List<Anchor> anchors) {
        this.pool = others.stream().distinct().flatMap(der -> X509Certificates.read(der).stream()).toList();
        this.anchors = new LinkedHashMap<>();
        for (Anchor anchor : anchors) {
            X509Certificates.read(anchor.der()).ifPresent(c -> this.anchors.putIfAbsent(c, anchor));
        }
    }

    /** Rows that lead to an anchor, the shortest first; else the longest that there is. */
    List<Row> rows(X509Certificate target) {
        extend(List.of(target));
        complete.sort(Comparator.comparingInt(row -> row.certificates().size()));
        return complete.isEmpty() ? List.of(longest) : complete;
    }

    private void extend(List<X509Certificate> row) {
        if (++steps > MOST_STEPS || row.size() > LONGEST) {
            return;
        }
        if (row.size() > longest.certificates().size()) {
            longest = new Row(row, Optional.empty());
        }
        X509Certificate last = row.getLast();
        Optional<Anchor> itself = Optional.ofNullable(anchors.get(last));
        if (itself.isPresent()) {
            complete.add(new Row(row, itself));
            return;
        }
        for (Map.Entry<X509Certificate, Anchor> anchor : anchors.entrySet()) {
            if (!row.contains(anchor.getKey()) && issued(anchor.getKey(), last)) {
                complete.add(new Row(with(row, anchor.getKey()), Optional.of(anchor.getValue())));
            }
        }
        for (X509Certificate issuer : pool) {
            if (!row.contains(issuer) && !anchors.containsKey(issuer) && issued(issuer, last)) {
                extend(with(row, issuer));
            }
        }
    }

    private static List<X509Certificate> with(List<X509Certificate> row, X509Certificate issuer) {
        List<X509Certificate> longer = new ArrayList<>(row);
        longer.add(issuer);
        return longer;
    }

    private static boolean issued(X509Certificate issuer, X509Certificate subject) {
        if (!issuer.getSubjectX500Principal().equals(subject.getIssuerX500Principal())) {
            return false;
        }
        try {
            subject.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            // another key of an authority with this name, or a forgery: in both cases no link
            return false;
        }
    }
}
