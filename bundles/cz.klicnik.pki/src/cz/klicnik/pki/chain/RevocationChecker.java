/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.chain;

import java.net.URI;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.pki.chain.RevocationStatus.Method;
import cz.klicnik.pki.chain.RevocationStatus.State;
import cz.klicnik.pki.chain.RevocationStatus.Why;
import cz.klicnik.pki.internal.OcspMessage;
import cz.klicnik.pki.internal.RevocationSources;
import cz.klicnik.pki.internal.X509Certificates;

/**
 * Finds out whether the certificates of a path were revoked: by lists that are at hand, by the authority's status service,
 * by its lists. Whether a list or an answer may be believed is decided by Java's validator. Blocks.
 */
public final class RevocationChecker {

    private static final int NONCE_BYTES = 16;

    private final Fetcher fetcher;
    private final CrlStore lists;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param fetcher {@link Fetcher#OFF} where the network may not be used
     * @param lists those that were given, and those that were fetched before
     */
    public RevocationChecker(Fetcher fetcher, CrlStore lists) {
        this.fetcher = fetcher;
        this.lists = lists;
    }

    /**
     * Adds the statuses to a result: a valid path with a revoked certificate is invalid, one with an unknown status is
     * unknown.
     */
    public PathResult check(PathResult result, IProgressMonitor monitor) {
        // nobody is above a root, trusted or not, who could say that it was revoked
        boolean root = result.anchor().isPresent() || result.path().size() > 1 && result.problems().stream()
                .anyMatch(p -> p.reason() == PathProblem.Reason.NOT_TRUSTED);
        int count = result.path().size() - (root ? 1 : 0);
        SubMonitor progress = SubMonitor.convert(monitor, Math.max(count, 1));
        List<RevocationStatus> statuses = new ArrayList<>();
        List<PathProblem> problems = new ArrayList<>(result.problems());
        for (int i = 0; i < count; i++) {
            RevocationStatus status = i + 1 < result.path().size()
                    ? status(result.path().get(i), result.path().get(i + 1), result.at(), progress.split(1))
                    : RevocationStatus.unknown(Method.NONE, "", Why.ISSUER_UNKNOWN);
            statuses.add(status);
            if (status.state() != State.GOOD) {
                problems.add(new PathProblem(i, status.state() == State.REVOKED ? PathProblem.Reason.REVOKED
                        : PathProblem.Reason.STATUS_UNKNOWN, ""));
            }
        }
        boolean revoked = statuses.stream().anyMatch(s -> s.state() == State.REVOKED);
        boolean unknown = statuses.stream().anyMatch(s -> s.state() == State.UNKNOWN);
        PathResult.Outcome outcome = revoked ? PathResult.Outcome.INVALID
                : result.outcome() == PathResult.Outcome.VALID && unknown ? PathResult.Outcome.UNKNOWN
                        : result.outcome();
        return new PathResult(outcome, result.path(), result.anchor(), result.at(), problems, statuses);
    }

    /**
     * The status of one certificate: by lists that were given or fetched before it, then by the services and lists that it
     * names itself, in its order.
     *
     * @param issuer the certificate of its issuer
     */
    public RevocationStatus status(Bytes certificate, Bytes issuer, Instant at, IProgressMonitor monitor) {
        Optional<X509Certificate> subject = X509Certificates.read(certificate);
        Optional<X509Certificate> authority = X509Certificates.read(issuer);
        if (subject.isEmpty() || authority.isEmpty()) {
            return RevocationStatus.unknown(Method.NONE, "", Why.BAD_ANSWER);
        }
        Question question = new Question(subject.get(), authority.get(), at);
        SubMonitor progress = SubMonitor.convert(monitor, 3);
        List<RevocationStatus> tried = new ArrayList<>();
        for (CrlStore.Entry entry : lists.of(authority.get().getSubjectX500Principal())) {
            tried.add(question.by(entry.list(), entry.source()));
            if (tried.getLast().state() != State.UNKNOWN) {
                return tried.getLast();
            }
        }
        RevocationSources sources = RevocationSources.of(certificate);
        for (URI address : sources.services()) {
            tried.add(ask(question, address, progress.split(1)));
            if (tried.getLast().state() != State.UNKNOWN) {
                return tried.getLast();
            }
        }
        for (URI address : sources.lists()) {
            tried.add(fetch(question, address, progress.split(1)));
            if (tried.getLast().state() != State.UNKNOWN) {
                return tried.getLast();
            }
        }
        // the first reason says most: what came first is what the authority prefers
        return tried.isEmpty() ? RevocationStatus.unknown(Method.NONE, "", Why.NO_SOURCE) : tried.getFirst();
    }

    private RevocationStatus ask(Question question, URI address, IProgressMonitor monitor) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        OcspMessage message = OcspMessage.about(question.subject(), question.issuer(), nonce);
        try {
            Fetcher.Fetched answer = fetcher.fetch(
                    Fetcher.Request.post(address, "application/ocsp-request", message.request()), monitor);
            return question.by(message, answer.content(), address.toString());
        } catch (FaultException e) {
            return RevocationStatus.unreachable(Method.OCSP, address.toString(), e.fault());
        }
    }

    /** Where the network is closed or fails, a list of an earlier run does, while it is good: it says itself of when it is. */
    private RevocationStatus fetch(Question question, URI address, IProgressMonitor monitor) {
        RevocationStatus fetched = fetchAnew(question, address, monitor);
        return fetched.state() != State.UNKNOWN ? fetched
                : lists.kept(address).map(list -> question.by(list, address.toString()))
                        .filter(status -> status.state() != State.UNKNOWN).orElse(fetched);
    }

    private RevocationStatus fetchAnew(Question question, URI address, IProgressMonitor monitor) {
        try {
            Fetcher.Fetched fetched = fetcher.fetch(Fetcher.Request.get(address), monitor);
            Optional<X509CRL> list = CrlStore.read(fetched.content());
            if (list.isEmpty()) {
                return RevocationStatus.unknown(Method.CRL, address.toString(), Why.BAD_ANSWER);
            }
            lists.keep(fetched.content(), address.toString());
            RevocationStatus status = question.by(list.get(), address.toString());
            if (status.state() != State.UNKNOWN) {
                lists.keepOn(address, fetched.content());
            }
            return status;
        } catch (FaultException e) {
            return RevocationStatus.unreachable(Method.CRL, address.toString(), e.fault());
        }
    }
}
