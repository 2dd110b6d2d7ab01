/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.Pin;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.Pkcs11Library;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.trace.TraceItem;
import cz.klicnik.core.trace.TraceRecord;
import cz.klicnik.core.trace.TracedCall;
import cz.klicnik.pkcs11.host.DriverHostLauncher;
import cz.klicnik.pkcs11.host.HostLog;
import cz.klicnik.runtime.trace.CallTrace;
import cz.klicnik.runtime.trace.TraceExport;
import cz.klicnik.runtime.trace.TraceFormat;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.QuietContext;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;

/** A token is used in every way that takes a secret; then all that the trace has is searched for it. */
class TraceSecretsTest {

    private static final String SO_PIN = "Spr4vce-žlutý";
    private static final String FIRST_PIN = "Kůň-pře5kočil";
    private static final String WRONG_PIN = "Ne5právný-háček";
    private static final String SECOND_PIN = "Druhý-t4jný-pin";
    private static final String MESSAGE = "N1kdo-nemá-vědět-co-se-podepisuje";

    private final NativeLibraries libraries = new NativeLibraries();
    private final SoftHsm hsm = new SoftHsm(libraries);
    private final Shim shim = Shim.over(libraries, hsm);
    private final TraceBook book = new TraceBook();
    @TempDir
    private Path folder = Path.of(".");

    TraceSecretsTest() throws IOException {
        // the fixtures may throw
    }

    @AfterEach
    void close() throws IOException {
        shim.close();
        hsm.close();
    }

    @Test
    void no_form_of_any_pin_or_key_is_in_memory_or_in_a_file() throws Exception {
        Path followed = folder.resolve("followed.txt");
        Path json = folder.resolve("followed.jsonl");
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate();
        book.switchAll(true);
        try (CallTrace.TraceFile text = book.follow(followed, TraceFormat.TEXT);
                CallTrace.TraceFile lines = book.follow(json, TraceFormat.JSON_LINES)) {
            useToken(key.getEncoded());
        }
        Path exported = folder.resolve("exported.txt");
        TraceExport.write(exported, book.records(), TraceFormat.TEXT);
        assertEquals(List.of("slot PIN label", "session user PIN", "session PIN", "session user PIN",
                "session user PIN", "session oldPIN newPIN"), namesOfCallsWithPins());
        for (String everything : List.of(book.records().toString(), Files.readString(followed),
                Files.readString(json), Files.readString(exported))) {
            for (String function : List.of("C_Login", "C_SetPIN", "C_CreateObject", "C_Sign")) {
                assertTrue(everything.contains(function), function);
            }
            assertTrue(everything.contains("CKR_PIN_INCORRECT"));
            for (String pin : List.of(SO_PIN, FIRST_PIN, WRONG_PIN, SECOND_PIN)) {
                assertAbsent(pin.getBytes(StandardCharsets.UTF_8), everything);
                assertFalse(everything.contains(pin), pin);
            }
            for (BigInteger secret : List.of(key.getPrivateExponent(), key.getPrimeP(), key.getPrimeQ(),
                    key.getPrimeExponentP(), key.getCrtCoefficient())) {
                assertAbsent(Arrays.copyOf(secret.toByteArray(), 40), everything);
            }
            assertAbsent(MESSAGE.getBytes(StandardCharsets.UTF_8), everything);
        }
    }

    /** Initialises, sets the PIN, logs in wrongly and rightly, changes the PIN, imports a key, signs. */
    private void useToken(byte[] pkcs8) throws FaultException {
        try (DriverConnection connection = new DriverHostLauncher(HostLog.NONE, book).open(profile(), shim.library(),
                new QuietContext(profile())); TokenSession session = connection.connect(slot(connection, ""))) {
            Capability.Initialisation initialisation =
                    session.capability(Capability.Initialisation.class).orElseThrow();
            try (Pin officer = pin(SO_PIN); Pin user = pin(FIRST_PIN)) {
                initialisation.initialise("Secrets", officer, user);
            }
            try (TokenSession fresh = connection.connect(slot(connection, "Secrets")); Pin wrong = pin(WRONG_PIN)) {
                assertThrows(FaultException.class, () -> fresh.login(UserRole.USER, wrong));
                Capability.PinManagement pins = fresh.capability(Capability.PinManagement.class).orElseThrow();
                try (Pin old = pin(FIRST_PIN); Pin now = pin(SECOND_PIN)) {
                    pins.change(UserRole.USER, old, now);
                }
                try (SecretBytes secret = SecretBytes.taking(pkcs8)) {
                    fresh.capability(Capability.KeyImport.class).orElseThrow().importKey(secret, "imported",
                            Bytes.of((byte) 1));
                }
                TokenObject key = fresh.read(new NullProgressMonitor()).objects().stream()
                        .filter(o -> o.kind() == ObjectKind.PRIVATE_KEY).findFirst().orElseThrow();
                fresh.capability(Capability.Signing.class).orElseThrow().sign(key.handle(),
                        Capability.SignatureScheme.RSA_PKCS1_SHA256,
                        Bytes.of(MESSAGE.getBytes(StandardCharsets.UTF_8)), Optional.empty());
            }
        }
    }

    /** @param label empty for the token that SoftHSM offers for initialising */
    private static long slot(DriverConnection connection, String label) throws FaultException {
        return connection.slots().stream().filter(s -> s.token().filter(t -> t.label().equals(label)).isPresent())
                .findFirst().orElseThrow().slot().id();
    }

    private List<String> namesOfCallsWithPins() {
        return book.records().stream().filter(TraceRecord.Called.class::isInstance).map(TraceRecord.Called.class::cast)
                .map(TraceRecord.Called::call).map(TracedCall::arguments)
                .filter(a -> a.stream().anyMatch(i -> i.value().equals("***")))
                .map(a -> String.join(" ", a.stream().map(TraceItem::name).toList())).toList();
    }

    /** In no form, not even a part that is longer than chance allows. */
    private static void assertAbsent(byte[] secret, String everything) {
        String lower = everything.toLowerCase(Locale.ROOT);
        String hex = HexFormat.of().formatHex(secret);
        for (int from = 0; from + 10 <= hex.length(); from += 2) {
            assertFalse(lower.contains(hex.substring(from, from + 10)), "hexadecimal " + hex + " from " + from);
        }
        // base64 of three different beginnings, as the secret may stand anywhere in what was encoded
        for (int shift = 0; shift < 3; shift++) {
            byte[] part = Arrays.copyOfRange(secret, shift, secret.length);
            String base64 = Base64.getEncoder().withoutPadding().encodeToString(part);
            assertFalse(everything.contains(base64.substring(0, base64.length() - 2)), "base64 " + base64);
        }
    }

    private static Pin pin(String text) {
        return Pin.taking(text.toCharArray());
    }

    private static DriverProfile profile() {
        return new DriverProfile("test", "test", LocalizedText.same("test"), new Pkcs11Library(List.of()), Map.of(),
                List.of(), List.of(), Optional.empty(), Optional.empty(), false, DriverProfile.Probe.UNASKED,
                Quirks.STANDARD.withInitialisation(true));
    }
}
