/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Certificates of every kind that the console tells apart, made by openssl: another hand than the code under test.
 * They look like those of a Czech qualified authority, whose names say that they are for tests.
 */
public final class TestCertificates implements AutoCloseable {

    /** What a certificate is for. */
    public enum Kind {
        /** A person's qualified one: QcCompliance, QcType esign, QcPDS; no clientAuth. */
        QUALIFIED_PERSONAL(true, PERSON, """
            keyUsage = critical, digitalSignature, nonRepudiation, keyEncipherment
            extendedKeyUsage = emailProtection
            1.3.6.1.5.5.7.1.3 = ASN1:SEQUENCE:qc_esign
            """),
        /** A person's commercial one: clientAuth and emailProtection. */
        COMMERCIAL_PERSONAL(false, PERSON, """
            keyUsage = critical, digitalSignature, nonRepudiation, keyEncipherment
            extendedKeyUsage = clientAuth, emailProtection
            """),
        /** An organisation's qualified one: QcType eseal. */
        QUALIFIED_SEAL(true, "C=CZ, organizationIdentifier=NTRCZ-00000001, O=Test Office", """
            keyUsage = critical, digitalSignature, nonRepudiation
            1.3.6.1.5.5.7.1.3 = ASN1:SEQUENCE:qc_eseal
            """),
        /** A web server's: serverAuth. */
        SERVER(false, "C=CZ, O=Test Office", """
            keyUsage = critical, digitalSignature, keyEncipherment
            extendedKeyUsage = serverAuth
            subjectAltName = DNS:www.example.org
            """);

        private final boolean qualified;
        private final String subject;
        private final String extensions;

        Kind(boolean qualified, String subject, String extensions) {
            this.qualified = qualified;
            this.subject = subject;
            this.extensions = extensions;
        }
    }

    /** The key of a certificate. */
    public enum Key {
        /** RSA 2048. */
        RSA(List.of("-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048")),
        /** EC P-256. */
        EC(List.of("-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"));

        private final List<String> options;

        Key(List<String> options) {
            this.options = options;
        }
    }

    /**
     * A certificate and its key.
     *
     * @param certificate the certificate
     * @param key its private key
     */
    public record Issued(X509Certificate certificate, PrivateKey key) {

        /** @return SHA-1 of the public key's encoding: a CKA_ID as many programs choose it */
        public byte[] id() {
            try {
                return MessageDigest.getInstance("SHA-1")
                        .digest(certificate.getPublicKey().getEncoded());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final String PERSON = "C=CZ, O=Test Office, GN=Jana, SN=Novotná, serialNumber=P100001";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'")
            .withZone(ZoneOffset.UTC);
    private static final Duration DAY = Duration.ofDays(1);
    private static final String CONFIGURATION = """
        [ca]
        default_ca = test
        [test]
        database = index
        serial = serial
        new_certs_dir = .
        default_md = sha256
        policy = anything
        unique_subject = no
        [anything]
        [issuer]
        basicConstraints = critical, CA:true
        keyUsage = critical, keyCertSign, cRLSign
        [qc_esign]
        compliance = SEQUENCE:compliance
        type = SEQUENCE:esign
        pds = SEQUENCE:pds
        [qc_eseal]
        compliance = SEQUENCE:compliance
        type = SEQUENCE:eseal
        pds = SEQUENCE:pds
        [compliance]
        id = OID:0.4.0.1862.1.1
        [esign]
        id = OID:0.4.0.1862.1.6
        value = SEQUENCE:esign_value
        [esign_value]
        id = OID:0.4.0.1862.1.6.1
        [eseal]
        id = OID:0.4.0.1862.1.6
        value = SEQUENCE:eseal_value
        [eseal_value]
        id = OID:0.4.0.1862.1.6.2
        [pds]
        id = OID:0.4.0.1862.1.5
        value = SEQUENCE:pds_locations
        [pds_locations]
        first = SEQUENCE:pds_location
        [pds_location]
        url = IA5STRING:https://www.example.org/pds_en.pdf
        language = PRINTABLESTRING:en
        """;

    private final Path folder;
    private final Map<Key, Integer> made = new EnumMap<>(Key.class);

    /**
     * Makes two authorities, one for qualified certificates and one for commercial ones.
     *
     * @throws IOException when openssl fails
     */
    public TestCertificates() throws IOException {
        folder = Files.createTempDirectory("klicnik-certificates");
        Files.writeString(folder.resolve("configuration"), CONFIGURATION);
        Files.createFile(folder.resolve("index"));
        Files.writeString(folder.resolve("serial"), "3B9ACA01\n");
        authority("qualified", "Test Qualified CA 4");
        authority("commercial", "Test Public CA 4");
    }

    /**
     * A certificate valid from a month ago until in 11 months.
     *
     * @param kind what it is for
     * @param commonName CN of the subject
     * @return certificate and EC key
     * @throws IOException when openssl fails
     */
    public Issued valid(Kind kind, String commonName) throws IOException {
        return issue(kind, commonName, Key.EC, Duration.ofDays(-30), Duration.ofDays(335));
    }

    /**
     * A certificate that expires soon.
     *
     * @param kind what it is for
     * @param commonName CN of the subject
     * @param days until it expires, and an hour
     * @return certificate and EC key
     * @throws IOException when openssl fails
     */
    public Issued expiring(Kind kind, String commonName, int days) throws IOException {
        return issue(kind, commonName, Key.EC, Duration.ofDays(-359), DAY.multipliedBy(days).plusHours(1));
    }

    /**
     * A certificate that expired yesterday.
     *
     * @param kind what it is for
     * @param commonName CN of the subject
     * @return certificate and EC key
     * @throws IOException when openssl fails
     */
    public Issued expired(Kind kind, String commonName) throws IOException {
        return issue(kind, commonName, Key.EC, Duration.ofDays(-366), DAY.negated());
    }

    /**
     * A certificate that becomes valid tomorrow.
     *
     * @param kind what it is for
     * @param commonName CN of the subject
     * @return certificate and EC key
     * @throws IOException when openssl fails
     */
    public Issued notYetValid(Kind kind, String commonName) throws IOException {
        return issue(kind, commonName, Key.EC, DAY, Duration.ofDays(366));
    }

    /**
     * Any certificate.
     *
     * @param kind what it is for
     * @param commonName CN of the subject; no {@code /} or {@code +}
     * @param algorithm its key
     * @param from when it becomes valid, from now
     * @param to when it expires, from now
     * @return certificate and key
     * @throws IOException when openssl fails
     */
    public synchronized Issued issue(Kind kind, String commonName, Key algorithm, Duration from, Duration to)
            throws IOException {
        int number = made.merge(algorithm, 1, Integer::sum);
        String name = algorithm + "-" + number;
        key(name, algorithm);
        Files.writeString(folder.resolve(name + ".extensions"), CONFIGURATION + "[usr]\n"
                + "basicConstraints = critical, CA:false\nsubjectKeyIdentifier = hash\n" + kind.extensions);
        openssl(List.of("req", "-new", "-utf8", "-config", "/dev/null", "-key", name + ".key", "-out", name + ".csr",
                "-subj", slashes(kind.subject) + "/CN=" + commonName));
        String authority = kind.qualified ? "qualified" : "commercial";
        Instant now = Instant.now();
        openssl(List.of("ca", "-batch", "-notext", "-preserveDN", "-utf8", "-config", "configuration", "-in",
                name + ".csr", "-out", name + ".crt", "-cert", authority + ".crt", "-keyfile", authority + ".key",
                "-startdate", TIME.format(now.plus(from)), "-enddate", TIME.format(now.plus(to)), "-extfile",
                name + ".extensions", "-extensions", "usr"));
        return new Issued(certificate(name), privateKey(name, algorithm));
    }

    /**
     * @param qualified which authority
     * @return its certificate
     * @throws IOException when it cannot be read
     */
    public X509Certificate authority(boolean qualified) throws IOException {
        return certificate(qualified ? "qualified" : "commercial");
    }

    /** Deletes the keys. */
    @Override
    public void close() throws IOException {
        Folders.delete(folder);
    }

    private void authority(String name, String commonName) throws IOException {
        key(name, Key.EC);
        openssl(List.of("req", "-new", "-x509", "-utf8", "-config", "configuration", "-extensions", "issuer", "-key",
                name + ".key", "-out", name + ".crt", "-days", "3650", "-subj",
                "/C=CZ/organizationIdentifier=NTRCZ-00000000/O=Zkušební pošta, s.p./CN=" + commonName));
    }

    private void key(String name, Key algorithm) throws IOException {
        List<String> words = new ArrayList<>(List.of("genpkey", "-out", name + ".key"));
        words.addAll(algorithm.options);
        openssl(words);
    }

    private static String slashes(String subject) {
        return "/" + String.join("/", subject.split(", "));
    }

    private void openssl(List<String> words) throws IOException {
        List<String> all = new ArrayList<>(List.of("env", "-C", folder.toString(), "openssl"));
        all.addAll(words);
        Command.of(all).succeed();
    }

    private X509Certificate certificate(String name) throws IOException {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(folder.resolve(name + ".crt"))));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private PrivateKey privateKey(String name, Key algorithm) throws IOException {
        String base64 = Files.readString(folder.resolve(name + ".key")).lines()
                .filter(line -> !line.startsWith("-----")).collect(Collectors.joining());
        try {
            return KeyFactory.getInstance(algorithm.name())
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
