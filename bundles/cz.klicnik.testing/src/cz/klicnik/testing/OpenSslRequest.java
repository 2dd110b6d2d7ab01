/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A certificate request made by openssl: another hand than the code under test. Closing it deletes its files. */
public final class OpenSslRequest implements AutoCloseable {

    /** In every request with {@link #WITH_EVERYTHING}. It must appear nowhere. */
    public static final String CHALLENGE = "Tajne-heslo-4711";

    /** Attributes and extensions that requests have, for {@link #OpenSslRequest}. */
    public static final String WITH_EVERYTHING = """
        [attributes]
        challengePassword = %s
        unstructuredName = Urad mestske casti
        [extensions]
        keyUsage = critical, digitalSignature, nonRepudiation
        extendedKeyUsage = clientAuth, emailProtection
        subjectAltName = email:jan@example.org, otherName:1.3.6.1.4.1.311.20.2.3;UTF8:jan@urad.example.org
        subjectKeyIdentifier = hash
        """.formatted(CHALLENGE);

    /** A key of an elliptic curve, for {@link #OpenSslRequest}. */
    public static final List<String> EC = List.of("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256");

    private final Path folder;

    /**
     * @param key and further options of {@code openssl req}
     * @param sections {@code [attributes]} and {@code [extensions]} of its configuration; either may be empty
     * @throws IOException when openssl is missing or does not like them
     */
    public OpenSslRequest(List<String> key, String sections) throws IOException {
        folder = Folders.createFast("klicnik-request");
        Files.writeString(folder.resolve("conf"), """
            [req]
            prompt = no
            distinguished_name = subject
            %s
            %s
            string_mask = utf8only
            utf8 = yes
            [subject]
            C = CZ
            organizationIdentifier = NTRCZ-47114983
            O = Úřad městské části
            CN = Jan Žižka
            %s
            """.formatted(sections.contains("[attributes]") ? "attributes = attributes" : "",
                sections.contains("[extensions]") ? "req_extensions = extensions" : "", sections));
        List<String> words = new ArrayList<>(List.of("openssl", "req", "-new", "-nodes", "-utf8", "-config",
                folder.resolve("conf").toString(), "-keyout", folder.resolve("key").toString(), "-outform", "DER",
                "-out", der().toString()));
        words.addAll(key);
        Command.of(words).succeed();
    }

    /** @return the file, DER */
    public Path der() {
        return folder.resolve("request.der");
    }

    /**
     * @return its bytes
     * @throws IOException when the file is gone
     */
    public byte[] bytes() throws IOException {
        return Files.readAllBytes(der());
    }

    /**
     * @return what {@code openssl req -text} says of it
     * @throws IOException when openssl fails
     */
    public String text() throws IOException {
        return Command.of("openssl", "req", "-inform", "DER", "-in", der().toString(), "-noout", "-text", "-nameopt",
                "utf8,sep_comma_plus").succeed().out();
    }

    @Override
    public void close() throws IOException {
        Folders.delete(folder);
    }
}
