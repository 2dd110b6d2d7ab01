/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.Attribute.Format;
import cz.klicnik.core.model.Attribute.State;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.testing.TestToken;
import cz.klicnik.testing.Template;

class AttributesTest {

    private final AtomicReference<TestToken> token = new AtomicReference<>();

    @Test
    void every_attribute_of_a_key_has_name_state_and_format_and_no_secret_is_read() throws Exception {
        try (LoadedShim shim = LoadedShim.after(hsm -> token.set(hsm.initToken("Attributes")));
                TokenSession session = shim.connect(token.get())) {
            LoadedShim.login(session, token.get().pin());
            session.capability(Capability.KeyGeneration.class).orElseThrow().generate(KeySpec.RSA_2048, "k",
                    Bytes.of((byte) 1));
            Map<String, Attribute> sheet = sheet(session, ObjectKind.PRIVATE_KEY);
            assertEquals(Bytes.ofHex("0000000000000003"), sheet.get("CKA_CLASS").value());
            assertEquals(Format.NUMBER, sheet.get("CKA_CLASS").format());
            assertEquals(Bytes.of((byte) 1), sheet.get("CKA_SENSITIVE").value());
            assertEquals(Format.BOOLEAN, sheet.get("CKA_SENSITIVE").format());
            assertEquals(256, sheet.get("CKA_MODULUS").value().length());
            assertEquals(State.SENSITIVE, sheet.get("CKA_PRIVATE_EXPONENT").state());
            assertTrue(sheet.get("CKA_PRIVATE_EXPONENT").value().isEmpty());
            assertTrue(!sheet.containsKey("CKA_EC_PARAMS"), "an RSA key has no curve");
        }
    }

    @Test
    void the_value_of_a_key_that_is_not_sensitive_is_left_out() throws Exception {
        try (LoadedShim shim = LoadedShim.after(hsm -> {
            token.set(hsm.initToken("Attributes"));
            hsm.tool().create(token.get(), List.of(Template.secretKey("open", new byte[] { 1 }, new byte[16])
                    .with("CKA_SENSITIVE", false).with("CKA_EXTRACTABLE", true)));
        }); TokenSession session = shim.connect(token.get())) {
            LoadedShim.login(session, token.get().pin());
            Map<String, Attribute> sheet = sheet(session, ObjectKind.SECRET_KEY);
            assertEquals(Bytes.of((byte) 0), sheet.get("CKA_SENSITIVE").value());
            assertTrue(!sheet.containsKey("CKA_VALUE"), sheet::toString);
        }
    }

    @Test
    void hidden_and_failing_attributes_are_told_apart() throws Exception {
        try (LoadedShim shim = LoadedShim.after(hsm -> {
            token.set(hsm.initToken("Attributes"));
            hsm.tool().create(token.get(), List.of(Template.data("data", new byte[] { 1 })));
        }); TokenSession session = shim.connect(token.get())) {
            shim.shim().tell("attribute data CKA_VALUE hidden", "attribute data CKA_APPLICATION missing");
            Map<String, Attribute> sheet = sheet(session, ObjectKind.DATA);
            assertEquals(State.SENSITIVE, sheet.get("CKA_VALUE").state());
            assertTrue(!sheet.containsKey("CKA_APPLICATION"));
            assertEquals(State.READ, sheet.get("CKA_LABEL").state());
        }
    }

    @Test
    void an_object_that_is_not_there_any_more_is_told() throws Exception {
        try (LoadedShim shim = LoadedShim.after(hsm -> token.set(hsm.initToken("Attributes")));
                TokenSession session = shim.connect(token.get())) {
            FaultException gone = assertThrows(FaultException.class,
                    () -> session.capability(Capability.RawAttributes.class).orElseThrow().attributes(4711));
            assertEquals(FaultCode.OBJECT_UNREADABLE, gone.fault().code());
        }
    }

    @Test
    void mechanisms_have_names_sizes_and_flags() throws Exception {
        try (LoadedShim shim = LoadedShim.after(hsm -> token.set(hsm.initToken("Attributes")));
                TokenSession session = shim.connect(token.get())) {
            List<MechanismInfo> mechanisms = session.capability(Capability.Mechanisms.class).orElseThrow()
                    .mechanisms();
            MechanismInfo rsa = mechanisms.stream().filter(m -> m.name().equals("CKM_RSA_PKCS_KEY_PAIR_GEN"))
                    .findFirst().orElseThrow();
            assertTrue(rsa.maximumKeySize() >= 4096);
            assertTrue(rsa.flags().contains("GENERATE_KEY_PAIR"));
        }
    }

    private static Map<String, Attribute> sheet(TokenSession session, ObjectKind kind) throws FaultException {
        TokenObject object = session.read(new NullProgressMonitor()).objects().stream().filter(o -> o.kind() == kind)
                .findFirst().orElseThrow();
        return session.capability(Capability.RawAttributes.class).orElseThrow().attributes(object.handle()).stream()
                .collect(Collectors.toMap(Attribute::name, Function.identity()));
    }
}
