/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.execute;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability.KeyExport;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.files.FileFaults;
import cz.klicnik.core.files.PrivateFiles;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.DistinguishedName;
import cz.klicnik.pki.Pkcs12;
import cz.klicnik.pki.PublicKeys;

/** A private key on its way into a file that only its owner can read. */
final class SavedKey {

    private final Action.SaveKey action;
    private final Pin password;

    /** @param password of the file; stays the caller's */
    SavedKey(Action.SaveKey action, Pin password) {
        this.action = action;
        this.password = password;
    }

    /**
     * Writes the file and opens it again.
     *
     * @param token its certificates go along: those of the key, and their issuers
     * @return the file
     * @throws FaultException KEY_STAYS when the key may not leave; FILE_PROBLEM …, also when the file is there already;
     *         WRITTEN_DIFFERS when the key is not in it afterwards
     */
    Path save(KeyExport store, long handle, TokenContents token) throws FaultException {
        Path file = Path.of(action.path()).toAbsolutePath().normalize();
        Bytes encoded;
        try (SecretBytes key = store.exportKey(handle)) {
            encoded = encoded(key, token);
        }
        try {
            PrivateFiles.create(file, encoded.toArray());
        } catch (IOException e) {
            throw FileFaults.writing(file, e);
        }
        try (Pkcs12 written = Pkcs12.open(file, password)) {
            if (written.keys().stream().noneMatch(this::wanted)) {
                throw new FaultException(FaultCode.WRITTEN_DIFFERS, Fault.NAME, file.toString());
            }
        }
        return file;
    }

    private Bytes encoded(SecretBytes pkcs8, TokenContents token) throws FaultException {
        Bytes id = PublicKeys.id(action.subjectPublicKeyInfo());
        try (Pkcs12 file = new Pkcs12(
                List.of(new Pkcs12.Key(action.key().label(), id, pkcs8.withBytes(byte[]::clone))),
                certificates(token, id))) {
            if (!wanted(file.keys().getFirst())) {
                throw new FaultException(FaultCode.OBJECT_NOT_FOUND, Fault.NAME, action.key().label());
            }
            return Pkcs12.encode(file.keys(), file.certificates(), password);
        }
    }

    private boolean wanted(Pkcs12.Key key) {
        return PublicKeys.equal(action.subjectPublicKeyInfo(), key.subjectPublicKeyInfo());
    }

    /** The key's own certificates, then those of the authorities above them, as far as the token has them. */
    private List<Pkcs12.Certificate> certificates(TokenContents token, Bytes id) {
        List<Pkcs12.Certificate> certificates = new ArrayList<>();
        List<CertificateView> others = new ArrayList<>();
        Set<DistinguishedName> issuers = new HashSet<>();
        for (TokenObject object : token.objects()) {
            if (object instanceof TokenObject.Certificate c) {
                Optional<CertificateView> view = view(c);
                if (PublicKeys.same(action.subjectPublicKeyInfo(), c.value())) {
                    certificates.add(new Pkcs12.Certificate(c.label(), id, Bytes.empty(), c.value()));
                    view.ifPresent(v -> issuers.add(v.issuerDn()));
                } else {
                    view.filter(CertificateView::certificateAuthority).ifPresent(others::add);
                }
            }
        }
        for (boolean more = true; more;) {
            List<CertificateView> above = others.stream().filter(o -> issuers.contains(o.subjectDn())).toList();
            others.removeAll(above);
            above.forEach(a -> certificates
                    .add(new Pkcs12.Certificate("", Bytes.empty(), Bytes.empty(), a.der())));
            more = above.stream().map(CertificateView::issuerDn).filter(issuers::add).count() > 0;
        }
        return certificates;
    }

    private static Optional<CertificateView> view(TokenObject.Certificate certificate) {
        try {
            return Optional.of(CertificateParser.parse(certificate.value()));
        } catch (FaultException unreadable) {
            // what cannot be read is nobody's certificate
            return Optional.empty();
        }
    }
}
