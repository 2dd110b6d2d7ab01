/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.chain;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CRL;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateRevokedException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.PKIXRevocationChecker.Option;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.pki.chain.RevocationStatus.Method;
import cz.klicnik.pki.chain.RevocationStatus.Why;
import cz.klicnik.pki.internal.OcspMessage;

/** Whether one certificate was revoked at a moment, by one list or one answer: Java's validator decides. */
record Question(X509Certificate subject, X509Certificate issuer, Instant at) {

    /** Clocks differ. */
    private static final Duration SKEW = Duration.ofMinutes(15);
    /** The bit cRLSign (RFC 5280, section 4.2.1.3). */
    private static final int CRL_SIGN = 6;

    RevocationStatus by(X509CRL list, String source) {
        Instant thisUpdate = list.getThisUpdate().toInstant();
        Optional<Instant> nextUpdate = Optional.ofNullable(list.getNextUpdate()).map(Date::toInstant);
        if (outdated(thisUpdate, nextUpdate)) {
            return RevocationStatus.unknown(Method.CRL, source, Why.OUTDATED);
        }
        if (!maySignLists()) {
            return RevocationStatus.unknown(Method.CRL, source, Why.NOT_BELIEVED);
        }
        try {
            PKIXRevocationChecker checker = checker();
            checker.setOptions(EnumSet.of(Option.PREFER_CRLS, Option.NO_FALLBACK));
            validate(checker, List.of(list));
            return RevocationStatus.good(Method.CRL, source, thisUpdate, nextUpdate);
        } catch (CertPathValidatorException e) {
            boolean foreign = !list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
            return refused(e, Method.CRL, source, thisUpdate, nextUpdate,
                    foreign ? Why.OTHER_ISSUER : Why.NOT_BELIEVED);
        } catch (GeneralSecurityException e) {
            return RevocationStatus.unknown(Method.CRL, source, Why.BAD_ANSWER);
        }
    }

    RevocationStatus by(OcspMessage message, Bytes response, String source) {
        OcspMessage.Answer answer;
        try {
            answer = message.read(response);
        } catch (IOException e) {
            return RevocationStatus.unknown(Method.OCSP, source, Why.BAD_ANSWER);
        }
        if (answer.kind() == OcspMessage.Kind.REFUSED || answer.kind() == OcspMessage.Kind.UNKNOWN) {
            return RevocationStatus.unknown(Method.OCSP, source, Why.AUTHORITY_DOES_NOT_KNOW);
        }
        if (answer.kind() == OcspMessage.Kind.OTHER_CERTIFICATE) {
            return RevocationStatus.unknown(Method.OCSP, source, Why.OTHER_CERTIFICATE);
        }
        if (!answer.nonceFits()) {
            return RevocationStatus.unknown(Method.OCSP, source, Why.OTHER_QUESTION);
        }
        if (outdated(answer.producedAt(), answer.nextUpdate())) {
            return RevocationStatus.unknown(Method.OCSP, source, Why.OUTDATED);
        }
        try {
            PKIXRevocationChecker checker = checker();
            checker.setOptions(EnumSet.of(Option.NO_FALLBACK));
            checker.setOcspResponses(Map.of(subject, response.toArray()));
            validate(checker, List.of());
            return RevocationStatus.good(Method.OCSP, source, answer.producedAt(), answer.nextUpdate());
        } catch (CertPathValidatorException e) {
            return refused(e, Method.OCSP, source, answer.producedAt(), answer.nextUpdate(), Why.NOT_BELIEVED);
        } catch (GeneralSecurityException e) {
            return RevocationStatus.unknown(Method.OCSP, source, Why.BAD_ANSWER);
        }
    }

    /** RFC 5280, section 6.3.3 (f): Java does not ask this of an anchor, which the issuer is here. */
    private boolean maySignLists() {
        boolean[] usage = issuer.getKeyUsage();
        return usage == null || usage[CRL_SIGN];
    }

    private boolean outdated(Instant thisUpdate, Optional<Instant> nextUpdate) {
        return thisUpdate.isAfter(at.plus(SKEW)) || nextUpdate.map(next -> next.isBefore(at.minus(SKEW))).orElse(false);
    }

    private static PKIXRevocationChecker checker() throws GeneralSecurityException {
        return (PKIXRevocationChecker) CertPathValidator.getInstance("PKIX").getRevocationChecker();
    }

    private void validate(PKIXRevocationChecker checker, List<CRL> lists) throws GeneralSecurityException {
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(issuer, null)));
        parameters.setDate(Date.from(at));
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(lists)));
        parameters.addCertPathChecker(new UnderstoodExtensions());
        parameters.addCertPathChecker(checker);
        CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(subject));
        CertPathValidator.getInstance("PKIX").validate(path, parameters);
    }

    private static RevocationStatus refused(CertPathValidatorException e, Method method, String source,
            Instant producedAt, Optional<Instant> nextUpdate, Why otherwise) {
        if (e.getCause() instanceof CertificateRevokedException revoked) {
            return RevocationStatus.revoked(method, source, producedAt, nextUpdate,
                    revoked.getRevocationDate().toInstant(), reason(revoked));
        }
        return RevocationStatus.unknown(method, source, otherwise);
    }

    /** As RFC 5280 spells them, section 5.3.1; "unspecified" is as good as none. */
    private static String reason(CertificateRevokedException revoked) {
        return switch (revoked.getRevocationReason()) {
        case KEY_COMPROMISE -> "keyCompromise";
        case CA_COMPROMISE -> "cACompromise";
        case AFFILIATION_CHANGED -> "affiliationChanged";
        case SUPERSEDED -> "superseded";
        case CESSATION_OF_OPERATION -> "cessationOfOperation";
        case CERTIFICATE_HOLD -> "certificateHold";
        case REMOVE_FROM_CRL -> "removeFromCRL";
        case PRIVILEGE_WITHDRAWN -> "privilegeWithdrawn";
        case AA_COMPROMISE -> "aACompromise";
        case UNSPECIFIED, UNUSED -> "";
        };
    }
}
