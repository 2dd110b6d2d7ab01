/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.pki.PkiFile;
import cz.klicnik.pki.chain.CrlStore;
import cz.klicnik.pki.chain.IssuerAddresses;
import cz.klicnik.pki.chain.PathProblem;
import cz.klicnik.pki.chain.PathQuestion;
import cz.klicnik.pki.chain.PathResult;
import cz.klicnik.pki.chain.PathValidator;
import cz.klicnik.pki.chain.RevocationChecker;

/**
 * The use case: can this certificate be trusted? Builds its path from what is at hand and, where the network is allowed,
 * from what the certificates themselves name; then asks whether anything in it was revoked. Blocks; thread-safe.
 */
public final class VerifyCertificate {

    /** A path is longer only in a test; a server that always names one more issuer is not followed for ever. */
    private static final int MOST_DOWNLOADS = 8;

    private final Fetcher fetcher;
    private final CrlStore lists;

    /**
     * @param fetcher {@link Fetcher#OFF} where the network may not be used
     * @param lists revocation lists that are at hand; those that are fetched are added
     */
    public VerifyCertificate(Fetcher fetcher, CrlStore lists) {
        this.fetcher = fetcher;
        this.lists = lists;
    }

    /**
     * What came out.
     *
     * @param problems of downloads of issuers' certificates: they may explain why the path ends where it does
     */
    public record Verified(PathResult result, List<Fault> problems) {

        public Verified {
            problems = List.copyOf(problems);
        }
    }

    /** @param others certificates that are at hand, for example those on the same token */
    public Verified verify(Bytes certificate, List<Bytes> others, CaStore.Contents trust, Instant at,
            IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, 10);
        List<Bytes> pool = new ArrayList<>(others);
        pool.addAll(trust.others());
        List<Fault> problems = new ArrayList<>();
        Set<URI> asked = new HashSet<>();
        PathResult result = path(certificate, pool, trust, at);
        while (endsTooEarly(result) && fetch(result, pool, asked, problems, progress.split(1))) {
            result = path(certificate, pool, trust, at);
        }
        PathResult checked = new RevocationChecker(fetcher, lists).check(result, progress.setWorkRemaining(1).split(1));
        return new Verified(checked, problems);
    }

    private static PathResult path(Bytes certificate, List<Bytes> pool, CaStore.Contents trust, Instant at) {
        return new PathValidator().validate(new PathQuestion(certificate, pool, trust.anchors(), at));
    }

    private static boolean endsTooEarly(PathResult result) {
        return result.problems().stream().anyMatch(p -> p.reason() == PathProblem.Reason.ISSUER_UNKNOWN);
    }

    /** @return true when there is something new in the pool */
    private boolean fetch(PathResult result, List<Bytes> pool, Set<URI> asked, List<Fault> problems,
            IProgressMonitor monitor) {
        int before = pool.size();
        for (URI address : IssuerAddresses.of(result.path().getLast())) {
            if (asked.size() < MOST_DOWNLOADS && asked.add(address)) {
                try {
                    certificates(fetcher.fetch(Fetcher.Request.get(address), monitor), problems).stream()
                            .filter(c -> !pool.contains(c)).forEach(pool::add);
                } catch (FaultException e) {
                    problems.add(e.fault());
                }
            }
        }
        return pool.size() > before;
    }

    /** DER or PKCS#7, as RFC 5280 has it in section 4.2.2.1; PEM too, which some authorities send. */
    private static List<Bytes> certificates(Fetcher.Fetched fetched, List<Fault> problems) throws FaultException {
        try {
            PkiFile read = PkiFile.read(fetched.content(), fetched.from().toString());
            List<Bytes> certificates = read.certificates();
            if (!certificates.isEmpty()) {
                read.incomplete(fetched.from().toString()).ifPresent(problems::add);
                return certificates;
            }
        } catch (FaultException e) {
            if (e.fault().code() != FaultCode.FILE_UNUSABLE) {
                throw e;
            }
        }
        throw new FaultException(FaultCode.NETWORK_CONTENT, Fault.NAME, fetched.from().toString(), Fault.FOUND,
                fetched.contentType());
    }
}
