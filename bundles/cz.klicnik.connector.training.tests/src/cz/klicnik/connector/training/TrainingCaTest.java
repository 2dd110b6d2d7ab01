/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.connector.training.TrainingCa.Order;
import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.CertificateType;
import cz.klicnik.pki.CertificateType.Bearer;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.testing.Command;

class TrainingCaTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final Person JAN = new Person("Jan", "Novák (training)", "Cvičný úřad", "NTRCZ-00000001", "P100001",
            "jan.novak@training.invalid", Optional.of("1234567890"));

    @TempDir
    private Path temporary = Path.of("");
    private Path folder = Path.of("");
    private final Bytes key;

    TrainingCaTest() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        key = Bytes.of(generator.generateKeyPair().getPublic().getEncoded());
    }

    @BeforeEach
    void choose() {
        folder = temporary.resolve("ca");
    }

    @Test
    void a_qualified_certificate_is_what_it_says() throws Exception {
        CertificateView view = CertificateParser.parse(ca().issue(order(Profile.QUALIFIED_PERSONAL)));
        assertEquals(new CertificateType(Trade.QUALIFIED, Bearer.PERSONAL), new TokenAnalyzer().type(view));
        assertEquals("Jan Novák (training)", view.holder());
        assertEquals("Klíčník Training Qualified CA 1", view.issuerName());
        assertEquals(Optional.of("jan.novak@training.invalid"), view.email());
        assertEquals(Set.of("0.4.0.1862.1.1", "0.4.0.1862.1.5", "0.4.0.1862.1.6"), view.qcStatements());
        assertEquals(Set.of("digitalSignature", "nonRepudiation", "keyEncipherment"), view.keyUsage());
        assertFalse(view.extendedKeyUsage().contains("1.3.6.1.5.5.7.3.2"), "no clientAuth");
        assertEquals(NOW, view.notBefore());
        assertEquals(NOW.plus(Duration.ofDays(385)), view.notAfter());
        assertEquals(key, view.subjectPublicKeyInfo());
        assertTrue(view.serialDecimal().matches("\\d{8}"), view.serialDecimal());
    }

    @Test
    void a_commercial_certificate_is_for_logging_in() throws Exception {
        CertificateView view = CertificateParser.parse(ca().issue(order(Profile.COMMERCIAL_PERSONAL)));
        assertEquals(new CertificateType(Trade.COMMERCIAL, Bearer.PERSONAL), new TokenAnalyzer().type(view));
        assertEquals("Klíčník Training Public CA 1", view.issuerName());
        assertEquals(List.of("1.3.6.1.5.5.7.3.2", "1.3.6.1.5.5.7.3.4"), view.extendedKeyUsage());
        assertEquals(Set.of(), view.qcStatements());
    }

    @Test
    void openssl_verifies_the_chain_and_finds_the_identifier_of_the_ministry() throws Exception {
        TrainingCa ca = ca();
        for (Profile profile : Profile.values()) {
            Path certificate = pem("certificate.pem", ca.issue(order(profile)));
            Path issuer = pem("issuer.pem", ca.chain(profile).get(0));
            Path root = pem("root.pem", ca.root());
            Command.of("openssl", "verify", "-x509_strict", "-CAfile", root.toString(), "-untrusted", issuer.toString(),
                    certificate.toString()).succeed();
            String text =
                    Command.of("openssl", "x509", "-in", certificate.toString(), "-noout", "-text").succeed().out();
            assertTrue(text.contains("1.3.6.1.4.1.11801.2.1:") && text.contains("1234567890"), text);
        }
    }

    @Test
    void it_is_made_once_and_opened_again() throws Exception {
        Bytes root = ca().root();
        Bytes first = ca().issue(order(Profile.QUALIFIED_PERSONAL));
        Bytes second = ca().issue(order(Profile.QUALIFIED_PERSONAL));
        assertEquals(root, ca().root());
        assertEquals(CertificateParser.parse(first).serial().longValueExact() + 1,
                CertificateParser.parse(second).serial().longValueExact());
        try (Stream<Path> left = Files.list(temporary)) {
            assertEquals(List.of(folder), left.toList(), "nothing half-made stays");
        }
    }

    @Test
    void its_keys_are_the_owners_only() throws Exception {
        ca();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        for (String name : List.of("root.p12", "qualified.p12", "public.p12")) {
            assertEquals("rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))));
        }
    }

    @Test
    void no_serial_number_is_given_twice_whoever_asks() throws Exception {
        Set<String> serials = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<Bytes> issue = () -> ca().issue(order(Profile.COMMERCIAL_PERSONAL));
            for (Future<Bytes> issued : threads.invokeAll(Collections.nCopies(20, issue))) {
                serials.add(CertificateParser.parse(issued.get()).serialDecimal());
            }
        }
        assertEquals(20, serials.size());
    }

    @Test
    void a_damaged_authority_is_told_by_its_file() throws Exception {
        ca();
        Files.writeString(folder.resolve("public.p12"), "garbage");
        assertEquals(FaultCode.FILE_PROBLEM, assertThrows(FaultException.class, this::ca).fault().code());
        Files.delete(folder.resolve("public.p12"));
        assertEquals(FaultCode.FILE_PROBLEM, assertThrows(FaultException.class, this::ca).fault().code());
    }

    @Test
    void a_folder_that_cannot_be_made_is_told() throws Exception {
        Files.writeString(temporary.resolve("file"), "");
        folder = temporary.resolve("file").resolve("ca");
        assertEquals(FaultCode.FILE_PROBLEM, assertThrows(FaultException.class, this::ca).fault().code());
    }

    private TrainingCa ca() throws FaultException {
        return TrainingCa.open(folder, Clock.systemUTC());
    }

    private Order order(Profile profile) {
        return new Order(profile, JAN, key, NOW, NOW.plus(Duration.ofDays(385)));
    }

    private Path pem(String name, Bytes der) throws IOException {
        return Files.writeString(temporary.resolve(name), "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(der.toArray()) + "\n-----END CERTIFICATE-----\n");
    }
}
