/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ShimTest {

    private static final Path SPY = Path.of("/usr/lib/x86_64-linux-gnu/pkcs11/pkcs11-spy.so");

    private final NativeLibraries libraries = new NativeLibraries();
    private final SoftHsm hsm;
    private final TestToken behind;
    private final Shim shim;
    private final TestToken token;
    private final Pkcs11Tool tool;

    ShimTest() throws IOException {
        hsm = new SoftHsm(libraries);
        behind = hsm.initToken("behind the shim");
        hsm.tool().pairs(behind, 2, "Pair", false);
        shim = Shim.over(libraries, hsm);
        token = shim.token(behind);
        tool = new Pkcs11Tool(token);
    }

    @AfterEach
    void close() throws IOException {
        shim.close();
        hsm.close();
    }

    private List<TokenTool.Slot> slots() throws IOException {
        return new TokenTool(libraries, shim.library(), Map.of()).slots();
    }

    private TokenTool.Token seen() throws IOException {
        return slots().get(0).token().orElseThrow();
    }

    private String failure(String... commands) {
        return assertThrows(IOException.class, () -> new TokenTool(libraries, shim.library(), Map.of())
                .run(List.of(commands))).getMessage();
    }

    @Test
    void the_listing_through_the_shim_is_the_real_one() throws IOException {
        assertEquals(new Pkcs11Tool(behind).objects(true), tool.objects(true));
        assertEquals(hsm.tool().slots(), slots());
    }

    @Test
    void its_counts_are_those_of_an_independent_spy() throws IOException {
        assumeTrue(Files.exists(SPY), "OpenSC's pkcs11-spy is not installed");
        Path log = Files.createTempFile("klicnik-spy", ".log");
        TestToken spied = behind.through(SPY, Map.of("PKCS11SPY", behind.module().toString(), "PKCS11SPY_OUTPUT",
                log.toString()));
        try (Shim counting = Shim.over(libraries, spied)) {
            new Pkcs11Tool(counting.token(spied)).objects(true);
            Map<String, Long> expected = Pattern.compile("^\\d+: (C_\\w+)", Pattern.MULTILINE)
                    .matcher(Files.readString(log)).results().map((MatchResult m) -> m.group(1))
                    .filter(function -> !function.equals("C_GetFunctionList"))
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            assertEquals(expected.values().stream().mapToLong(Long::longValue).sum(), counting.counts().total());
            expected.forEach((function, count) -> assertEquals(count, countOf(counting, function), function));
        } finally {
            Files.delete(log);
        }
    }

    private static Long countOf(Shim shim, String function) {
        try {
            return shim.counts().of(function);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void counts_of_processes_add_up_until_they_are_reset() throws IOException {
        slots();
        slots();
        assertEquals(2, shim.counts().of("C_Initialize"));
        shim.resetCounts();
        assertEquals(0, shim.counts().total());
        slots();
        assertEquals(1, shim.counts().of("C_Initialize"));
    }

    @Test
    void a_removed_slot_is_not_listed_and_invalid() throws IOException {
        shim.tell("remove-slot " + token.slot());
        assertFalse(slots().stream().anyMatch(slot -> slot.id() == token.slot()));
        assertTrue(failure("open " + token.slot() + " public").contains("CKR_SLOT_ID_INVALID"));
        shim.tell();
        assertEquals(4, tool.objects(true).size());
    }

    @Test
    void an_absent_token_leaves_an_empty_slot() throws IOException {
        shim.tell("token-absent " + token.slot());
        assertTrue(slots().get(0).token().isEmpty());
        assertEquals(token.slot(), slots().get(0).id());
        assertTrue(failure("open " + token.slot() + " public").contains("CKR_TOKEN_NOT_PRESENT"));
    }

    @Test
    void the_number_of_slots_can_be_cut_and_filled_up() throws IOException {
        shim.tell("slot-count 5");
        assertEquals(5, slots().size());
        assertTrue(slots().get(4).token().isEmpty());
        shim.tell("slot-count 1");
        assertEquals(1, slots().size());
        shim.tell("slot-count 0");
        assertEquals(0, slots().size());
    }

    @Test
    void token_information_is_falsified_as_told() throws IOException {
        long lockedFlag = 1 << 18;
        assertEquals(0, seen().flags() & lockedFlag);
        shim.tell("label * " + Shim.word("a \"b\"\u001b\n"), "flags " + token.slot() + " +USER_PIN_LOCKED -RNG",
                "serialNumber * 2444134000011914", "falsify * ulFreePublicMemory=12345",
                "falsify * ulMinPinLen=unavailable");
        assertEquals("a \"b\"\u001b\n", seen().label());
        assertEquals("2444134000011914", seen().serial());
        assertEquals(lockedFlag, seen().flags() & (lockedFlag | 1));
        String listing = Command.of("pkcs11-tool", "--module", shim.library().toString(), "-L").succeed().out();
        assertTrue(listing.contains("user PIN locked"), listing);
    }

    @Test
    void an_unrecognised_card_and_one_not_initialised_are_told_by_result() throws IOException {
        shim.tell("unrecognized " + token.slot());
        assertTrue(slots().get(0).token().isEmpty());
        assertTrue(failure("open " + token.slot() + " public").contains("CKR_TOKEN_NOT_RECOGNIZED"));
        shim.tell("uninitialized " + token.slot());
        assertEquals("", seen().label());
        assertEquals(0, seen().flags() & 0x400);
    }

    @Test
    void attributes_of_one_object_are_altered_and_the_others_stay() throws IOException {
        List<ListedObject> before = tool.objects(true);
        shim.tell("no-id \"Pair 1\"", "attribute \"Pair 2\" CKA_LABEL text:new");
        List<ListedObject> after = tool.objects(true);
        assertEquals(before.stream().filter(o -> o.label().equals("Pair 2")).map(ListedObject::id).toList(),
                after.stream().filter(o -> o.label().equals("new")).map(ListedObject::id).toList());
        assertEquals(List.of("", ""), after.stream().filter(o -> o.label().equals("Pair 1")).map(ListedObject::id)
                .toList());
        shim.tell("long-label \"Pair 1\"");
        assertTrue(tool.objects(true).stream().anyMatch(o -> o.label().length() == 10240));
    }

    @Test
    void a_garbage_value_is_what_is_read() throws IOException {
        ListedObject certificate = tool.objects(true).stream().filter(o -> o.label().equals("Pair 1")
                && o.kind() == ListedObject.Kind.CERTIFICATE).findFirst().orElseThrow();
        byte[] good = tool.value(certificate);
        shim.tell("garbage-value \"Pair 1\"");
        byte[] read = tool.value(certificate);
        assertEquals(200, read.length);
        assertNotEquals(good.length, read.length);
    }

    @Test
    void a_function_fails_on_the_call_it_is_told_and_only_then() throws IOException {
        shim.tell("fail C_GetTokenInfo CKR_DEVICE_ERROR 2");
        List<TokenTool.Slot> slots = slots();
        assertTrue(slots.get(0).token().isPresent());
        assertTrue(slots.get(1).token().isEmpty());
        shim.tell("fail C_GetTokenInfo DEVICE_ERROR 1+");
        assertTrue(slots().stream().allMatch(slot -> slot.token().isEmpty()));
        shim.tell("fail C_Login CKR_PIN_LOCKED");
        assertTrue(failure("open " + token.slot() + " user " + token.pin()).contains("C_Login: CKR_PIN_LOCKED"));
    }

    @Test
    void a_lie_about_success_leaves_the_object_there() throws IOException {
        shim.tell("fail C_DestroyObject CKR_OK");
        new TokenTool(libraries, token).destroy(token, new Template(Map.of("CKA_LABEL", "text:Pair")).with("CKA_LABEL",
                "Pair 1".getBytes(StandardCharsets.UTF_8)));
        assertEquals(4, new Pkcs11Tool(behind).objects(true).size());
        assertEquals(2, shim.counts().of("C_DestroyObject"));
    }

    @Test
    void a_lie_about_a_changed_attribute_changes_nothing() throws IOException {
        ListedObject before = tool.objects(true).stream().filter(o -> o.kind() == ListedObject.Kind.CERTIFICATE)
                .findFirst().orElseThrow();
        List<String> change = List.of("--type", "cert", "--id", before.id(), "--set-id", "0102");
        shim.tell("fail C_SetAttributeValue CKR_OK");
        tool.command(true, change).succeed();
        assertTrue(new Pkcs11Tool(behind).objects(true).contains(before));
        shim.tell();
        tool.command(true, change).succeed();
        assertFalse(new Pkcs11Tool(behind).objects(true).contains(before));
    }

    @Test
    void a_crash_kills_the_process() throws IOException {
        shim.tell("crash C_OpenSession");
        assertEquals(128 + 11, Command.of("sh", "-c", "pkcs11-tool --module \"$1\" -O; exit $?", "sh",
                shim.library().toString()).run().exit());
    }

    @Test
    void a_hang_lasts_until_the_rule_is_taken_back() throws Exception {
        shim.tell("hang C_Initialize");
        Process process = new ProcessBuilder(libraries.tokenTool().toString(), shim.library().toString())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null"))).start();
        Await.within(Duration.ofSeconds(10)).until("it is in C_Initialize", () -> countOf(shim, "C_Initialize") == 1);
        assertFalse(process.waitFor(200, TimeUnit.MILLISECONDS));
        shim.takeBack("hang C_Initialize");
        assertTrue(process.waitFor(10, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
    }

    @Test
    void a_token_vanishes_in_the_middle_of_a_listing() throws IOException {
        shim.tell("vanish-during C_GetAttributeValue 5");
        Command.Result result = tool.command(true, List.of("-O")).run();
        assertTrue(result.err().contains("CKR_DEVICE_REMOVED"), () -> result.err() + result.out());
        shim.tell();
        assertEquals(4, tool.objects(true).size());
    }

    @Test
    void a_delay_delays() throws IOException {
        shim.tell("delay C_GetSlotList 150 1");
        assertTrue(Command.of("pkcs11-tool", "--module", shim.library().toString(), "-L").succeed().time()
                .compareTo(Duration.ofMillis(150)) >= 0);
    }

    @Test
    void what_it_prints_goes_to_standard_output() throws IOException {
        try (Shim printing = Shim.printing(libraries, hsm)) {
            printing.tell("print-stdout \"in a call\"");
            String out = Command.of("pkcs11-tool", "--module", printing.library().toString(), "-L").succeed().out();
            assertTrue(out.startsWith("Hello from the vendor's library\nin a call\n"), out);
        }
    }

    @Test
    void a_line_that_means_nothing_is_told_and_the_others_hold() throws IOException {
        shim.tell("frobnicate 3", "# a comment", "", "slot-count 1");
        Command.Result result = Command.of("pkcs11-tool", "--module", shim.library().toString(), "-L").succeed();
        assertTrue(result.err().contains("not understood in the control file: frobnicate 3"), result.err());
        assertEquals(1, slots().size());
    }
}
