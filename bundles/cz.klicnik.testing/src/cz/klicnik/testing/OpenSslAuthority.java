/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A certification authority made of openssl's commands, with an index of what it has issued: certificates with whatever
 * extensions and dates a test wants, revocation lists, and a status service. Another hand than the code under test.
 */
public final class OpenSslAuthority implements AutoCloseable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'")
            .withZone(ZoneOffset.UTC);
    private static final Duration YEAR = Duration.ofDays(365);

    private final Path folder;
    private final String name;
    private Path certificate;

    /** Extensions of an ordinary authority. */
    public static final String AUTHORITY = """
        basicConstraints = critical, CA:TRUE
        keyUsage = critical, keyCertSign, cRLSign
        subjectKeyIdentifier = hash
        """;

    private OpenSslAuthority(String name) throws IOException {
        this.name = name;
        folder = Folders.createFast("klicnik-ca");
        certificate = folder.resolve("ca.pem");
        Files.createDirectory(folder.resolve("issued"));
        Files.writeString(folder.resolve("index.txt"), "");
        Files.writeString(folder.resolve("index.txt.attr"), "unique_subject = no\n");
        Files.writeString(folder.resolve("serial"), "1000\n");
        Files.writeString(folder.resolve("crlnumber"), "01\n");
        Files.writeString(folder.resolve("conf"), """
            [ca]
            default_ca = this
            [this]
            dir = %s
            database = $dir/index.txt
            new_certs_dir = $dir/issued
            serial = $dir/serial
            crlnumber = $dir/crlnumber
            certificate = $dir/ca.pem
            private_key = $dir/ca.key
            default_md = sha256
            default_crl_days = 30
            default_days = 30
            policy = any
            unique_subject = no
            [any]
            commonName = supplied
            [req]
            prompt = no
            distinguished_name = subject
            utf8 = yes
            string_mask = utf8only
            [subject]
            CN = %s
            """.formatted(folder, name));
        key(folder.resolve("ca.key"));
    }

    /**
     * An authority that nobody is above.
     *
     * @param name its common name
     * @param extensions a section x509v3_config(5)
     * @return the authority
     * @throws IOException when openssl fails
     */
    public static OpenSslAuthority root(String name, String extensions) throws IOException {
        OpenSslAuthority root = new OpenSslAuthority(name);
        Instant now = Instant.now();
        root.sign(root, root.request(root.folder.resolve("ca.key"), name), root.certificate, extensions,
                now.minus(YEAR), now.plus(YEAR.multipliedBy(10)), true);
        return root;
    }

    /**
     * An authority below this one.
     *
     * @param below its common name
     * @param extensions a section x509v3_config(5)
     * @return the authority
     * @throws IOException when openssl fails
     */
    public OpenSslAuthority authority(String below, String extensions) throws IOException {
        Instant now = Instant.now();
        return authority(below, extensions, now.minus(YEAR), now.plus(YEAR));
    }

    /**
     * An authority below this one, valid at certain times.
     *
     * @param below its common name
     * @param extensions a section x509v3_config(5)
     * @param from inclusive
     * @param to inclusive
     * @return the authority
     * @throws IOException when openssl fails
     */
    public OpenSslAuthority authority(String below, String extensions, Instant from, Instant to) throws IOException {
        OpenSslAuthority made = new OpenSslAuthority(below);
        sign(made, made.request(made.folder.resolve("ca.key"), below), made.certificate, extensions, from, to, false);
        return made;
    }

    /**
     * A certificate of somebody.
     *
     * @param holder the common name, and the name of its file
     * @param extensions a section x509v3_config(5); may be empty
     * @return the certificate
     * @throws IOException when openssl fails
     */
    public Issued issue(String holder, String extensions) throws IOException {
        Instant now = Instant.now();
        return issue(holder, extensions, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(30)));
    }

    /**
     * A certificate of somebody, valid at certain times.
     *
     * @param holder the common name, and the name of its file
     * @param extensions a section x509v3_config(5); may be empty
     * @param from inclusive
     * @param to inclusive
     * @return the certificate
     * @throws IOException when openssl fails
     */
    public Issued issue(String holder, String extensions, Instant from, Instant to) throws IOException {
        Path key = folder.resolve(holder + ".key");
        Path pem = folder.resolve(holder + ".pem");
        key(key);
        sign(this, request(key, holder), pem, extensions, from, to, false);
        return new Issued(pem, key, der(pem));
    }

    /**
     * A certificate for a key that somebody else has, whose signature openssl checks.
     *
     * @param request DER of a CertificationRequest
     * @param extensions a section x509v3_config(5); may be empty
     * @return the certificate, which names what the request names
     * @throws IOException when openssl refuses the request
     */
    public byte[] certify(byte[] request, String extensions) throws IOException {
        Path own = Files.createTempDirectory(folder, "request");
        Path der = Files.write(own.resolve("request.der"), request);
        Path pem = own.resolve("request.csr");
        Command.of("openssl", "req", "-inform", "DER", "-in", der.toString(), "-out", pem.toString()).succeed();
        Instant now = Instant.now();
        synchronized (this) {
            sign(this, pem, own.resolve("issued.pem"), extensions, now.minus(Duration.ofDays(1)),
                    now.plus(Duration.ofDays(30)), false);
        }
        return der(own.resolve("issued.pem"));
    }

    /**
     * @param certificates DER
     * @return a PKCS#7 that holds nothing but them, DER
     * @throws IOException when openssl fails
     */
    public byte[] bundle(byte[]... certificates) throws IOException {
        Path own = Files.createTempDirectory(folder, "bundle");
        List<String> words = new ArrayList<>(List.of("openssl", "crl2pkcs7", "-nocrl", "-outform", "DER"));
        for (int i = 0; i < certificates.length; i++) {
            Path der = Files.write(own.resolve(i + ".der"), certificates[i]);
            Command.of("openssl", "x509", "-inform", "DER", "-in", der.toString(), "-out", der + ".pem").succeed();
            words.addAll(List.of("-certfile", der + ".pem"));
        }
        words.addAll(List.of("-out", own.resolve("bundle.der").toString()));
        Command.of(words).succeed();
        return Files.readAllBytes(own.resolve("bundle.der"));
    }

    /**
     * A certificate for a key that is somewhere else; it is not in the index.
     *
     * @param holder the common name
     * @param subjectPublicKeyInfo DER
     * @param serial its number
     * @param extensions a section x509v3_config(5); may be empty
     * @return the certificate; its key file does not exist
     * @throws IOException when openssl fails
     */
    public Issued issueFor(String holder, byte[] subjectPublicKeyInfo, long serial, String extensions)
            throws IOException {
        Path pem = Files.createTempFile(folder, "for", ".pem");
        Path key = Files.writeString(Path.of(pem + ".pub"), "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(subjectPublicKeyInfo) + "\n-----END PUBLIC KEY-----\n");
        Path file = Files.writeString(Path.of(pem + ".ext"), extensions);
        Command.of("openssl", "x509", "-new", "-subj", "/CN=" + holder, "-force_pubkey", key.toString(), "-CA",
                certificate.toString(), "-CAkey", folder.resolve("ca.key").toString(), "-set_serial",
                Long.toString(serial), "-days", "30", "-extfile", file.toString(), "-out", pem.toString()).succeed();
        return new Issued(pem, folder.resolve("none.key"), der(pem));
    }

    /**
     * Revokes a certificate.
     *
     * @param issued of this authority
     * @param reason as {@code openssl ca -crl_reason} takes it
     * @throws IOException when openssl fails
     */
    public void revoke(Issued issued, String reason) throws IOException {
        ca("-revoke", issued.pem().toString(), "-crl_reason", reason);
    }

    /**
     * Revokes a certificate whose key is known to somebody else.
     *
     * @param issued of this authority
     * @param since from then on it is not to be trusted
     * @throws IOException when openssl fails
     */
    public void compromised(Issued issued, Instant since) throws IOException {
        ca("-revoke", issued.pem().toString(), "-crl_compromise", TIME.format(since));
    }

    /**
     * @return a revocation list of now, DER
     * @throws IOException when openssl fails
     */
    public byte[] revocationList() throws IOException {
        return revocationList("authorityKeyIdentifier = keyid");
    }

    /**
     * @param extensions a section x509v3_config(5), and further sections that it names
     * @return a revocation list of now with these extensions beside its number, DER
     * @throws IOException when openssl fails
     */
    public byte[] revocationList(String extensions) throws IOException {
        Path pem = folder.resolve("list.pem");
        Path conf = Files.writeString(folder.resolve("list.conf"),
                Files.readString(folder.resolve("conf")) + "[extensions]\n" + extensions);
        Command.of("openssl", "ca", "-batch", "-config", conf.toString(), "-crlexts", "extensions", "-gencrl", "-out",
                pem.toString()).succeed();
        Path der = folder.resolve("list.der");
        Command.of("openssl", "crl", "-in", pem.toString(), "-outform", "DER", "-out", der.toString()).succeed();
        return Files.readAllBytes(der);
    }

    /**
     * Answers a question about the status of certificates, as a status service would.
     *
     * @param request DER of an OCSPRequest
     * @param signer who signs: this authority, or a certificate for it
     * @return DER of an OCSPResponse
     * @throws IOException when openssl fails
     */
    public byte[] answer(byte[] request, Issued signer) throws IOException {
        Path question = Files.write(folder.resolve("question.der"), request);
        Path answer = folder.resolve("answer.der");
        Command.of("openssl", "ocsp", "-index", folder.resolve("index.txt").toString(), "-CA", certificate.toString(),
                "-rsigner", signer.pem().toString(), "-rkey", signer.key().toString(), "-reqin", question.toString(),
                "-respout", answer.toString(), "-ndays", "1").succeed();
        return Files.readAllBytes(answer);
    }

    /** @return this authority's own certificate and key
     * @throws IOException when the file is gone */
    public Issued self() throws IOException {
        return new Issued(certificate, folder.resolve("ca.key"), der(certificate));
    }

    @Override
    public void close() throws IOException {
        Folders.delete(folder);
    }

    /**
     * A certificate with its key.
     *
     * @param pem file of the certificate
     * @param key file of the private key, PEM
     * @param der the certificate
     */
    public record Issued(Path pem, Path key, byte[] der) {
    }

    private void sign(OpenSslAuthority subject, Path request, Path out, String extensions, Instant from, Instant to,
            boolean selfSigned) throws IOException {
        Path file = Files.writeString(subject.folder.resolve(out.getFileName() + ".ext"), extensions);
        List<String> words = new ArrayList<>(List.of("-in", request.toString(), "-out", out.toString(), "-startdate",
                TIME.format(from), "-enddate", TIME.format(to), "-extfile", file.toString()));
        if (selfSigned) {
            words.addAll(List.of("-selfsign", "-keyfile", folder.resolve("ca.key").toString()));
        }
        ca(words.toArray(String[]::new));
    }

    private void ca(String... words) throws IOException {
        List<String> all = new ArrayList<>(
                List.of("openssl", "ca", "-batch", "-notext", "-preserveDN", "-config",
                        folder.resolve("conf").toString()));
        all.addAll(List.of(words));
        Command.of(all).succeed();
    }

    private Path request(Path key, String holder) throws IOException {
        Path request = folder.resolve(holder + ".csr");
        Command.of("openssl", "req", "-new", "-key", key.toString(), "-subj", "/CN=" + holder, "-utf8", "-config",
                folder.resolve("conf").toString(), "-out", request.toString()).succeed();
        return request;
    }

    private static void key(Path file) throws IOException {
        Command.of("openssl", "ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", file.toString())
                .succeed();
    }

    private static byte[] der(Path pem) throws IOException {
        Path der = Path.of(pem + ".der");
        Command.of("openssl", "x509", "-in", pem.toString(), "-outform", "DER", "-out", der.toString()).succeed();
        return Files.readAllBytes(der);
    }

    /** @return the common name */
    public String name() {
        return name;
    }
}
