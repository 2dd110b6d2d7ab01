/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.PkiFile;
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
    private static final int MOST_FILES = 2000;

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

    public CaStore {
        folders = List.copyOf(folders);
    }

    /** Reads everything. Blocks. */
    public Contents read() {
        Reading reading = new Reading(Anchor.Origin.CA_STORE);
        folders.forEach(reading::signers);
        folders.forEach(reading::folder);
        return reading.contents();
    }

    /** A file or folder that somebody names as trusted for one question. Blocks. */
    public static Contents given(Path path) {
        Reading reading = new Reading(Anchor.Origin.GIVEN);
        if (Files.isDirectory(path)) {
            reading.signers(path);
            reading.folder(path);
        } else {
            reading.file(path);
        }
        return reading.contents();
    }

    private static final class Reading {

        private final Anchor.Origin origin;
        private final List<Anchor> anchors = new ArrayList<>();
        private final List<Bytes> others = new ArrayList<>();
        private final List<Bytes> signers = new ArrayList<>();
        private final List<Fault> problems = new ArrayList<>();

        Reading(Anchor.Origin origin) {
            this.origin = origin;
        }

        Contents contents() {
            return new Contents(anchors, others, problems);
        }

        void signers(Path folder) {
            for (Path file : files(folder.resolve(SIGNERS))) {
                try {
                    signers.addAll(PkiFile.read(file).certificates());
                } catch (FaultException e) {
                    problems.add(e.fault());
                }
            }
        }

        void folder(Path folder) {
            files(folder).forEach(this::file);
        }

        void file(Path file) {
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            try {
                if (name.endsWith(".xml") || name.endsWith(".xtsl")) {
                    list(file);
                } else {
                    PkiFile.read(file).certificates().forEach(der -> certificate(der, file));
                }
            } catch (FaultException e) {
                problems.add(e.fault());
            }
        }

        private void certificate(Bytes der, Path file) {
            try {
                CertificateView view = CertificateParser.parse(der);
                if (view.subjectDn().equals(view.issuerDn())) {
                    anchors.add(new Anchor(view.der(), origin, file.toString()));
                } else {
                    others.add(view.der());
                }
            } catch (FaultException e) {
                problems.add(e.fault().with(Fault.PATH, file.toString()));
            }
        }

        private void list(Path file) throws FaultException {
            Bytes xml = bytes(file);
            TrustedList list = TrustedList.read(xml, file.toString());
            Anchor.Origin from = TrustedListSignature.by(xml, signers) ? Anchor.Origin.TRUSTED_LIST
                    : Anchor.Origin.TRUSTED_LIST_UNCHECKED;
            list.authorities().forEach(
                    a -> anchors.add(new Anchor(a.der(), from, list.territory() + ": " + a.service())));
        }

        private static Bytes bytes(Path file) throws FaultException {
            try {
                if (Files.size(file) > PkiFile.LONGEST) {
                    throw new FaultException(FaultCode.FILE_PROBLEM, Fault.PATH, file.toString(), Fault.MESSAGE,
                            Files.size(file) + " bytes");
                }
                return Bytes.of(Files.readAllBytes(file));
            } catch (IOException e) {
                throw new FaultException(Fault.of(FaultCode.FILE_PROBLEM, Fault.PATH, file.toString(), Fault.MESSAGE,
                        e.getClass().getSimpleName()), e);
            }
        }

        private List<Path> files(Path folder) {
            if (!Files.isDirectory(folder)) {
                return List.of();
            }
            try (Stream<Path> all = Files.list(folder)) {
                return all.filter(Files::isRegularFile).sorted().limit(MOST_FILES).toList();
            } catch (IOException | UncheckedIOException e) {
                problems.add(Fault.of(FaultCode.FILE_PROBLEM, Fault.PATH, folder.toString(), Fault.MESSAGE,
                        e.getClass().getSimpleName()));
                return List.of();
            }
        }
    }
}
