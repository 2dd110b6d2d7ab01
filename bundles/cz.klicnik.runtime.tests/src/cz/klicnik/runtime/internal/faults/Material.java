/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.List;

import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.copy.FileSource;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Key;
import cz.klicnik.testing.TestCertificates.Kind;

/** What the operations bring along: PKCS#12 files in a folder, so that another process can have them too. */
final class Material implements AutoCloseable {

    private static final String PASSWORD = "sweep";

    /** A qualified certificate with its key on a curve. */
    final FileSource ec;
    /** A commercial certificate with its RSA key, and the certificate of its authority. */
    final FileSource rsa;

    private Material(FileSource ec, FileSource rsa) {
        this.ec = ec;
        this.rsa = rsa;
    }

    static void make(TestCertificates certificates, Path folder) throws IOException {
        Issued fresh = certificates.valid(Kind.QUALIFIED_PERSONAL, "Fresh");
        Issued freshRsa = certificates.issue(Kind.COMMERCIAL_PERSONAL, "Fresh RSA", Key.RSA, Duration.ofDays(-1),
                Duration.ofDays(99));
        store(fresh, folder.resolve("ec.p12"));
        store(freshRsa, folder.resolve("rsa.p12"), certificates.authority(false));
    }

    private static void store(Issued issued, Path file, Certificate... authorities) throws IOException {
        Certificate[] chain = new Certificate[authorities.length + 1];
        chain[0] = issued.certificate();
        System.arraycopy(authorities, 0, chain, 1, authorities.length);
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("fresh", issued.key(), PASSWORD.toCharArray(), chain);
            store.store(out, PASSWORD.toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** Opens what was made in a folder. */
    static Material in(Path folder) throws FaultException {
        return new Material(opened(folder.resolve("ec.p12")), opened(folder.resolve("rsa.p12")));
    }

    private static FileSource opened(Path file) throws FaultException {
        FileSource source = FileSource.read(List.of(file));
        try (Pin password = Pin.taking(PASSWORD.toCharArray())) {
            source.open(file, password);
        }
        return source;
    }

    @Override
    public void close() {
        ec.close();
        rsa.close();
    }
}
