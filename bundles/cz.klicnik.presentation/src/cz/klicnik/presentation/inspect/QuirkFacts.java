/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.inspect;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.QualifiedDevice;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;

/** What is known of a token from its driver's quirks: whether it is a qualified device, and what it has room for. */
final class QuirkFacts {

    /** A certificate of a person is about as long, where the token has none to go by. */
    private static final int CERTIFICATE_LENGTH = 2048;

    private final Messages messages;
    private final Formats formats;

    QuirkFacts(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** Whether the table of qualified devices lists a token, until when, and where that can be read. */
    String device(DriverStatus driver, SlotStatus slot) {
        Optional<QualifiedDevice> row = row(driver, slot);
        if (row.isEmpty()) {
            return messages.text("Device_notListed");
        }
        String source = SafeText.line(row.get().source());
        Optional<LocalDate> last = row.get().certifiedUntil();
        if (last.isEmpty()) {
            return messages.text("Device_listed", source);
        }
        return messages.text(row.get().ended(formats.today()) ? "Device_ended" : "Device_until",
                formats.date(last.get()), source);
    }

    /** What the token has room for, for each kind of key that is known; empty where nothing is. */
    String room(DriverStatus driver, SlotStatus slot) {
        List<String> all = new ArrayList<>();
        for (KeySpec spec : KeySpec.values()) {
            fitting(driver, slot, spec).ifPresent(count -> all.add(messages.text("Room", count, name(spec))));
        }
        return String.join("; ", all);
    }

    /** The member {@code qualifiedDevice} of a token. */
    void deviceJson(JsonText json, DriverStatus driver, SlotStatus slot) throws IOException {
        Optional<QualifiedDevice> row = row(driver, slot);
        json.object("qualifiedDevice", () -> {
            json.flag("listed", row.isPresent());
            if (row.isPresent()) {
                json.textIfAny("certifiedUntil", row.get().certifiedUntil().map(LocalDate::toString));
                json.flag("ended", row.get().ended(formats.today()));
                json.text("source", row.get().source());
            }
            json.text("text", device(driver, slot));
        });
    }

    /** The member {@code room} of a token's memory; none where nothing is known. */
    void roomJson(JsonText json, DriverStatus driver, SlotStatus slot) throws IOException {
        String text = room(driver, slot);
        if (text.isEmpty()) {
            return;
        }
        json.array("room", () -> {
            for (KeySpec spec : KeySpec.values()) {
                OptionalLong count = fitting(driver, slot, spec);
                if (count.isPresent()) {
                    json.object(() -> {
                        json.code("key", spec);
                        json.number("certificates", count.getAsLong());
                    });
                }
            }
        });
        json.text("roomText", text);
    }

    private static Optional<QualifiedDevice> row(DriverStatus driver, SlotStatus slot) {
        return slot.identity().flatMap(token -> driver.profile().quirks().qualifiedDevices().stream()
                .filter(row -> row.covers(token)).findFirst());
    }

    /** By the longest certificate that is there already: a renewed one will hardly be longer. */
    private static OptionalLong fitting(DriverStatus driver, SlotStatus slot, KeySpec spec) {
        Quirks.Room room = driver.profile().quirks().room();
        int length = slot.contents().map(TokenContents::objects).orElse(List.of()).stream()
                .mapToInt(o -> o instanceof TokenObject.Certificate c ? c.value().length() : 0).max().orElse(0);
        return slot.token().map(token -> room.fitting(token, spec, length == 0 ? CERTIFICATE_LENGTH : length))
                .orElse(OptionalLong.empty());
    }

    /** For example "RSA-4096", "EC P-256". */
    private static String name(KeySpec spec) {
        return spec.rsa() ? "RSA-" + spec.bits() : "EC P-" + spec.bits();
    }
}
