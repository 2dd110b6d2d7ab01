/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.diagnostics.internal.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.trace.TraceRecord;
import cz.klicnik.presentation.Messages;
import cz.klicnik.ui.internal.labels.Tone;

/** What the view says, in both languages. */
class TraceTextsTest {

    private final TraceTexts english = texts(Locale.ENGLISH);
    private final TraceTexts czech = texts(Locale.of("cs"));

    private static TraceTexts texts(Locale locale) {
        return new TraceTexts(new Messages(TraceColumn.class, locale), ZoneId.of("Europe/Prague"),
                Map.of("cz.klicnik.driver.test", "Test token"));
    }

    @Test
    void a_call_is_told_in_its_columns() {
        TraceRecord call = Calls.returned(7, "C_Login", "CKR_OK");
        assertEquals(List.of("12:11:12.345", "1.235 ms", "Test token", "C_Login", "CKR_OK",
                "session=3 PIN=*** ⇒ found=2"), cells(call, english));
        assertEquals("1,235 ms", cells(call, czech).get(1));
    }

    @Test
    void calls_without_an_end_say_so() {
        assertEquals("under way", cells(Calls.underWay(1, "C_Login"), english).get(4));
        assertEquals("probíhá", cells(Calls.underWay(1, "C_Login"), czech).get(4));
        assertEquals("never returned (HOST_DIED)", cells(Calls.neverReturned(1, "C_Login"), english).get(4));
        assertEquals("už se nevrátilo (HOST_DIED)", cells(Calls.neverReturned(1, "C_Login"), czech).get(4));
        assertEquals("", cells(Calls.neverReturned(1, "C_Login"), english).get(1));
    }

    @Test
    void lost_calls_are_counted_with_the_right_plural() {
        assertEquals("1 call missing", english.function(Calls.lost(1)));
        assertEquals("1,234 calls missing", english.function(Calls.lost(1234)));
        assertEquals("chybí 1 volání", czech.function(Calls.lost(1)));
        assertEquals("chybí 5 volání", czech.function(Calls.lost(5)));
    }

    @Test
    void faults_have_the_tone_of_faults_and_usual_answers_have_not() {
        assertEquals(Tone.PLAIN, english.tone(Calls.returned(1, "C_Login", "CKR_OK")));
        assertEquals(Tone.BAD, english.tone(Calls.returned(1, "C_Login", "CKR_PIN_INCORRECT")));
        assertEquals(Tone.MUTED, english.tone(Calls.returned(1, "C_WaitForSlotEvent", "CKR_NO_EVENT")));
        assertEquals(Tone.ATTENTION, english.tone(Calls.underWay(1, "C_Login")));
        assertEquals(Tone.BAD, english.tone(Calls.neverReturned(1, "C_Login")));
        assertEquals(Tone.ATTENTION, english.tone(Calls.lost(1)));
    }

    @Test
    void details_have_everything() {
        assertEquals("""
                Function: C_Login
                Result: CKR_OK
                Duration: 1.235 ms
                Arguments:
                    session=3
                    PIN=***
                Outputs:
                    found=2
                Thread: Read #1
                Number: 7
                Time: 2026-05-04T12:11:12.345678+02:00
                Driver: Test token
                Library: /usr/lib/libtoken.so
                Process: 4711""", english.details(Calls.returned(7, "C_Login", "CKR_OK")));
    }

    @Test
    void an_unknown_driver_is_named_by_its_library() {
        assertEquals("libtoken.so", new TraceTexts(english.messages(), english.zone(), Map.of())
                .driver(Calls.SOURCE));
    }

    private static List<String> cells(TraceRecord call, TraceTexts texts) {
        return Arrays.stream(TraceColumn.values()).map(c -> c.text(call, texts)).toList();
    }
}
