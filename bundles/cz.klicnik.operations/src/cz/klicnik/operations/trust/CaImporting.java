/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.trust.CaImport.Item;
import cz.klicnik.operations.trust.CaImport.Kind;
import cz.klicnik.operations.trust.CaImport.State;
import cz.klicnik.pki.CertificateView;

/** Looks at what is to be imported; writes nothing. For one import. */
final class CaImporting {

    private static final int HASH = 8;
    private static final int LONGEST_NAME = 60;

    private final CaImport.Target target;
    private final Path folder;
    private final Set<String> there = new HashSet<>();
    private final List<Bytes> signers;
    private final Set<String> seen = new HashSet<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Fault> problems = new ArrayList<>();

    /**
     * @param folder into which it is written
     * @param store everything that is trusted now
     */
    CaImporting(CaImport.Target target, Path folder, CaStore.Listing store) {
        this.target = target;
        this.folder = folder;
        store.entries().stream().filter(e -> folder.equals(e.file().getParent()) && e.listed().isEmpty())
                .forEach(e -> there.add(e.certificate().sha256()));
        signers = store.entries().stream().filter(e -> e.kind() == CaEntry.Kind.LIST_SIGNER)
                .map(e -> e.certificate().der()).toList();
    }

    /** @throws FaultException FILE_PROBLEM or FILE_UNUSABLE when there is nothing in it that could be imported */
    CaImport of(Path source) throws FaultException {
        if (Files.isDirectory(source)) {
            List<Path> files = CaStore.files(source);
            if (files.size() > CaStore.MOST_FILES) {
                throw new FaultException(FaultCode.FILE_UNUSABLE, Fault.PATH, source.toString(), Fault.MESSAGE,
                        files.size() + " > " + CaStore.MOST_FILES);
            }
            files.forEach(this::add);
            if (items.isEmpty()) {
                throw new FaultException(FaultCode.FILE_UNUSABLE, Fault.PATH, source.toString(), Fault.REASON,
                        "NO_CERTIFICATE");
            }
        } else {
            add(source);
            if (items.isEmpty()) {
                throw new FaultException(problems.getFirst());
            }
        }
        return new CaImport(target, items, problems);
    }

    private void add(Path file) {
        try {
            CaFile read = CaFile.read(file);
            problems.addAll(read.problems());
            read.certificates().forEach(certificate -> add(file, certificate));
            if (read.list().isPresent()) {
                add(read, read.list().get());
            }
        } catch (FaultException e) {
            problems.add(e.fault());
        }
    }

    private void add(Path file, CertificateView certificate) {
        boolean root = CaFile.isSelfIssued(certificate);
        Kind kind = target.signers() ? Kind.LIST_SIGNER : root ? Kind.TRUSTED : Kind.LINK;
        State state = !seen.add(certificate.sha256()) ? State.TWICE
                : there.contains(certificate.sha256()) ? State.THERE
                        : !target.signers() && !certificate.certificateAuthority() && !(root && isOld(certificate))
                                ? State.NOT_AN_AUTHORITY : State.NEW;
        String name = named(certificate.holder()) + "-" + certificate.sha256().substring(0, HASH) + ".cer";
        items.add(new Item(file, certificate.der(), name, kind, state, Optional.of(certificate), Optional.empty()));
    }

    /** Before version 3 there was no extension that could say that somebody is an authority. */
    private static boolean isOld(CertificateView certificate) {
        return certificate.keyUsage().isEmpty() && certificate.extendedKeyUsage().isEmpty();
    }

    private void add(CaFile read, TrustedList list) throws FaultException {
        if (target.signers()) {
            throw new FaultException(FaultCode.FILE_UNUSABLE, Fault.PATH, read.file().toString(), Fault.REASON,
                    "NO_CERTIFICATE");
        }
        Kind kind = TrustedListSignature.by(read.content(), signers) ? Kind.LIST : Kind.LIST_UNCHECKED;
        String name = "TSL-" + named(list.territory()) + ".xml";
        State state = !seen.add(name) ? State.TWICE : state(folder.resolve(name), read.content());
        items.add(new Item(read.file(), read.content(), name, kind, state, Optional.empty(), Optional.of(list)));
    }

    private static State state(Path present, Bytes content) {
        try {
            return !Files.exists(present) ? State.NEW
                    : CaFile.read(present).content().equals(content) ? State.THERE : State.REPLACES;
        } catch (FaultException e) {
            // a damaged one makes room too
            return State.REPLACES;
        }
    }

    /** A name for a file on every system. */
    private static String named(String holder) {
        String name = holder.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        String shorter = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return shorter.isEmpty() ? "CA" : shorter;
    }
}
