/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.copy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.operations.copy.ImportContents.Origin;
import cz.klicnik.operations.copy.ImportContents.Reason;
import cz.klicnik.operations.copy.ImportContents.Unusable;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.PublicKeys;
import cz.klicnik.pki.TokenAnalyzer;

/** Puts keys and certificates together, in whatever order and from however many files they come. */
final class ContentsBuilder {

    private static final int OBJECT_IDENTIFIER = 0x06;

    private final TokenAnalyzer analyzer = new TokenAnalyzer();
    private final Instant now;
    private final Map<Bytes, String> keys = new LinkedHashMap<>();
    private final Map<Bytes, Named> certificates = new LinkedHashMap<>();
    private final List<Unusable> unusable = new ArrayList<>();

    private record Named(String name, CertificateView certificate) {
    }

    ContentsBuilder(Instant now) {
        this.now = now;
    }

    /** @param info the key's public half; empty when nothing is known of it */
    void key(Bytes info, String name) {
        if (usable(info)) {
            keys.merge(info, name, (first, second) -> first.isEmpty() ? second : first);
        } else {
            unusable(Reason.KEY_KIND, name, Optional.empty(), PublicKeys.name(info));
        }
    }

    void certificate(Bytes der, String name) {
        try {
            CertificateView view = CertificateParser.parse(der);
            certificates.putIfAbsent(view.der(), new Named(name, view));
        } catch (FaultException e) {
            unusable(Reason.CERTIFICATE_UNREADABLE, name, Optional.empty(),
                    e.fault().detail(Fault.MESSAGE).orElse(""));
        }
    }

    void unusable(Reason reason, String name, Optional<CertificateView> certificate, String detail) {
        unusable.add(new Unusable(reason, name, certificate, detail));
    }

    /** Whether tokens can hold such a key at all: RSA, and EC on a curve that has a name. */
    static boolean usable(Bytes info) {
        KeyAlgorithm algorithm = PublicKeys.algorithm(info);
        Bytes curve = PublicKeys.publicPart(info).ecParameters();
        return algorithm.equals(KeyAlgorithm.RSA) || algorithm.equals(KeyAlgorithm.EC) && !curve.isEmpty()
                && curve.toArray()[0] == OBJECT_IDENTIFIER;
    }

    /** @param mixed whether a key and a certificate that do not belong together are a mistake */
    ImportContents build(Origin origin, boolean mixed) {
        List<ImportItem> pairs = new ArrayList<>();
        Set<Bytes> paired = new HashSet<>();
        List<Named> alone = new ArrayList<>();
        List<CertificateView> chain = new ArrayList<>();
        for (Named named : certificates.values()) {
            Optional<Bytes> key =
                    keys.keySet().stream().filter(k -> PublicKeys.same(k, named.certificate().der())).findFirst();
            if (key.isPresent()) {
                paired.add(key.get());
                pairs.add(item(named.name().isEmpty() ? keys.getOrDefault(key.get(), "") : named.name(), key,
                        Optional.of(named.certificate())));
            } else if (authority(named.certificate())) {
                chain.add(named.certificate());
            } else {
                alone.add(named);
            }
        }
        List<ImportItem> items = new ArrayList<>(pairs);
        boolean mismatch = mixed && !alone.isEmpty() && paired.size() < keys.size();
        keys.forEach((info, name) -> {
            if (!paired.contains(info) && mismatch) {
                unusable(Reason.MISMATCH, name, Optional.empty(), "");
            } else if (!paired.contains(info)) {
                items.add(item(name, Optional.of(info), Optional.empty()));
            }
        });
        for (Named named : alone) {
            if (mismatch) {
                unusable(Reason.MISMATCH, named.name(), Optional.of(named.certificate()), "");
            } else {
                items.add(item(named.name(), Optional.empty(), Optional.of(named.certificate())));
            }
        }
        return new ImportContents(origin, items, chain, unusable);
    }

    private ImportItem item(String name, Optional<Bytes> key, Optional<CertificateView> certificate) {
        return new ImportItem(name, key, certificate, certificate.map(c -> analyzer.validity(c, now)),
                certificate.map(analyzer::type));
    }

    private boolean authority(CertificateView certificate) {
        return certificate.certificateAuthority() || certificates.values().stream().map(Named::certificate)
                .anyMatch(c -> !c.der().equals(certificate.der()) && c.issuerDn().equals(certificate.subjectDn()));
    }
}
