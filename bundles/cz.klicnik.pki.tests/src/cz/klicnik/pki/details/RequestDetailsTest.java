/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.PkiFile;
import cz.klicnik.pki.details.RequestDetails.OwnSignature;
import cz.klicnik.pki.details.RequestDetails.RequestAttribute;
import cz.klicnik.testing.BadInputs;
import cz.klicnik.testing.OpenSslRequest;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestDetailsTest {

    private final OpenSslRequest request = new OpenSslRequest(OpenSslRequest.EC, OpenSslRequest.WITH_EVERYTHING);
    private final Bytes der = Bytes.of(request.bytes());
    private final RequestDetails details = RequestDetails.of(der);

    RequestDetailsTest() throws Exception {
        // openssl may be missing
    }

    @AfterAll
    void close() throws IOException {
        request.close();
    }

    @Test
    void fields_are_those_that_openssl_tells() throws Exception {
        String theirs = request.text();
        assertEquals(1, details.version());
        assertTrue(theirs.contains("Version: 1 (0x0)"), theirs);
        assertEquals("C=CZ,organizationIdentifier=NTRCZ-47114983,O=Úřad městské části,CN=Jan Žižka",
                details.subject().inOrder());
        assertTrue(theirs.contains("Subject: " + details.subject().inOrder()), theirs);
        assertEquals("EC", details.keyName());
        assertTrue(theirs.contains("Public-Key: (" + details.keyBits() + " bit)"), theirs);
        assertEquals("1.2.840.10045.4.3.2", details.signatureAlgorithm().oid());
        assertTrue(theirs.contains("Signature Algorithm: ecdsa-with-SHA256"), theirs);
        Matcher hex = Pattern.compile("pub:\\s*([0-9a-f:\\s]+?)\\s*ASN1").matcher(theirs);
        assertTrue(hex.find());
        assertEquals(hex.group(1).replaceAll("[:\\s]", ""), details.publicKey().hex());
    }

    @Test
    void wished_extensions_and_attributes_are_decoded() throws Exception {
        assertEquals(new ExtensionContent.KeyUsage(List.of("digitalSignature", "nonRepudiation")),
                details.extensions().getFirst().content().orElseThrow());
        assertTrue(details.extensions().getFirst().critical());
        assertEquals(List.of("2.5.29.15", "2.5.29.37", "2.5.29.17", "2.5.29.14"),
                details.extensions().stream().map(ExtensionDetail::oid).toList());
        assertEquals(4, request.text().split("X509v3 ", -1).length - 1, request.text());
        assertEquals(List.of("Urad mestske casti"), details.attributes().getFirst().texts());
        assertEquals(List.of("1.2.840.113549.1.9.2"),
                details.attributes().stream().map(RequestAttribute::oid).toList());
    }

    @Test
    void that_there_is_a_challenge_password_is_told_but_never_the_password() throws Exception {
        assertTrue(request.text().contains(OpenSslRequest.CHALLENGE), "openssl shows it");
        assertTrue(details.challengePassword());
        String hex = Bytes.of(OpenSslRequest.CHALLENGE.getBytes(StandardCharsets.US_ASCII)).hex();
        assertFalse(details.attributes().toString().contains(hex));
        Bytes masked = RequestDetails.withoutPassword(der);
        assertTrue(der.hex().contains(hex));
        assertFalse(masked.hex().contains(hex));
        assertEquals(der.length(), masked.length());
        assertEquals(details.subject(), RequestDetails.of(masked).subject());
    }

    @ParameterizedTest
    @CsvSource({ "rsa:2048, , RSA, 2048, GOOD", "rsa:2048, -sha1, RSA, 2048, GOOD", "ed25519, , Ed25519, 256, GOOD",
            "ed448, , Ed448, 456, GOOD", "rsa-pss, , RSA-PSS, 0, GOOD" })
    void the_signature_is_checked_with_the_key_of_the_request(String key, String option, String name, int bits,
            OwnSignature expected) throws Exception {
        List<String> options = new java.util.ArrayList<>(List.of("-newkey", key));
        if (option != null) {
            options.add(option);
        }
        try (OpenSslRequest made = new OpenSslRequest(options, "")) {
            RequestDetails one = RequestDetails.of(Bytes.of(made.bytes()));
            assertEquals(name, one.keyName());
            assertEquals(bits, one.keyBits());
            assertEquals(expected, one.ownSignature());
            assertFalse(one.challengePassword());
            assertEquals(List.of(), one.extensions());
            byte[] forged = made.bytes();
            forged[forged.length - 5] ^= 1;
            assertEquals(OwnSignature.BAD, RequestDetails.of(Bytes.of(forged)).ownSignature());
        }
    }

    @Test
    void a_key_that_java_does_not_know_is_not_said_to_be_wrong() throws Exception {
        try (OpenSslRequest made =
                new OpenSslRequest(List.of("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:brainpoolP256r1"), "")) {
            assertEquals(OwnSignature.UNKNOWN, RequestDetails.of(Bytes.of(made.bytes())).ownSignature());
        }
    }

    @Test
    void bad_requests_are_refused_with_a_short_message(@TempDir Path folder) throws Exception {
        int seen = 0;
        for (BadInputs.Input input : BadInputs.write(folder)) {
            if (input.toString().endsWith(".csr")) {
                seen++;
                Bytes bad = ((PkiFile.RequestPart) PkiFile.read(input.file()).parts().getFirst()).der();
                FaultException e = assertThrows(FaultException.class, () -> RequestDetails.of(bad), input.toString());
                assertEquals(FaultCode.OBJECT_UNREADABLE, e.fault().code());
                assertTrue(e.fault().detail("message").orElseThrow().length() < 100);
                RequestDetails.withoutPassword(bad);
            }
        }
        assertEquals(2, seen);
    }

    @Test
    void no_mutation_does_harm() {
        byte[] good = der.toArray();
        Random random = new Random(11);
        int decoded = 0;
        for (int round = 0; round < 2000; round++) {
            byte[] bad = Arrays.copyOf(good, good.length);
            for (int change = random.nextInt(5); change >= 0; change--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            RequestDetails.withoutPassword(Bytes.of(bad));
            try {
                RequestDetails.of(Bytes.of(bad));
                decoded++;
            } catch (FaultException e) {
                assertEquals(FaultCode.OBJECT_UNREADABLE, e.fault().code());
            }
        }
        assertTrue(decoded > 500, "many can still be looked at: " + decoded);
    }
}
