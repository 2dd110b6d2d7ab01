/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import cz.klicnik.testing.Command;

/** Keys, certificates and PKCS#12 files as people have them: made by OpenSSL. */
final class OwnedFiles {

    static final String PASSWORD = "Příliš žluťoučký kůň";

    private final Path folder;
    private final Map<String, String> variables = new HashMap<>(Map.of("P", PASSWORD));

    OwnedFiles(Path folder) {
        this.folder = folder;
    }

    /** Sets the password of the files to be made. */
    OwnedFiles password(String text) {
        variables.put("P", text);
        return this;
    }

    /**
     * A key and a certificate of its own.
     *
     * @param key "rsa:2048", "ec:P-256" …
     * @return name of both files, without their ends {@code .pem} and {@code .crt}
     */
    String owner(String name, String key) throws IOException {
        String option = key.startsWith("rsa:") ? "-algorithm RSA -pkeyopt rsa_keygen_bits:" + key.substring(4)
                : "-algorithm EC -pkeyopt ec_paramgen_curve:" + key.substring(3);
        openssl("genpkey " + option + " -out " + name + ".pem");
        certificate(name, name);
        return name;
    }

    /** A further certificate of a key. */
    void certificate(String key, String name) throws IOException {
        openssl("req -x509 -days 300 -key " + key + ".pem -subj /CN=" + name
                + " -addext basicConstraints=CA:FALSE -out "
                + name + ".crt");
    }

    /** A certificate of an authority, and one that it has issued for a new key. */
    void issued(String authority, String name) throws IOException {
        openssl("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out " + authority + ".pem");
        openssl("req -x509 -days 3000 -key " + authority + ".pem -subj /CN=" + authority + " -out " + authority
                + ".crt");
        openssl("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out " + name + ".pem");
        openssl("req -x509 -days 300 -key " + name + ".pem -CA " + authority + ".crt -CAkey " + authority
                + ".pem -subj /CN=" + name + " -addext basicConstraints=CA:FALSE -out " + name + ".crt");
    }

    /** A PKCS#12 file of a key with its certificate. */
    Path store(String owner, String options) throws IOException {
        Path file = path(owner + ".p12");
        openssl(("pkcs12 -export -inkey " + owner + ".pem -in " + owner + ".crt -out " + owner + ".p12 -passout env:P "
                + options).strip());
        return file;
    }

    /** SubjectPublicKeyInfo, PEM. */
    Path publicKey(String owner) throws IOException {
        openssl("pkey -in " + owner + ".pem -pubout -out " + owner + ".pub");
        return path(owner + ".pub");
    }

    /** The usual CKA_ID in lower-case hexadecimal. */
    String id(String owner) throws IOException {
        String text = Command.of("openssl", "x509", "-in", path(owner + ".crt").toString(), "-noout", "-ocspid")
                .succeed().out();
        return text.lines().filter(l -> l.contains("Public key")).findFirst().orElseThrow().replaceAll(".*: ", "")
                .strip().toLowerCase(Locale.ROOT);
    }

    boolean rsa(String owner) throws IOException {
        return Command.of("openssl", "x509", "-in", path(owner + ".crt").toString(), "-noout", "-text").succeed().out()
                .contains("rsaEncryption");
    }

    byte[] der(String owner) throws IOException {
        return Command.of("openssl", "x509", "-in", path(owner + ".crt").toString(), "-outform", "DER").succeed()
                .bytes();
    }

    Path path(String file) {
        return folder.resolve(file);
    }

    Path write(String file, byte[] content) throws IOException {
        return Files.write(path(file), content);
    }

    /** Words that end as files of ours do become their paths. */
    void openssl(String words) throws IOException {
        List<String> all = new ArrayList<>(List.of("openssl"));
        for (String word : words.split(" ")) {
            all.add(word.matches("[^/]*\\.(pem|crt|p12|pub|key)") ? path(word).toString() : word);
        }
        Command.of(all).with(variables).succeed();
    }
}
