/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.trace.TraceItem;
import cz.klicnik.core.trace.TracedCall;
import cz.klicnik.core.trace.TracedCall.Returned;
import cz.klicnik.testing.TestToken;

/** What is recorded of calls, and what is not. */
class TraceTest {

    private final List<TracedCall> begun = new ArrayList<>();
    private final List<TracedCall> ended = new ArrayList<>();
    private final TraceRecorder recorder = new TraceRecorder(new TraceRecorder.Out() {
        @Override
        public void begins(TracedCall call) {
            begun.add(call);
        }

        @Override
        public void ended(TracedCall call) {
            ended.add(call);
        }
    }, Clock.systemUTC());
    private final FakeLibrary library = new FakeLibrary();
    private final Cryptoki cryptoki = library.cryptoki(recorder);

    @Test
    void every_function_is_recorded_when_it_begins_and_when_it_ends() {
        recorder.switchTo(true);
        for (Method function : FakeLibrary.functions()) {
            begun.clear();
            ended.clear();
            library.called.clear();
            FakeLibrary.call(cryptoki, function);
            assertEquals(library.called, begun.stream().map(TracedCall::function).toList(), function.toString());
            assertEquals(library.called, ended.stream().map(TracedCall::function).toList(), function.toString());
            assertEquals(begun.getFirst().number(), ended.getFirst().number());
            assertEquals(new TracedCall.UnderWay(), begun.getFirst().outcome());
            assertEquals("CKR_OK", returned().result());
            if (function.getParameterCount() > 0) {
                assertFalse(ended.getFirst().arguments().isEmpty(), function + " has arguments that nobody sees");
            }
            if (List.of(function.getParameterTypes()).contains(Template.class)) {
                assertTrue(arguments().contains("{CKA_CLASS=CKO_PRIVATE_KEY, CKA_LABEL=\"a label\", CKA_ID=0a, "
                        + "CKA_VALUE=("), arguments());
            }
        }
    }

    @Test
    void no_function_tells_a_secret() {
        recorder.switchTo(true);
        FakeLibrary.functions().forEach(f -> FakeLibrary.call(cryptoki, f));
        String all = begun + "\n" + ended;
        byte[] utf8 = FakeLibrary.SECRET.getBytes(StandardCharsets.UTF_8);
        for (String form : List.of(FakeLibrary.SECRET, "7305", HexFormat.of().formatHex(utf8, 0, 4),
                Base64.getEncoder().encodeToString(utf8).substring(0, 6))) {
            assertFalse(all.toLowerCase().contains(form.toLowerCase()), form + " in " + all);
        }
        assertEquals("session=5 user=0x5 PIN=***", argumentsOf("C_Login"));
        assertEquals("session=5 oldPIN=*** newPIN=***", argumentsOf("C_SetPIN"));
        assertEquals("session=5 PIN=***", argumentsOf("C_InitPIN"));
        assertEquals("slot=5 PIN=*** label=\"a label\"", argumentsOf("C_InitToken"));
    }

    @Test
    void the_result_says_what_came_out() throws CryptokiException {
        recorder.switchTo(true);
        cryptoki.openSession(5, true);
        assertEquals("session=7", outputs());
        cryptoki.findObjects(1, 16);
        assertEquals("found=2 objects={8, 9}", outputs());
        cryptoki.generateKeyPair(1, 0, Template.ANY, Template.ANY);
        assertEquals("publicKey=8 privateKey=9", outputs());
        assertEquals("session=1 mechanism=CKM_RSA_PKCS_KEY_PAIR_GEN publicKey={} privateKey={}", arguments());
        cryptoki.getSlotList();
        assertEquals("slots={8, 9}", outputs());
        cryptoki.sign(1, Bytes.of(new byte[32]));
        assertEquals("session=1 data=(32)", arguments());
        assertEquals("output=(" + FakeLibrary.DECRYPTED.length + ")", outputs());
    }

    @Test
    void a_label_cannot_break_the_line() throws CryptokiException {
        recorder.switchTo(true);
        cryptoki.findObjectsInit(1, Template.ANY.with(3, "two\nlines \"quoted\" \u202eturned"));
        assertEquals("session=1 template={CKA_LABEL=\"two\\u{a}lines \\\"quoted\\\" \\u{202e}turned\"}", arguments());
    }

    @Test
    void a_long_id_is_shortened_and_its_length_told() throws CryptokiException {
        recorder.switchTo(true);
        cryptoki.findObjectsInit(1, Template.of(0, 1).with(0x102, Bytes.of(new byte[20])).with(1, true));
        assertEquals("session=1 template={CKA_CLASS=CKO_CERTIFICATE, CKA_ID=0000000000000000…(20), CKA_TOKEN=true}",
                arguments());
    }

    @Test
    void a_call_that_is_refused_has_the_name_of_its_return_value() throws Exception {
        AtomicReference<TestToken> token = new AtomicReference<>();
        try (LoadedShim shim = LoadedShim.after(hsm -> token.set(hsm.initToken("Trace")))) {
            recorder.switchTo(true);
            ModuleHost module = shim.loadOnceMore(recorder);
            try (TokenSession session = module.connect(token.get().slot(), LoadedShim.FAMILY);
                    Pin wrong = Pin.taking("73058".toCharArray())) {
                assertThrows(FaultException.class, () -> session.login(UserRole.USER, wrong));
            }
            TracedCall login = ended.stream().filter(c -> c.function().equals("C_Login")).findFirst().orElseThrow();
            assertEquals("CKR_PIN_INCORRECT", ((Returned) login.outcome()).result());
            assertFalse((begun + " " + ended).contains("73058"));
        }
    }

    @Test
    void while_it_is_off_nothing_is_recorded_and_nothing_is_allocated_for_it() throws CryptokiException {
        FakeLibrary.functions().forEach(f -> FakeLibrary.call(cryptoki, f));
        assertEquals(List.of(), begun);
        assertEquals(List.of(), ended);
        // the same calls with and without a tracer at all cost the same memory: not a byte goes to descriptions
        Cryptoki untraced = new FakeLibrary().cryptoki(CallTracer.OFF);
        allocated(untraced);
        allocated(cryptoki);
        long without = allocated(untraced);
        long with = allocated(cryptoki);
        assertTrue(with <= without + without / 100, with + " bytes with a tracer, " + without + " without");
        recorder.switchTo(true);
        long traced = allocated(cryptoki);
        assertTrue(traced > without * 2, "the measure sees descriptions: " + traced + " against " + without);
    }

    private static long allocated(Cryptoki cryptoki) throws CryptokiException {
        com.sun.management.ThreadMXBean threads =
                (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        Template template = Template.of(0, 1).with(3, "a label");
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 5000; i++) {
            cryptoki.findObjectsInit(1, template);
            cryptoki.closeSession(1);
            cryptoki.login(1, 1, Optional.empty());
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private Returned returned() {
        return (Returned) ended.getLast().outcome();
    }

    private String outputs() {
        return TraceItem.line(returned().outputs());
    }

    private String arguments() {
        return TraceItem.line(ended.getLast().arguments());
    }

    private String argumentsOf(String function) {
        return TraceItem.line(ended.stream().filter(c -> c.function().equals(function)).findFirst().orElseThrow()
                .arguments());
    }
}
