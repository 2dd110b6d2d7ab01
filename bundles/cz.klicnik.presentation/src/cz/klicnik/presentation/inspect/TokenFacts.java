/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import cz.klicnik.core.Pkcs11Uri;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.ModuleInfo;
import cz.klicnik.core.model.SessionCounts;
import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.presentation.Fact;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.Words;

/** Facts about a driver, a slot and a token, for property sheets, readable listings and tickets. */
public final class TokenFacts {

    private final Messages messages;
    private final Words words;
    private final Formats formats;
    private final QuirkFacts quirks;

    public TokenFacts(Messages messages, Formats formats) {
        this.messages = messages;
        this.words = new Words(messages);
        this.formats = formats;
        this.quirks = new QuirkFacts(messages, formats);
    }

    /** Whether the table of qualified devices lists the token that a certificate is on, and until when. */
    public String qualifiedDevice(InspectedToken inspected) {
        return quirks.device(inspected.driver(), inspected.slot());
    }

    /** Name, state and library of a driver, and where it can be had. */
    public List<Fact> driver(DriverStatus driver) {
        Facts facts = new Facts(messages);
        facts.add("Fact_driver",
                driver.profile().name().in(messages.locale()) + " [" + driver.profile().id() + "]");
        facts.add("Fact_driverState", words.of(driver.phase()));
        if (driver.module().isPresent()) {
            ModuleInfo module = driver.module().get();
            facts.add("Fact_library", module.library());
            facts.add("Fact_libraryVersion", module.libraryVersion().toString());
            facts.add("Fact_libraryDescription", joined(module.description(), module.manufacturer()));
            module.cryptokiVersion().ifPresent(v -> facts.add("Fact_cryptokiVersion", v.toString()));
        } else {
            driver.library().ifPresent(path -> facts.add("Fact_library", path));
        }
        driver.profile().minimumGoodVersion().ifPresent(v -> facts.add("Fact_minimumGoodVersion", v.toString()));
        driver.profile().downloadPage().ifPresent(page -> facts.add("Fact_download", page.toString()));
        return facts.all();
    }

    /** Reader and slot. */
    public List<Fact> slot(SlotInfo slot) {
        Facts facts = new Facts(messages);
        facts.add("Fact_slot", slot.description());
        facts.add("Fact_slotId", "0x" + Long.toHexString(slot.id()));
        facts.add("Fact_slotManufacturer", slot.manufacturer());
        facts.add("Fact_slotVersions", messages.text("Fact_versions", slot.hardwareVersion().toString(),
                slot.firmwareVersion().toString()));
        facts.add("Fact_slotPresent", words.of(Trilean.of(slot.tokenPresent())));
        facts.add("Fact_slotRemovable", words.of(Trilean.of(slot.removable())));
        facts.add("Fact_slotHardware", words.of(Trilean.of(slot.hardware())));
        return facts.all();
    }

    /** Everything that a token says about itself, its PIN and memory; little when it could not be read. */
    public List<Fact> token(InspectedToken inspected) {
        Facts facts = new Facts(messages);
        if (inspected.token().isEmpty()) {
            return facts.all();
        }
        TokenInfo token = inspected.token().get();
        facts.add("Fact_tokenName", inspected.slot().name().orElse(""));
        facts.add("Fact_tokenLabel", token.label());
        facts.add("Fact_tokenManufacturer", token.manufacturer());
        facts.add("Fact_tokenModel", token.model());
        facts.add("Fact_tokenSerial", token.serial());
        facts.add("Fact_tokenVersions", messages.text("Fact_versions", token.hardwareVersion().toString(),
                token.firmwareVersion().toString()));
        facts.add("Fact_pin", words.of(token.userPin()));
        formats.pinLength(token).ifPresent(length -> facts.add("Fact_pinLength", length));
        facts.add("Fact_soPin", words.of(token.securityOfficerPin()));
        facts.add("Fact_login", words.of(inspected.slot().login()));
        facts.add("Fact_memory", formats.memory(token));
        facts.add("Fact_room", quirks.room(inspected.driver(), inspected.slot()));
        facts.add("Fact_qualifiedDevice", quirks.device(inspected.driver(), inspected.slot()));
        sessions(token.sessions(), facts);
        facts.add("Fact_flags", String.join(", ", words.of(token.flags())));
        facts.add("Fact_rawFlags", "0x" + Long.toHexString(token.rawFlags()));
        token.clock().ifPresent(clock -> facts.add("Fact_clock", formats.dateTime(clock)));
        facts.add("Fact_freshness", words.of(inspected.slot().freshness()));
        inspected.slot().contents().ifPresent(c -> facts.add("Fact_readAt", formats.dateTime(c.readAt())));
        facts.add("Fact_uri", Pkcs11Uri.of(token).toString());
        return facts.all();
    }

    /** The same facts in as few lines as can be read, for a listing of several tokens. */
    public List<Fact> compact(InspectedToken inspected) {
        Facts facts = new Facts(messages);
        facts.add("Fact_tokenName", inspected.slot().name().orElse(""));
        inspected.token().ifPresent(token -> {
            facts.add("Fact_token", joined(token.manufacturer(), token.model(), versions(token)));
            if (token.initialized()) {
                facts.add("Fact_pin", joined(words.of(token.userPin()), formats.pinLength(token).orElse(""),
                        words.of(inspected.slot().login())));
                facts.add("Fact_soPin", words.of(token.securityOfficerPin()));
                facts.add("Fact_memory", formats.memory(token));
                facts.add("Fact_room", quirks.room(inspected.driver(), inspected.slot()));
                facts.add("Fact_qualifiedDevice", quirks.device(inspected.driver(), inspected.slot()));
            }
            sessions(token.sessions(), facts);
            facts.add("Fact_flags", String.join(", ", words.of(token.flags())) + " (0x"
                    + Long.toHexString(token.rawFlags()) + ")");
            token.clock().ifPresent(clock -> facts.add("Fact_clock", formats.dateTime(clock)));
        });
        SlotInfo slot = inspected.slot().slot();
        facts.add("Fact_slot", joined(slot.description(), slot.manufacturer(), "ID 0x" + Long.toHexString(slot.id()),
                messages.text("Fact_versions", slot.hardwareVersion().toString(), slot.firmwareVersion().toString()),
                messages.text(slot.removable() ? "Slot_removable" : "Slot_fixed"),
                messages.text(slot.hardware() ? "Slot_hardware" : "Slot_software")));
        DriverStatus driver = inspected.driver();
        facts.add("Fact_driver", driver.profile().name().in(messages.locale()) + " [" + driver.profile().id() + "], "
                + words.of(driver.phase()));
        facts.add("Fact_library", driver.module().map(this::library).or(driver::library).orElse(""));
        inspected.token().filter(TokenInfo::initialized)
                .ifPresent(token -> facts.add("Fact_uri", Pkcs11Uri.of(token).toString()));
        return facts.all();
    }

    private String library(ModuleInfo module) {
        return joined(module.library(), messages.text("Fact_version", module.libraryVersion().toString()),
                module.description(), module.manufacturer(),
                module.cryptokiVersion().map(v -> "Cryptoki " + v).orElse(""));
    }

    private String versions(TokenInfo token) {
        return messages.text("Fact_versions", token.hardwareVersion().toString(), token.firmwareVersion().toString());
    }

    /** The token by its name here, label and serial number, or by its reader, for headings. */
    public String title(InspectedToken inspected) {
        String label = inspected.token().map(TokenInfo::label).orElse("");
        String serial = inspected.token().map(TokenInfo::serial).orElse("");
        String name = named(inspected.slot(), label.isBlank() ? inspected.slot().slot().description() : label);
        return serial.isBlank() ? name : name + " (" + SafeText.label(serial) + ")";
    }

    /**
     * What somebody calls the token on this computer, and what it is called by itself.
     *
     * @param label its label, or what stands in place of it
     */
    public static String named(SlotStatus slot, String label) {
        String own = SafeText.label(label);
        return slot.name().map(name -> SafeText.label(name) + " – " + own).orElse(own);
    }

    private void sessions(SessionCounts sessions, Facts facts) {
        if (sessions.open().isPresent()) {
            facts.add("Fact_sessions", count(sessions.open().getAsLong(), sessions.maximum()));
        }
        if (sessions.openReadWrite().isPresent()) {
            facts.add("Fact_sessionsReadWrite",
                    count(sessions.openReadWrite().getAsLong(), sessions.maximumReadWrite()));
        }
    }

    private String count(long open, OptionalLong maximum) {
        return maximum.orElse(0) <= 0 ? messages.text("Number", open)
                : messages.text("Fact_countOf", open, maximum.getAsLong());
    }

    private static String joined(String... parts) {
        List<String> some = new ArrayList<>(List.of(parts));
        some.removeIf(String::isEmpty);
        return String.join(", ", some);
    }
}
