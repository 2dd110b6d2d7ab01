/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.testing.ListedObject;
import cz.klicnik.testing.Pkcs11Tool;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.Template;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestToken;

class ReadingTest {

    private static final byte[] ID = { 1, 2 };

    private final AtomicReference<TestToken> token = new AtomicReference<>();

    @Test
    void the_listing_agrees_with_pkcs11_tool_object_by_object() throws Exception {
        try (LoadedShim shim = LoadedShim.after(this::everyKindOfObject)) {
            List<ListedObject> theirs = new Pkcs11Tool(token.get()).objects(true);
            List<String> ours = shim.read(token.get(), true).objects().stream()
                    .map(o -> o.kind() + " " + o.id().hex() + " " + o.label()).sorted().toList();
            assertEquals(theirs.stream().map(o -> o.kind() + " " + o.id() + " " + o.label()).sorted().toList(), ours);
            assertEquals(7, ours.size());
        }
    }

    @Test
    void values_and_uses_are_read() throws Exception {
        try (LoadedShim shim = LoadedShim.after(this::everyKindOfObject)) {
            TokenContents contents = shim.read(token.get(), true);
            assertEquals(LoginState.USER, contents.login());
            assertEquals(LoadedShim.FAMILY, contents.identity().family());
            assertEquals(token.get().serial(), contents.identity().serial());
            TokenObject.Certificate certificate = first(contents, TokenObject.Certificate.class);
            assertEquals(0, certificate.type());
            assertEquals(0x30, certificate.value().toArray()[0]);
            assertEquals(Trilean.NO, certificate.isPrivate());
            TokenObject.PrivateKey key = contents.objects().stream().filter(o -> o.label().equals("EC key"))
                    .filter(TokenObject.PrivateKey.class::isInstance).map(TokenObject.PrivateKey.class::cast)
                    .findFirst().orElseThrow();
            assertEquals(KeyAlgorithm.EC, key.algorithm());
            assertFalse(key.publicPart().ecParameters().isEmpty());
            assertEquals(Trilean.YES, key.origin().sensitive());
            assertEquals(Trilean.NO, key.origin().local());
            TokenObject.Data data = first(contents, TokenObject.Data.class);
            assertEquals(Bytes.of("hello".getBytes(StandardCharsets.UTF_8)), data.value());
            assertEquals(16, first(contents, TokenObject.SecretKey.class).length());
            assertTrue(contents.problems().isEmpty(), contents.problems()::toString);
        }
    }

    @Test
    void private_objects_are_seen_only_after_login() throws Exception {
        try (LoadedShim shim = LoadedShim.after(this::everyKindOfObject)) {
            TokenContents before = shim.read(token.get(), false);
            assertEquals(LoginState.PUBLIC, before.login());
            assertTrue(before.objects().stream().noneMatch(o -> o.kind() == ObjectKind.PRIVATE_KEY));
            assertTrue(before.objects().stream().anyMatch(o -> o.kind() == ObjectKind.CERTIFICATE));
        }
    }

    @Test
    void a_certificate_of_100_kB_and_a_label_of_10_kB_are_read_whole() throws Exception {
        byte[] large = new byte[100_000];
        Arrays.fill(large, (byte) 0x30);
        String label = "x".repeat(10_000);
        try (LoadedShim shim = LoadedShim.after(hsm -> {
            token.set(hsm.initToken("Large"));
            hsm.tool().create(token.get(), List.of(Template.garbageCertificate("large", ID, large),
                    Template.data(label, new byte[] { 1 })));
        })) {
            TokenContents contents = shim.read(token.get(), false);
            assertEquals(Bytes.of(large), first(contents, TokenObject.Certificate.class).value());
            assertEquals(label, first(contents, TokenObject.Data.class).label());
        }
    }

    @Test
    void a_label_that_is_no_UTF_8_is_taken_for_ISO_8859_1() throws Exception {
        try (LoadedShim shim = LoadedShim.after(hsm -> {
            token.set(hsm.initToken("Labels"));
            hsm.tool().create(token.get(), List.of(
                    Template.data("x", new byte[] { 1 }).with("CKA_LABEL", new byte[] { 'J', (byte) 0xe1 })));
        })) {
            assertEquals("Já", first(shim.read(token.get(), false), TokenObject.Data.class).label());
        }
    }

    @Test
    void objects_that_vanish_while_they_are_read_have_a_problem_and_the_others_stand() throws Exception {
        try (LoadedShim shim = LoadedShim.after(this::everyKindOfObject)) {
            shim.shim().tell("fail C_GetAttributeValue CKR_OBJECT_HANDLE_INVALID 3+");
            List<TokenObject> objects = shim.read(token.get(), true).objects();
            assertEquals(7, objects.size());
            assertTrue(objects.getFirst().problem().isEmpty());
            assertEquals(FaultCode.OBJECT_UNREADABLE, objects.getLast().problem().orElseThrow().code());
        }
    }

    @Test
    void a_template_that_fails_is_asked_attribute_by_attribute() throws Exception {
        try (LoadedShim shim = LoadedShim.after(this::everyKindOfObject)) {
            // the wrapper asks three times where the first answer is an error
            shim.shim().tell("fail C_GetAttributeValue CKR_GENERAL_ERROR 1",
                    "fail C_GetAttributeValue CKR_GENERAL_ERROR 2",
                    "fail C_GetAttributeValue CKR_GENERAL_ERROR 3");
            List<TokenObject> objects = shim.read(token.get(), true).objects();
            assertEquals(7, objects.size());
            assertTrue(objects.stream().allMatch(o -> o.problem().isEmpty()), objects::toString);
        }
    }

    @Test
    void a_certificate_without_value_has_a_problem() throws Exception {
        try (LoadedShim shim = LoadedShim.after(this::everyKindOfObject)) {
            shim.shim().tell("attribute certificate CKA_VALUE missing");
            TokenObject.Certificate certificate = first(shim.read(token.get(), true), TokenObject.Certificate.class);
            assertEquals(FaultCode.OBJECT_UNREADABLE, certificate.problem().orElseThrow().code());
            assertEquals("certificate", certificate.label());
        }
    }

    @Test
    void attributes_that_the_library_does_not_know_stay_unknown() throws Exception {
        try (LoadedShim shim = LoadedShim.after(this::everyKindOfObject)) {
            shim.shim().tell("attribute * CKA_TRUSTED missing", "attribute * CKA_ALWAYS_AUTHENTICATE missing",
                    "attribute * CKA_ID missing");
            TokenContents contents = shim.read(token.get(), true);
            TokenObject.Certificate certificate = first(contents, TokenObject.Certificate.class);
            assertEquals(Trilean.UNKNOWN, certificate.trusted());
            assertTrue(certificate.id().isEmpty());
            assertTrue(certificate.problem().isEmpty());
            assertEquals(Trilean.UNKNOWN, first(contents, TokenObject.PrivateKey.class).alwaysAuthenticate());
        }
    }

    @Test
    void a_token_that_is_pulled_while_it_is_read_is_gone() throws Exception {
        try (LoadedShim shim = LoadedShim.after(this::everyKindOfObject);
                TokenSession session = shim.connect(token.get())) {
            shim.shim().tell("vanish-during C_GetAttributeValue 2");
            FaultException gone = assertThrows(FaultException.class, () -> session.read(new NullProgressMonitor()));
            assertEquals(FaultCode.TOKEN_GONE, gone.fault().code());
            shim.shim().tell();
            FaultException still = assertThrows(FaultException.class, () -> session.read(new NullProgressMonitor()));
            assertEquals(FaultCode.TOKEN_GONE, still.fault().code());
            assertEquals(4, shim.read(token.get(), false).objects().size());
        }
    }

    @Test
    void a_search_that_fails_is_noted_and_the_rest_is_read() throws Exception {
        try (LoadedShim shim = LoadedShim.after(this::everyKindOfObject)) {
            shim.shim().tell("fail C_FindObjectsInit CKR_FUNCTION_FAILED 2");
            TokenContents contents = shim.read(token.get(), true);
            assertEquals(7, contents.objects().size());
            assertEquals(1, contents.problems().size());
            assertEquals(2, contents.objects().stream().filter(o -> o.kind() == ObjectKind.PRIVATE_KEY).count());
        }
    }

    @Test
    void a_token_that_was_never_initialised_is_empty() throws Exception {
        try (LoadedShim shim = LoadedShim.after(hsm -> token.set(hsm.initToken("Other")))) {
            long empty = shim.module().slots().stream().filter(s -> !s.token().orElseThrow().initialized())
                    .findFirst().orElseThrow().slot().id();
            try (TokenSession session = shim.module().connect(empty, LoadedShim.FAMILY)) {
                TokenContents contents = session.read(new NullProgressMonitor());
                assertEquals(List.of(), contents.objects());
                assertEquals(LoginState.PUBLIC, session.loginState());
            }
        }
    }

    private void everyKindOfObject(SoftHsm hsm) throws java.io.IOException {
        token.set(hsm.initToken("Everything"));
        try (TestCertificates certificates = new TestCertificates()) {
            TestCertificates.Issued ec = certificates.valid(TestCertificates.Kind.COMMERCIAL_PERSONAL, "Jana");
            TestCertificates.Issued rsa = certificates.issue(TestCertificates.Kind.COMMERCIAL_PERSONAL, "Karel",
                    TestCertificates.Key.RSA, java.time.Duration.ofDays(-1), java.time.Duration.ofDays(1));
            hsm.tool().create(token.get(), List.of(
                    Template.certificate("certificate", ec.id(), ec.certificate()),
                    Template.privateKey("EC key", ec.id(), ec.key(), ec.certificate().getPublicKey()),
                    Template.publicKey("EC key", ec.id(), ec.certificate().getPublicKey()),
                    Template.privateKey("RSA key", rsa.id(), rsa.key(), rsa.certificate().getPublicKey()),
                    Template.publicKey("RSA key", rsa.id(), rsa.certificate().getPublicKey()),
                    Template.secretKey("secret", ID, new byte[16]),
                    Template.data("data", "hello".getBytes(StandardCharsets.UTF_8))));
        }
    }

    private static <T extends TokenObject> T first(TokenContents contents, Class<T> type) {
        return contents.objects().stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }
}
