/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.chain.Anchor;

/**
 * Folders in which an administrator keeps the certificates of authorities, and trusted lists: self-signed certificates are
 * trusted, others help to build paths. A subfolder {@value #SIGNERS} holds certificates of those who sign trusted lists.
 * Read anew each time: files come and go.
 *
 * @param folders those that do not exist are passed over
 */
public record CaStore(List<Path> folders) {

    /** The subfolder of those who sign trusted lists. */
    public static final String SIGNERS = "list-signers";

    /** More files than this are no CA store. */
    static final int MOST_FILES = 2000;

    /**
     * What is in the folders.
     *
     * @param anchors who is trusted
     * @param others links of paths
     * @param problems of files that could not be read: the others stand
     */
    public record Contents(List<Anchor> anchors, List<Bytes> others, List<Fault> problems) {

        public Contents {
            anchors = List.copyOf(anchors);
            others = List.copyOf(others);
            problems = List.copyOf(problems);
        }

        /** Everything of both. */
        public Contents and(Contents more) {
            return new Contents(joined(anchors, more.anchors), joined(others, more.others),
                    joined(problems, more.problems));
        }

        private static <T> List<T> joined(List<T> one, List<T> two) {
            return Stream.concat(one.stream(), two.stream()).toList();
        }
    }

    /**
     * The same, one certificate after the other.
     *
     * @param entries by folder and file
     * @param problems of files that could not be read: the others stand
     */
    public record Listing(List<CaEntry> entries, List<Fault> problems) {

        public Listing {
            entries = List.copyOf(entries);
            problems = List.copyOf(problems);
        }

        Contents contents(Anchor.Origin origin) {
            return new Contents(entries.stream().filter(e -> e.kind().isAnchor()).map(e -> e.anchor(origin)).toList(),
                    entries.stream().filter(e -> e.kind() == CaEntry.Kind.LINK).map(e -> e.certificate().der())
                            .toList(),
                    problems);
        }
    }

    public CaStore {
        folders = List.copyOf(folders);
    }

    /** Reads everything. Blocks. */
    public Contents read() {
        return list().contents(Anchor.Origin.CA_STORE);
    }

    /** Reads everything, certificate by certificate. Blocks. */
    public Listing list() {
        Reading reading = new Reading();
        folders.forEach(reading::signers);
        folders.forEach(reading::folder);
        return new Listing(reading.entries, reading.problems);
    }

    /** A file or folder that somebody names as trusted for one question. Blocks. */
    public static Contents given(Path path) {
        Reading reading = new Reading();
        if (Files.isDirectory(path)) {
            reading.signers(path);
            reading.folder(path);
        } else {
            reading.file(path);
        }
        return new Listing(reading.entries, reading.problems).contents(Anchor.Origin.GIVEN);
    }

    private static final class Reading {

        private final List<CaEntry> entries = new ArrayList<>();
        private final List<Fault> problems = new ArrayList<>();
        private final List<Bytes> signers = new ArrayList<>();

        void signers(Path folder) {
            for (Path file : files(folder.resolve(SIGNERS))) {
                try {
                    certificates(CaFile.read(file), true);
                } catch (FaultException e) {
                    problems.add(e.fault());
                }
            }
        }

        void folder(Path folder) {
            files(folder).forEach(this::file);
        }

        void file(Path file) {
            try {
                CaFile read = CaFile.read(file);
                certificates(read, false);
                read.list().ifPresent(list -> list(read, list));
            } catch (FaultException e) {
                problems.add(e.fault());
            }
        }

        private void certificates(CaFile read, boolean signs) {
            problems.addAll(read.problems());
            boolean alone = read.certificates().size() + read.problems().size() == 1;
            for (CertificateView certificate : read.certificates()) {
                CaEntry.Kind kind = signs ? CaEntry.Kind.LIST_SIGNER
                        : CaFile.isSelfIssued(certificate) ? CaEntry.Kind.TRUSTED : CaEntry.Kind.LINK;
                entries.add(new CaEntry(certificate, kind, read.file(), "", alone));
                if (signs) {
                    signers.add(certificate.der());
                }
            }
        }

        private void list(CaFile read, TrustedList list) {
            CaEntry.Kind kind = TrustedListSignature.by(read.content(), signers) ? CaEntry.Kind.LISTED
                    : CaEntry.Kind.LISTED_UNCHECKED;
            for (TrustedList.Authority authority : list.authorities()) {
                try {
                    entries.add(new CaEntry(CertificateParser.parse(authority.der()), kind, read.file(),
                            list.territory() + ": " + authority.service(), false));
                } catch (FaultException e) {
                    problems.add(e.fault().with(Fault.PATH, read.file().toString()));
                }
            }
        }

        private List<Path> files(Path folder) {
            try {
                return CaStore.files(folder).stream().limit(MOST_FILES).toList();
            } catch (FaultException e) {
                problems.add(e.fault());
                return List.of();
            }
        }
    }

    /** The files of a folder without those below it, in order; hidden ones are none. None where there is no folder. */
    static List<Path> files(Path folder) throws FaultException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> !f.getFileName().toString().startsWith(".") && Files.isRegularFile(f)).sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new FaultException(Fault.of(FaultCode.FILE_PROBLEM, Fault.PATH, folder.toString(), Fault.MESSAGE,
                    e.getClass().getSimpleName()), e);
        }
    }
}
