/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.windows.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.SelfSigned;

/** A store as Windows has it, and a PowerShell that answers our scripts by what stands in a folder. */
final class FakeWindows implements WindowsParts {

    final WindowsLikeStore spi = new WindowsLikeStore();
    boolean hasPowerShell = true;
    private final Path folder;
    private final Path executable;

    FakeWindows(Path folder) throws IOException {
        this.folder = folder;
        this.executable = folder.resolve("powershell");
        Files.writeString(facts(), "");
        Files.writeString(executable, """
            #!/bin/bash
            # Answers the driver's scripts; notes its arguments.
            cd "%s"
            printf '%%s ' "$@" >> arguments; echo >> arguments
            script=$(base64 -d <<< "${!#}" | iconv -f UTF-16LE -t UTF-8)
            case $script in
            "# klicnik: facts"*) if [[ -e refuse ]]; then cat refuse >&2; exit 1; fi; cat facts ;;
            "# klicnik: export"*) read -r thumbprint; read -r file; read -r password
              echo "$file $password" >> exported
              openssl pkcs12 -export -inkey "$thumbprint.pem" -in "$thumbprint.crt" -out "$file" -passout stdin <<< "$password" ;;
            "# klicnik: forget"*) read -r thumbprint; echo "$thumbprint" >> forgotten ;;
            *) echo "unknown script" >&2; exit 2 ;;
            esac
            """.formatted(folder));
        Files.setPosixFilePermissions(executable, PosixFilePermissions.fromString("rwx------"));
    }

    /** What the script of facts prints. */
    Path facts() {
        return folder.resolve("facts");
    }

    Path refuse() {
        return folder.resolve("refuse");
    }

    String noted(String file) throws IOException {
        Path noted = folder.resolve(file);
        return Files.exists(noted) ? Files.readString(noted) : "";
    }

    /** Puts a key with a certificate of its own into the store. */
    KeyPair add(String alias, String algorithm, int size) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(size);
        KeyPair pair = generator.generateKeyPair();
        store().setKeyEntry(alias, pair.getPrivate(), null,
                new Certificate[] { Made.certificate(pair, alias) });
        return pair;
    }

    /** Says of a certificate in the store who keeps its key. */
    void fact(String alias, String provider, String exportable) throws Exception {
        String line = WindowsLikeStore.thumbprint(store().getCertificate(alias)) + "\t" + provider + "\tcontainer\t"
                + exportable + "\r\n";
        Files.writeString(facts(), Files.readString(facts()) + line);
    }

    KeyStore store() throws Exception {
        return spi.store();
    }

    Path folder() {
        return folder;
    }

    @Override
    public KeyStore open() throws FaultException {
        try {
            return spi.store();
        } catch (Exception e) {
            throw StoreFaults.of("KeyStore.load", e);
        }
    }

    @Override
    public KeyPair generate(int bits) throws FaultException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw StoreFaults.of("KeyPairGenerator.generateKeyPair", e);
        }
    }

    @Override
    public Optional<PowerShell> powerShell() {
        return hasPowerShell ? Optional.of(new PowerShell(executable)) : Optional.empty();
    }

    @Override
    public String owner() {
        return "PC\\FIRMA\\novak";
    }

    /** Certificates for the tests. */
    static final class Made {

        private static final int SIGNATURE = 256;

        private Made() {
        }

        static Certificate certificate(KeyPair pair, String name) throws Exception {
            // nobody verifies the signature
            Bytes der = SelfSigned.sha256WithRsa(Bytes.of(pair.getPublic().getEncoded()), name, Instant.now(),
                    Duration.ofDays(9), data -> new byte[SIGNATURE]);
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(der.toArray()));
        }

        static List<Bytes> fields(Bytes der) throws FaultException {
            CertificateParser.EncodedFields fields = CertificateParser.encodedFields(der);
            return List.of(fields.subject(), fields.issuer(), fields.serial());
        }
    }
}
