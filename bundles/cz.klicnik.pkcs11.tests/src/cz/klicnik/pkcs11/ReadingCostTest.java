/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.testing.ShimCounts;
import cz.klicnik.testing.Template;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestToken;

class ReadingCostTest {

    private static final int FIXED = 60;

    @Test
    void what_a_library_does_not_know_is_asked_once() throws Exception {
        AtomicReference<TestToken> token = new AtomicReference<>();
        try (LoadedShim shim = LoadedShim.after(hsm -> {
            token.set(hsm.initToken("Old"));
            hsm.tool().pairs(token.get(), 50, "pair", false);
        })) {
            shim.shim().tell("attribute * CKA_TRUSTED missing", "attribute * CKA_MODIFIABLE missing");
            assertEquals(100, shim.read(token.get(), true).objects().size());
            assertTrue(shim.shim().counts().total() < 100 + FIXED, shim.shim().counts()::toString);
        }
    }

    @Test
    void keys_of_two_types_cost_two_searches_more() throws Exception {
        AtomicReference<TestToken> token = new AtomicReference<>();
        try (TestCertificates certificates = new TestCertificates();
                LoadedShim shim = LoadedShim.after(hsm -> {
                    token.set(hsm.initToken("Mixed"));
                    hsm.tool().pairs(token.get(), 20, "pair", false);
                    hsm.tool().create(token.get(), List.of(rsa(certificates), rsa(certificates), rsa(certificates)));
                })) {
            TokenContents contents = shim.read(token.get(), true);
            assertEquals(43, contents.objects().size());
            assertTrue(contents.objects().stream().filter(TokenObject.PrivateKey.class::isInstance)
                    .map(TokenObject.PrivateKey.class::cast).allMatch(k -> k.algorithm().equals(KeyAlgorithm.RSA)
                            ? !k.publicPart().modulus().isEmpty() : !k.publicPart().ecParameters().isEmpty()));
            ShimCounts counts = shim.shim().counts();
            assertTrue(counts.total() < 43 + FIXED, counts.calls() + " = " + counts.total());
        }
    }

    private static Template rsa(TestCertificates certificates) throws IOException {
        TestCertificates.Issued issued = certificates.issue(TestCertificates.Kind.SERVER, "x", TestCertificates.Key.RSA,
                Duration.ofDays(-1), Duration.ofDays(1));
        return Template.privateKey("RSA", issued.id(), issued.key(), issued.certificate().getPublicKey());
    }

    @ParameterizedTest
    @ValueSource(ints = { 10, 100 })
    void a_token_with_n_pairs_is_listed_in_fewer_than_2n_and_60_calls(int pairs) throws Exception {
        AtomicReference<TestToken> token = new AtomicReference<>();
        try (LoadedShim shim = LoadedShim.after(hsm -> {
            token.set(hsm.initToken("Cost"));
            hsm.tool().pairs(token.get(), pairs, "pair", false);
        })) {
            shim.module().slots();
            TokenContents contents = shim.read(token.get(), true);
            assertEquals(2 * pairs, contents.objects().size());
            ShimCounts counts = shim.shim().counts();
            assertTrue(counts.total() < 2 * pairs + FIXED, counts.calls() + " = " + counts.total());
            assertEquals(2 * pairs + 1, counts.of("C_GetAttributeValue"));
        }
    }
}
