/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A self-signed certificate with whatever extensions a test wants, made by openssl: another hand than the code under test.
 * Closing it deletes its files.
 */
public final class OpenSslCertificate implements AutoCloseable {

    private final Path folder;

    /**
     * @param subject a section of openssl's configuration: names and values
     * @param extensions a section x509v3_config(5), and further sections that it names
     * @throws IOException when openssl is missing or does not like them
     */
    public OpenSslCertificate(String subject, String extensions) throws IOException {
        folder = Folders.createFast("klicnik-openssl");
        Files.writeString(folder.resolve("conf"), """
            [req]
            prompt = no
            distinguished_name = subject
            x509_extensions = extensions
            string_mask = utf8only
            utf8 = yes
            [subject]
            %s
            [extensions]
            %s
            """.formatted(subject, extensions));
        Command.of("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-utf8",
                "-config", folder.resolve("conf").toString(), "-keyout", folder.resolve("key").toString(), "-days",
                "30", "-outform", "DER", "-out", der().toString()).succeed();
    }

    /** @return the file, DER */
    public Path der() {
        return folder.resolve("certificate.der");
    }

    /**
     * @return its bytes
     * @throws IOException when the file is gone
     */
    public byte[] bytes() throws IOException {
        return Files.readAllBytes(der());
    }

    /**
     * @return what {@code openssl x509 -text} says of it
     * @throws IOException when openssl fails
     */
    public String text() throws IOException {
        return Command.of("openssl", "x509", "-inform", "DER", "-in", der().toString(), "-noout", "-text", "-nameopt",
                "utf8,sep_comma_plus").succeed().out();
    }

    @Override
    public void close() throws IOException {
        Folders.delete(folder);
    }
}
