/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.chain;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXReason;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.chain.PathProblem.Reason;
import cz.klicnik.pki.chain.PathResult.Outcome;
import cz.klicnik.pki.internal.X509Certificates;

/**
 * Asks Java's validator (RFC 5280, section 6.1) whether a path from a certificate to an anchor holds, and tells in codes
 * why it does not. Revocation is a question of its own: {@link RevocationChecker}. Stateless and thread-safe.
 */
public final class PathValidator {

    private static final Map<CertPathValidatorException.Reason, Reason> REASONS = Map.ofEntries(
            Map.entry(BasicReason.EXPIRED, Reason.EXPIRED),
            Map.entry(BasicReason.NOT_YET_VALID, Reason.NOT_YET_VALID),
            Map.entry(BasicReason.INVALID_SIGNATURE, Reason.BAD_SIGNATURE),
            Map.entry(BasicReason.ALGORITHM_CONSTRAINED, Reason.WEAK_ALGORITHM),
            Map.entry(BasicReason.REVOKED, Reason.REVOKED),
            Map.entry(BasicReason.UNDETERMINED_REVOCATION_STATUS, Reason.STATUS_UNKNOWN),
            Map.entry(PKIXReason.NAME_CHAINING, Reason.ISSUER_UNKNOWN),
            Map.entry(PKIXReason.INVALID_KEY_USAGE, Reason.KEY_USAGE),
            Map.entry(PKIXReason.INVALID_POLICY, Reason.POLICY),
            Map.entry(PKIXReason.NO_TRUST_ANCHOR, Reason.NOT_TRUSTED),
            Map.entry(PKIXReason.UNRECOGNIZED_CRIT_EXT, Reason.CRITICAL_EXTENSION),
            Map.entry(PKIXReason.NOT_CA_CERT, Reason.NOT_AN_AUTHORITY),
            Map.entry(PKIXReason.PATH_TOO_LONG, Reason.TOO_LONG),
            Map.entry(PKIXReason.INVALID_NAME, Reason.NAME_CONSTRAINTS));

    /** The answer without a word about revocation: VALID means that everything else holds. */
    public PathResult validate(PathQuestion question) {
        Optional<X509Certificate> target = X509Certificates.read(question.target());
        if (target.isEmpty()) {
            return new PathResult(Outcome.INVALID, List.of(question.target()), Optional.empty(), question.at(),
                    List.of(new PathProblem(0, Reason.MALFORMED, "")), List.of());
        }
        Optional<PathResult> first = Optional.empty();
        for (PathFinder.Row row : new PathFinder(question.others(), question.anchors()).rows(target.get())) {
            PathResult result = check(row, question);
            if (result.outcome() == Outcome.VALID) {
                return result;
            }
            first = first.isPresent() ? first : Optional.of(result);
        }
        return first.orElseThrow();
    }

    private static PathResult check(PathFinder.Row row, PathQuestion question) {
        List<X509Certificate> certificates = row.certificates();
        List<PathProblem> problems = new ArrayList<>(dates(row, question.at()));
        if (row.anchor().isEmpty()) {
            X509Certificate last = certificates.getLast();
            boolean selfIssued = last.getSubjectX500Principal().equals(last.getIssuerX500Principal());
            problems.add(new PathProblem(certificates.size() - 1,
                    selfIssued ? Reason.NOT_TRUSTED : Reason.ISSUER_UNKNOWN, issuer(last)));
        } else if (certificates.size() > 1) {
            ask(certificates, question)
                    .filter(p -> problems.stream()
                            .noneMatch(known -> known.index() == p.index() && known.reason() == p.reason()))
                    .ifPresent(problems::add);
        }
        return new PathResult(outcome(problems), certificates.stream().map(PathValidator::encoded).toList(),
                row.anchor(),
                question.at(), problems, List.of());
    }

    private static Outcome outcome(List<PathProblem> problems) {
        Set<Reason> reasons = problems.stream().map(PathProblem::reason).collect(Collectors.toSet());
        if (reasons.isEmpty()) {
            return Outcome.VALID;
        }
        return reasons.equals(Set.of(Reason.ISSUER_UNKNOWN)) ? Outcome.UNKNOWN
                : reasons.equals(Set.of(Reason.NOT_TRUSTED)) ? Outcome.NOT_TRUSTED : Outcome.INVALID;
    }

    /** All that are not valid at that time: the validator tells only of the first. An anchor's dates do not count. */
    private static List<PathProblem> dates(PathFinder.Row row, Instant at) {
        List<PathProblem> problems = new ArrayList<>();
        int count = row.certificates().size();
        for (int i = 0; i < count; i++) {
            X509Certificate certificate = row.certificates().get(i);
            boolean anchor = row.anchor().isPresent() && i == count - 1 && count > 1;
            if (!anchor && at.isAfter(certificate.getNotAfter().toInstant())) {
                problems.add(new PathProblem(i, Reason.EXPIRED, ""));
            } else if (!anchor && at.isBefore(certificate.getNotBefore().toInstant())) {
                problems.add(new PathProblem(i, Reason.NOT_YET_VALID, ""));
            }
        }
        return problems;
    }

    private static Optional<PathProblem> ask(List<X509Certificate> certificates, PathQuestion question) {
        List<X509Certificate> below = certificates.subList(0, certificates.size() - 1);
        try {
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(certificates.getLast(), null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(question.at()));
            parameters.setExplicitPolicyRequired(question.explicitPolicy());
            parameters.setInitialPolicies(question.policies());
            parameters.addCertPathChecker(new UnderstoodExtensions());
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(below), parameters);
            return Optional.empty();
        } catch (CertPathValidatorException e) {
            Reason reason = REASONS.getOrDefault(e.getReason(), Reason.OTHER);
            return Optional.of(new PathProblem(e.getIndex(), reason, detail(reason, below, e.getIndex())));
        } catch (GeneralSecurityException e) {
            return Optional.of(new PathProblem(-1, Reason.OTHER, e.getClass().getSimpleName()));
        }
    }

    private static String detail(Reason reason, List<X509Certificate> path, int index) {
        if (reason != Reason.CRITICAL_EXTENSION || index < 0) {
            return "";
        }
        Set<String> critical =
                Optional.ofNullable(path.get(index).getCriticalExtensionOIDs()).orElse(Set.of());
        return String.join(", ", critical.stream().filter(oid -> !UnderstoodExtensions.STANDARD.contains(oid)).sorted()
                .toList());
    }

    private static String issuer(X509Certificate certificate) {
        try {
            return CertificateParser.parse(encoded(certificate)).issuer();
        } catch (FaultException e) {
            throw new IllegalStateException("It was read before", e);
        }
    }

    private static Bytes encoded(X509Certificate certificate) {
        try {
            return Bytes.of(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("It was decoded from its encoding", e);
        }
    }
}
