/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.DriverStatus.Phase;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.PcscStatus;
import cz.klicnik.core.machine.PcscStatus.Service;
import cz.klicnik.core.machine.ReaderStatus;
import cz.klicnik.core.machine.ReaderStatus.Card;

class ReaderTextsTest {

    private static final String READER = "bit4id miniLector 00 00";
    private static final Optional<Bytes> ATR = Optional.of(Bytes.ofHex("3bff18"));

    private final ReaderTexts english = new ReaderTexts(new Messages(Locale.ENGLISH));
    private final ReaderTexts czech = new ReaderTexts(new Messages(Locale.of("cs")));

    @Test
    void a_card_whose_driver_is_missing_is_named_with_the_page_to_get_it_from() {
        MachineState machine = machine(Phase.FAILED, Optional.of(Fault.of(FaultCode.LIBRARY_MISSING)), true);
        ReaderStatus reader = reader(ATR, List.of("bit4id"), Optional.empty());
        assertEquals(
                "In the reader bit4id miniLector 00 00 there is a card (ATR 3B FF 18) that no driver serves. It looks "
                        + "like TokenME, whose driver is not installed. Install the driver. It can be downloaded from "
                        + "https://example.org/. Installing it needs administrator rights.",
                english.explain(reader, machine).paragraph());
        assertEquals(
                "Ve čtečce bit4id miniLector 00 00 je karta (ATR 3B FF 18), kterou žádný ovladač neobsluhuje. Vypadá "
                        + "to na TokenME; ovladač k této kartě není nainstalován. Nainstalujte ovladač. Ke stažení je na "
                        + "https://example.org/. K instalaci jsou potřeba práva správce počítače.",
                czech.explain(reader, machine).paragraph());
    }

    @Test
    void an_unknown_card_is_said_to_be_unknown() {
        FaultText text = english.explain(reader(Optional.empty(), List.of(), Optional.empty()),
                machine(Phase.READY, Optional.empty(), false));
        assertEquals("In the reader bit4id miniLector 00 00 there is a card (ATR not known yet) that no driver serves.",
                text.what());
        assertTrue(text.remedy().startsWith("Ask whoever issued the card"), text::remedy);
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void whatever_became_of_the_driver_something_is_said_of_it_and_of_what_to_do(Phase phase) {
        Optional<Fault> fault = phase == Phase.FAILED || phase == Phase.RESTARTING
                ? Optional.of(Fault.of(FaultCode.HOST_DIED, Fault.EXIT, "139")) : Optional.empty();
        for (ReaderTexts texts : List.of(english, czech)) {
            FaultText text = texts.explain(reader(ATR, List.of("bit4id"), Optional.empty()),
                    machine(phase, fault, false));
            assertTrue(text.cause().contains("TokenME"), text::cause);
            assertEquals(phase == Phase.STARTING, text.remedy().isEmpty());
            assertFalse(text.paragraph().contains("administrator"), text::paragraph);
        }
    }

    @Test
    void a_mute_card_is_told_as_such_and_still_said_what_it_may_be() {
        FaultText text = english.explain(
                reader(Optional.empty(), List.of("bit4id"),
                        Optional.of(Fault.of(FaultCode.CARD_MUTE, Fault.NAME, READER))),
                machine(Phase.READY, Optional.empty(), false));
        assertEquals(FaultCode.CARD_MUTE, text.code());
        assertTrue(text.remedy().contains("TokenME"), text::remedy);
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void each_state_of_the_service_has_its_sentence(Service service) {
        PcscStatus pcsc = new PcscStatus(service, "SCARD_E_NO_SERVICE", List.of());
        assertEquals(service == Service.NOT_ASKED, english.service(pcsc).isEmpty());
        assertEquals(service == Service.NOT_ASKED, czech.service(pcsc).isEmpty());
        assertTrue(service == Service.NOT_ASKED || english.service(pcsc).endsWith("SCARD_E_NO_SERVICE."));
    }

    @Test
    void facts_name_the_drivers_and_their_pages() {
        List<Fact> facts = english.facts(reader(ATR, List.of("bit4id"), Optional.empty()),
                machine(Phase.READY, Optional.empty(), true));
        assertEquals(List.of(new Fact("Reader", READER), new Fact("Card", "no driver serves it"),
                new Fact("ATR", "3B FF 18"), new Fact("Looks like", "TokenME"),
                new Fact("Driver for download", "https://example.org/")), facts);
    }

    private static ReaderStatus reader(Optional<Bytes> atr, List<String> candidates, Optional<Fault> fault) {
        return new ReaderStatus(READER, Card.NOT_SERVED, atr, List.of(), candidates, fault);
    }

    private static MachineState machine(Phase phase, Optional<Fault> fault, boolean administrator) {
        DriverProfile profile = new DriverProfile("bit4id", "bit4id", LocalizedText.same("TokenME"),
                new DriverProfile.Pkcs11Library(List.of()), Map.of(), List.of("bit4id"), List.of(), Optional.empty(),
                Optional.of(URI.create("https://example.org/")), administrator, DriverProfile.Probe.UNASKED,
                Quirks.STANDARD);
        return new MachineState(List.of(
                new DriverStatus(profile, phase, Optional.empty(), Optional.empty(), fault, List.of())), Instant.EPOCH);
    }
}
