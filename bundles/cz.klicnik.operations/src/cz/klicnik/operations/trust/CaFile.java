/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.PkiFile;

/**
 * A file with certificates of authorities, or a trusted list: the content decides, not the name.
 *
 * @param content as it is
 * @param certificates of a file with certificates
 * @param list of a trusted list
 * @param problems of certificates that cannot be read, beside others that can, and that there were too many
 */
record CaFile(Path file, Bytes content, List<CertificateView> certificates, Optional<TrustedList> list,
        List<Fault> problems) {

    CaFile {
        certificates = List.copyOf(certificates);
        problems = List.copyOf(problems);
    }

    /** @throws FaultException FILE_PROBLEM, or FILE_UNUSABLE when there is neither certificate nor list in it */
    static CaFile read(Path file) throws FaultException {
        Bytes content = bytes(file);
        if (isXml(content)) {
            return new CaFile(file, content, List.of(), Optional.of(TrustedList.read(content, file.toString())),
                    List.of());
        }
        List<CertificateView> certificates = new ArrayList<>();
        List<Fault> problems = new ArrayList<>();
        PkiFile read = PkiFile.read(content, file.toString());
        for (Bytes der : read.certificates()) {
            try {
                certificates.add(CertificateParser.parse(der));
            } catch (FaultException e) {
                problems.add(e.fault().with(Fault.PATH, file.toString()));
            }
        }
        if (certificates.isEmpty() && problems.isEmpty()) {
            throw new FaultException(FaultCode.FILE_UNUSABLE, Fault.PATH, file.toString(), Fault.REASON,
                    "NO_CERTIFICATE");
        }
        read.incomplete(file.toString()).ifPresent(problems::add);
        return new CaFile(file, content, certificates, Optional.empty(), problems);
    }

    /** Self-signed by its name: whoever put it there vouches for it, not its own signature. */
    static boolean isSelfIssued(CertificateView certificate) {
        return certificate.subjectDn().equals(certificate.issuerDn());
    }

    private static boolean isXml(Bytes content) {
        byte[] start = content.toArray();
        for (byte b : start) {
            // what may stand before: white space, and the byte order mark of UTF-8
            boolean before = b == ' ' || b == '\t' || b == '\r' || b == '\n' || b == (byte) 0xEF || b == (byte) 0xBB
                    || b == (byte) 0xBF;
            if (!before) {
                return b == '<';
            }
        }
        return false;
    }

    private static Bytes bytes(Path file) throws FaultException {
        try {
            if (Files.size(file) > PkiFile.LONGEST) {
                throw new FaultException(FaultCode.FILE_UNUSABLE, Fault.PATH, file.toString(), Fault.MESSAGE,
                        Files.size(file) + " B");
            }
            return Bytes.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new FaultException(Fault.of(FaultCode.FILE_PROBLEM, Fault.PATH, file.toString(), Fault.MESSAGE,
                    e.getClass().getSimpleName()), e);
        }
    }
}
