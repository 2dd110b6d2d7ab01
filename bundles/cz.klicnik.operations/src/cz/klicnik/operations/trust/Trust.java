/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.pki.PkiFile;
import cz.klicnik.pki.chain.CrlStore;
import cz.klicnik.pki.chain.PathQuestion;
import cz.klicnik.pki.chain.PathValidator;

/**
 * Whom this computer trusts, and what follows for a certificate: the one implementation behind the window and the command
 * line. Holds no state but where things are; every question reads the CA store anew. Blocks; thread-safe.
 */
public final class Trust {

    /** Revocation lists of large authorities have some megabytes. */
    private static final long MOST_KEPT = 64L << 20;
    /** For all that one question fetches. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TrustFolders folders;
    private final Supplier<Fetcher> network;
    private final Clock clock;
    private final Consumer<Fault> log;
    private final Duration patience;

    /**
     * @param network makes the way to the network, when it is first allowed: {@link SystemNetwork#fetcher()}
     * @param log is told of lists that could not be kept or read again, by which nothing fails
     */
    public Trust(TrustFolders folders, Supplier<Fetcher> network, Clock clock, Consumer<Fault> log) {
        this(folders, network, clock, log, PATIENCE);
    }

    /** @param patience for all that one question fetches */
    Trust(TrustFolders folders, Supplier<Fetcher> network, Clock clock, Consumer<Fault> log, Duration patience) {
        this.patience = patience;
        this.folders = folders;
        this.network = network;
        this.clock = clock;
        this.log = log;
    }

    /** What is in the CA store, and how that is changed. */
    public CaAdministration authorities() {
        return new CaAdministration(folders);
    }

    /**
     * Answers a question.
     *
     * @throws FaultException FILE_PROBLEM or FILE_UNUSABLE when a file that the question names cannot be used; INTERNAL when
     *         Java's own authorities cannot be read
     */
    public VerifyCertificate.Verified verify(TrustQuestion question, IProgressMonitor monitor) throws FaultException {
        CaStore.Contents trusted = trusted(question);
        CrlStore lists = new CrlStore(new CrlFolder(folders.lists(), MOST_KEPT, clock, log));
        List<Fault> problems = new ArrayList<>();
        for (Path file : question.lists()) {
            add(file, lists).ifPresent(problems::add);
        }
        Fetcher fetcher =
                question.online() ? new PatientFetcher(network.get(), patience, System::nanoTime) : Fetcher.OFF;
        VerifyCertificate.Verified verified = new VerifyCertificate(fetcher, lists).verify(question.certificate(),
                question.others(), trusted, question.at().orElseGet(clock::instant), monitor);
        problems.addAll(trusted.problems());
        // that the network was not asked is said with the statuses
        verified.problems().stream().filter(f -> f.code() != FaultCode.NETWORK_OFF).forEach(problems::add);
        return new VerifyCertificate.Verified(verified.result(), problems);
    }

    /**
     * A certificate with its issuers as far as they are known, the last of them the trusted one where there is one.
     *
     * @param others certificates that are at hand
     */
    public List<Bytes> path(Bytes certificate, List<Bytes> others) {
        CaStore.Contents store = folders.store().read();
        List<Bytes> pool = new ArrayList<>(others);
        pool.addAll(store.others());
        return new PathValidator().validate(new PathQuestion(certificate, pool, store.anchors(), clock.instant()))
                .path();
    }

    private CaStore.Contents trusted(TrustQuestion question) throws FaultException {
        CaStore.Contents contents = folders.store().read();
        for (Path path : question.trust()) {
            if (!Files.exists(path)) {
                throw new FaultException(FaultCode.FILE_PROBLEM, Fault.PATH, path.toString(), Fault.REASON, "MISSING");
            }
            CaStore.Contents given = CaStore.given(path);
            if (Files.isRegularFile(path) && given.anchors().isEmpty() && given.others().isEmpty()
                    && !given.problems().isEmpty()) {
                throw new FaultException(given.problems().getFirst());
            }
            contents = contents.and(given);
        }
        return question.java() ? contents.and(new CaStore.Contents(JavaAnchors.read(), List.of(), List.of()))
                : contents;
    }

    /** @return that not all of them were read */
    private static Optional<Fault> add(Path file, CrlStore lists) throws FaultException {
        boolean any = false;
        PkiFile read = PkiFile.read(file);
        for (PkiFile.Part part : read.parts()) {
            any |= part instanceof PkiFile.RevocationListPart list && lists.keep(list.der(), file.toString());
        }
        if (!any) {
            throw new FaultException(FaultCode.FILE_UNUSABLE, Fault.PATH, file.toString(), Fault.REASON, "NO_LIST");
        }
        return read.incomplete(file.toString());
    }
}
