/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OpenCryptokiTest {

    private static final long PIN_COUNT_LOW = 1 << 16;

    private final NativeLibraries libraries = new NativeLibraries();

    @BeforeEach
    void assume() throws IOException {
        Optional<String> reason = OpenCryptoki.unavailable(libraries);
        assumeTrue(reason.isEmpty(), () -> reason.orElse(""));
    }

    private TokenTool.Token look(TestToken token) throws IOException {
        return new TokenTool(libraries, token).slots().stream().filter(slot -> slot.id() == token.slot()).findFirst()
                .flatMap(TokenTool.Slot::token).orElseThrow();
    }

    @Test
    void each_turn_gives_a_clean_token_whatever_the_last_one_did() throws IOException {
        for (int turn = 0; turn < 2; turn++) {
            try (OpenCryptoki cryptoki = new OpenCryptoki(libraries)) {
                TestToken token = cryptoki.token();
                TokenTool tool = new TokenTool(libraries, token);
                assertEquals(OpenCryptoki.LABEL, look(token).label());
                assertEquals(0, new Pkcs11Tool(token).objects(true).size());
                tool.create(token, List.of(Template.data("note", "x".getBytes(StandardCharsets.UTF_8))));
                assertEquals(1, new Pkcs11Tool(token).objects(true).size());
                assertThrows(IOException.class, () -> tool.run(List.of("open " + token.slot() + " user 000000")));
                assertEquals(PIN_COUNT_LOW, look(token).flags() & PIN_COUNT_LOW);
                tool.run(List.of("open " + token.slot() + " so " + token.soPin()));
            }
        }
    }

    @Test
    void certificates_with_rsa_keys_are_created_on_it() throws Exception {
        try (OpenCryptoki cryptoki = new OpenCryptoki(libraries);
                TestCertificates certificates = new TestCertificates()) {
            TestToken token = cryptoki.token();
            TestCertificates.Issued issued = certificates.issue(TestCertificates.Kind.QUALIFIED_PERSONAL, "Jana",
                    TestCertificates.Key.RSA, Duration.ofDays(-1), Duration.ofDays(1));
            new TokenTool(libraries, token).create(token, List.of(
                    Template.certificate("Jana", issued.id(), issued.certificate()),
                    Template.privateKey("Jana", issued.id(), issued.key(), issued.certificate().getPublicKey()),
                    Template.publicKey("Jana", issued.id(), issued.certificate().getPublicKey())));
            List<ListedObject> objects = new Pkcs11Tool(token).objects(true);
            assertEquals(3, objects.size());
            assertTrue(objects.stream().allMatch(o -> o.label().equals("Jana")));
        }
    }
}
