/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SoftHsmTest {

    private final NativeLibraries libraries = new NativeLibraries();
    private final SoftHsm hsm;

    SoftHsmTest() throws IOException {
        hsm = new SoftHsm(libraries);
    }

    @AfterEach
    void close() throws IOException {
        hsm.close();
    }

    @Test
    void a_token_is_seen_by_its_slot_label_and_serial() throws IOException {
        TestToken token = hsm.initToken("Žlutý kůň");
        TokenTool.Slot slot = hsm.tool().slots().stream().filter(s -> s.id() == token.slot()).findFirst().orElseThrow();
        assertEquals("Žlutý kůň", slot.token().orElseThrow().label());
        assertEquals(token.serial(), slot.token().orElseThrow().serial());
    }

    @Test
    void one_more_slot_holds_a_token_that_is_not_initialised() throws IOException {
        hsm.initToken("first");
        hsm.initToken("second");
        List<TokenTool.Slot> slots = hsm.tool().slots();
        assertEquals(3, slots.size());
        assertEquals("", slots.get(2).token().orElseThrow().label());
    }

    @Test
    void two_of_them_do_not_see_each_other() throws IOException {
        hsm.initToken("here");
        try (SoftHsm other = new SoftHsm(libraries)) {
            assertEquals(1, other.tool().slots().size());
        }
    }

    @Test
    void a_thousand_pairs_take_seconds_and_are_found_by_pkcs11_tool() throws IOException {
        TestToken token = hsm.initToken("many");
        long start = System.nanoTime();
        hsm.tool().pairs(token, 1000, "Pair", false);
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        List<ListedObject> objects = new Pkcs11Tool(token).objects(true);
        assertEquals(1000, objects.stream().filter(o -> o.kind() == ListedObject.Kind.CERTIFICATE).count());
        assertEquals(1000, objects.stream().filter(o -> o.kind() == ListedObject.Kind.PRIVATE_KEY).count());
        assertEquals(2000, objects.size());
        assertEquals(1000, objects.stream().map(ListedObject::id).distinct().count());
        assertTrue(seconds < 60, () -> "took " + seconds + " s");
    }

    @Test
    void a_generated_pairs_certificate_verifies_with_its_own_key() throws Exception {
        TestToken token = hsm.initToken("pair");
        hsm.tool().pairs(token, 1, "Jana Novotná", true);
        Pkcs11Tool tool = new Pkcs11Tool(token);
        ListedObject listed = tool.objects(true).stream().filter(o -> o.kind() == ListedObject.Kind.CERTIFICATE)
                .findFirst().orElseThrow();
        Certificate certificate = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(tool.value(listed)));
        certificate.verify(certificate.getPublicKey());
        assertEquals("Jana Novotná 1", listed.label());
        assertEquals(3, tool.objects(true).size());
        assertEquals(2, tool.objects(false).size());
    }

    @Test
    void objects_of_every_kind_are_created_and_read_back() throws Exception {
        TestToken token = hsm.initToken("kinds");
        byte[] data = "some bytes".getBytes(StandardCharsets.UTF_8);
        try (TestCertificates certificates = new TestCertificates()) {
            for (TestCertificates.Key key : TestCertificates.Key.values()) {
                TestCertificates.Issued issued = certificates.issue(TestCertificates.Kind.COMMERCIAL_PERSONAL, "Jana",
                        key, Duration.ofDays(-1), Duration.ofDays(1));
                hsm.tool().create(token, List.of(
                        Template.certificate(key + " Jana", issued.id(), issued.certificate()),
                        Template.privateKey(key + " Jana", issued.id(), issued.key(),
                                issued.certificate().getPublicKey()),
                        Template.publicKey(key + " Jana", issued.id(), issued.certificate().getPublicKey())));
                Pkcs11Tool tool = new Pkcs11Tool(token);
                ListedObject publicKey = tool.objects(true).stream().filter(o -> o.label().startsWith(key.name())
                        && o.kind() == ListedObject.Kind.PUBLIC_KEY).findFirst().orElseThrow();
                assertArrayEquals(issued.certificate().getPublicKey().getEncoded(), tool.value(publicKey));
            }
        }
        hsm.tool().create(token,
                List.of(Template.data("note", data), Template.secretKey("secret", new byte[] { 7 }, data),
                        Template.garbageCertificate("garbage", new byte[] { 9 }, new byte[] { 1, 2, 3 })));
        Pkcs11Tool tool = new Pkcs11Tool(token);
        List<ListedObject> objects = tool.objects(true);
        assertEquals("{CERTIFICATE=3, PRIVATE_KEY=2, PUBLIC_KEY=2, SECRET_KEY=1, DATA=1}", objects.stream()
                .collect(Collectors.groupingBy(ListedObject::kind, () -> new EnumMap<>(ListedObject.Kind.class),
                        Collectors.counting()))
                .toString());
        ListedObject note = objects.stream().filter(o -> o.label().equals("note")).findFirst().orElseThrow();
        assertArrayEquals(data, tool.value(note));
        hsm.tool().destroy(token, Template.data("note", data));
        assertEquals(8, tool.objects(true).size());
    }

    @Test
    void a_refused_call_is_told_by_function_and_result() throws IOException {
        TestToken token = hsm.initToken("pin");
        IOException refused = assertThrows(IOException.class,
                () -> hsm.tool().run(List.of("open " + token.slot() + " user 999999")));
        assertTrue(refused.getMessage().contains("C_Login: CKR_PIN_INCORRECT"), refused.getMessage());
    }

    @Test
    void p11tool_lists_the_same_number_of_objects() throws IOException {
        TestToken token = hsm.initToken("gnutls");
        hsm.tool().pairs(token, 3, "Pair", false);
        assertEquals(6, new P11Tool(token).urls().size());
    }
}
