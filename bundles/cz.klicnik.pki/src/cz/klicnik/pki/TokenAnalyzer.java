/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.KeyOrigin;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.pki.CertificateType.Bearer;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.KeyState.Origin;
import cz.klicnik.pki.TokenView.CertificateEntry;
import cz.klicnik.pki.internal.Pairing;
import cz.klicnik.pki.internal.TypeClassifier;

/** Makes sense of what was read from a token: decodes, pairs, classifies. Immutable and thread-safe; asks nobody. */
public final class TokenAnalyzer {

    /** Days before its end from which a certificate is called expiring, unless configured otherwise. */
    public static final int DEFAULT_WARNING_DAYS = 30;

    private static final CertificateType UNKNOWN_TYPE = new CertificateType(Trade.OTHER, Bearer.UNKNOWN);
    private static final long X_509 = 0;

    private final TypeClassifier classifier;
    private final Duration warning;

    /**
     * @param warningDays from how many days before its end on a certificate is {@link Validity#EXPIRING}
     */
    public TokenAnalyzer(IssuerTable issuers, int warningDays) {
        this.classifier = new TypeClassifier(issuers);
        this.warning = Duration.ofDays(warningDays);
    }

    /** With the table and the warning time that come with the product. */
    public TokenAnalyzer() {
        this(IssuerTable.builtIn(), DEFAULT_WARNING_DAYS);
    }

    /**
     * Decodes and pairs one reading. Never fails: what cannot be read carries its problem.
     *
     * @param now for the state of the certificates
     */
    public TokenView analyze(TokenContents contents, Instant now) {
        List<Decoded> decoded = new ArrayList<>();
        List<Pairing.Identified> readable = new ArrayList<>();
        List<TokenObject> others = new ArrayList<>();
        for (TokenObject object : contents.objects()) {
            switch (object) {
            case TokenObject.Certificate c -> {
                Decoded d = decode(c);
                decoded.add(d);
                d.certificate().ifPresent(v -> readable.add(new Pairing.Identified(c.id(), v)));
            }
            case TokenObject.PrivateKey k -> {
                // the pairing takes it
            }
            case TokenObject.PublicKey k -> {
                // likewise
            }
            case TokenObject.SecretKey k -> others.add(k);
            case TokenObject.Data d -> others.add(d);
            case TokenObject.Other o -> others.add(o);
            }
        }
        Pairing pairing = new Pairing(contents.objects(), readable);
        // an incomplete list proves no absence
        boolean seesAll = contents.login().seesPrivateObjects() && contents.problems().isEmpty();
        List<CertificateEntry> entries = decoded.stream().map(d -> entry(d, pairing, seesAll, now)).toList();
        return new TokenView(contents, entries, pairing.loose(), others);
    }

    /** A certificate's state by its dates. */
    public Validity validity(CertificateView certificate, Instant now) {
        // the dates of a certificate have whole seconds, and the last one belongs to it
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        if (second.isBefore(certificate.notBefore())) {
            return Validity.NOT_YET_VALID;
        }
        if (second.isAfter(certificate.notAfter())) {
            return Validity.EXPIRED;
        }
        Duration left = Duration.between(second, certificate.notAfter());
        return left.compareTo(warning) <= 0 ? Validity.EXPIRING : Validity.VALID;
    }

    /**
     * Whole days of 24 hours until the end, rounded towards zero: 0 on the last day and on the first day after
     * it. Independent of time zones.
     */
    public static long daysLeft(CertificateView certificate, Instant now) {
        long seconds = Duration.between(now.truncatedTo(ChronoUnit.SECONDS), certificate.notAfter()).getSeconds();
        return seconds / Duration.ofDays(1).getSeconds();
    }

    /** What a certificate is for. */
    public CertificateType type(CertificateView certificate) {
        return classifier.classify(certificate);
    }

    private CertificateEntry entry(Decoded decoded, Pairing pairing, boolean seesAll, Instant now) {
        Optional<CertificateView> certificate = decoded.certificate();
        Pairing.Found found = pairing.keysOf(decoded.object().id(), certificate);
        KeyState state = found.keys().privateKey().map(TokenAnalyzer::state)
                .orElse(seesAll && certificate.isPresent() && !found.undecided() ? KeyState.ABSENT : KeyState.UNKNOWN);
        return new CertificateEntry(decoded.object(), certificate, certificate.map(c -> validity(c, now)),
                certificate.map(c -> daysLeft(c, now)).orElse(0L),
                certificate.map(classifier::classify).orElse(UNKNOWN_TYPE),
                state, found.keys(), decoded.problem());
    }

    private static KeyState state(TokenObject.PrivateKey key) {
        return new KeyState(Trilean.YES, origin(key.origin()), key.origin().extractable(), key.alwaysAuthenticate());
    }

    /** PKCS#11 v2.40, section 4.9: an imported key is neither CKA_LOCAL nor CKA_NEVER_EXTRACTABLE. */
    private static Origin origin(KeyOrigin origin) {
        if (origin.local() == Trilean.NO) {
            return Origin.IMPORTED;
        }
        if (origin.neverExtractable() == Trilean.YES) {
            return Origin.GENERATED;
        }
        // generated, but a copy may have left: that promises too much; unless nothing is said of extraction
        boolean silent = origin.neverExtractable() == Trilean.UNKNOWN;
        return origin.local() == Trilean.YES && silent ? Origin.GENERATED : Origin.UNKNOWN;
    }

    private record Decoded(TokenObject.Certificate object, Optional<CertificateView> certificate,
            Optional<Fault> problem) {
    }

    private static Decoded decode(TokenObject.Certificate object) {
        if (object.problem().isPresent() && object.value().isEmpty()) {
            return new Decoded(object, Optional.empty(), object.problem());
        }
        if (object.type() != X_509) {
            return new Decoded(object, Optional.empty(), Optional.of(Fault.of(FaultCode.OBJECT_UNREADABLE,
                    Fault.MESSAGE, "CKA_CERTIFICATE_TYPE 0x" + Long.toHexString(object.type()))));
        }
        try {
            return new Decoded(object, Optional.of(CertificateParser.parse(object.value())), object.problem());
        } catch (FaultException e) {
            return new Decoded(object, Optional.empty(), Optional.of(e.fault()));
        }
    }
}
