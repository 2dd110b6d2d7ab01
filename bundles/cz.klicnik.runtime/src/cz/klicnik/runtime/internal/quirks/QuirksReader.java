/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.quirks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Explaining;
import cz.klicnik.core.driver.QualifiedDevice;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.Quirks.FreeMemory;
import cz.klicnik.core.driver.Quirks.KeyIds;
import cz.klicnik.core.driver.Quirks.KeySlots;
import cz.klicnik.core.driver.Quirks.Locking;
import cz.klicnik.core.driver.Quirks.Logins;
import cz.klicnik.core.driver.Quirks.PinCharacters;
import cz.klicnik.core.driver.Quirks.Room;
import cz.klicnik.core.driver.Quirks.SlotEvents;
import cz.klicnik.core.driver.Quirks.Timing;
import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.core.driver.UserRole;

/**
 * Reads how a driver deviates from the standard. What an element does not name stays as it was, so the same reader serves
 * an extension, over what holds for every library, and an administrator's file, over what the extension said.
 */
public final class QuirksReader {

    static final String ROOM = "room";
    static final String QUALIFIED_DEVICE = "qualifiedDevice";
    static final String RETURN_VALUE = "returnValue";

    private static final Set<String> ATTRIBUTES = Set.of("probe", "minimumGoodVersion", "downloadPage",
            "installNeedsAdministrator", "locking", "slotEvents", "loadDeadlineSeconds", "listDeadlineSeconds",
            "readDeadlineSeconds", "writeDeadlineSeconds", "settleMilliseconds", "importLogin", "pinTries",
            "pinCharacters", "unblocking",
            "keySlots", "keyIds", "freeMemory", "initialisation", "publicKeyObjects", "service");
    private static final Set<String> ELEMENTS = Set.of(ROOM, QUALIFIED_DEVICE, RETURN_VALUE);
    /** What takes room beside the kinds of key pairs. */
    private static final String CERTIFICATE = "certificate";
    private static final long MOST_ROOM = 10_000_000;

    private final Set<String> otherAttributes;
    private final Set<String> otherElements;

    /**
     * @param otherAttributes attributes of the driver's element that somebody else reads
     * @param otherElements likewise
     */
    public QuirksReader(Set<String> otherAttributes, Set<String> otherElements) {
        this.otherAttributes = Set.copyOf(otherAttributes);
        this.otherElements = Set.copyOf(otherElements);
    }

    /** The driver as the element describes it, over what was known before. */
    public DriverProfile read(DriverProfile before, Declaration element) throws WrongDeclaration {
        known(element, ATTRIBUTES, otherAttributes);
        for (Declaration child : element.children()) {
            if (!ELEMENTS.contains(child.name()) && !otherElements.contains(child.name())) {
                throw WrongDeclaration.element(child, Stream.concat(ELEMENTS.stream(),
                        otherElements.stream()).sorted().collect(Collectors.joining(" | ")));
            }
        }
        Values values = new Values(element);
        return before.with(values.version("minimumGoodVersion").or(before::minimumGoodVersion),
                values.webPage("downloadPage").or(before::downloadPage),
                values.flag("installNeedsAdministrator").orElse(before.installNeedsAdministrator()),
                values.choice("probe", List.of(Probe.values())).orElse(before.probe()),
                quirks(before.quirks(), element, values), explaining(before.explaining(), element, values));
    }

    private static Quirks quirks(Quirks before, Declaration element, Values values) throws WrongDeclaration {
        List<QualifiedDevice> devices = devices(element);
        return before.with(values.choice("locking", List.of(Locking.values())).orElse(before.locking()))
                .with(values.choice("slotEvents", List.of(SlotEvents.values())).orElse(before.slotEvents()))
                .with(timing(before.timing(), values))
                .with(logins(before.logins(), values))
                .with(values.choice("unblocking", List.of(Unblocking.values())).orElse(before.unblocking()))
                .with(values.choice("keySlots", List.of(KeySlots.values())).orElse(before.keySlots()))
                .with(values.choice("keyIds", List.of(KeyIds.values())).orElse(before.keyIds()))
                .with(values.choice("freeMemory", List.of(FreeMemory.values())).orElse(before.freeMemory()))
                .with(room(before.room(), element))
                .withInitialisation(values.flag("initialisation").orElse(before.initialisation()))
                .withPublicKeyObjects(values.flag("publicKeyObjects").orElse(before.publicKeyObjects()))
                .with(devices.isEmpty() ? before.qualifiedDevices() : devices);
    }

    private static Timing timing(Timing before, Values values) throws WrongDeclaration {
        return new Timing(values.seconds("loadDeadlineSeconds", before.load()),
                values.seconds("listDeadlineSeconds", before.list()),
                values.seconds("readDeadlineSeconds", before.read()),
                values.seconds("writeDeadlineSeconds", before.write()),
                values.milliseconds("settleMilliseconds", before.settle()));
    }

    private static Logins logins(Logins before, Values values) throws WrongDeclaration {
        OptionalInt tries = values.count("pinTries", 0, 99);
        return new Logins(values.choice("importLogin", List.of(UserRole.USER, UserRole.SECURITY_OFFICER))
                .orElse(before.importing()), tries.isPresent() ? tries : before.pinTries(),
                values.choice("pinCharacters", List.of(PinCharacters.values())).orElse(before.pinCharacters()));
    }

    private static Room room(Room before, Declaration element) throws WrongDeclaration {
        OptionalLong certificate = before.certificate();
        Map<KeySpec, Long> keyPairs = new HashMap<>(before.keyPairs());
        for (Declaration row : children(element, ROOM)) {
            row(row, Set.of("object", "bytes"));
            Values values = new Values(row);
            values.required("bytes");
            OptionalLong bytes = values.number("bytes", 1, MOST_ROOM);
            if (values.required("object").equals(CERTIFICATE)) {
                certificate = bytes;
            } else {
                keyPairs.put(keyPair(values), bytes.getAsLong());
            }
        }
        return new Room(certificate, keyPairs);
    }

    private static KeySpec keyPair(Values values) throws WrongDeclaration {
        StringBuilder allowed = new StringBuilder(CERTIFICATE);
        for (KeySpec spec : KeySpec.values()) {
            if (Values.xmlName(spec).equals(values.required("object"))) {
                return spec;
            }
            allowed.append(" | ").append(Values.xmlName(spec));
        }
        throw values.wrong("object", allowed.toString());
    }

    private static List<QualifiedDevice> devices(Declaration element) throws WrongDeclaration {
        List<QualifiedDevice> devices = new ArrayList<>();
        for (Declaration row : children(element, QUALIFIED_DEVICE)) {
            row(row, Set.of("manufacturer", "model", "serialFrom", "serialTo", "certifiedUntil", "source"));
            Values values = new Values(row);
            Optional<String> from = row.attribute("serialFrom");
            Optional<String> to = row.attribute("serialTo");
            QualifiedDevice device = new QualifiedDevice(values.expression("manufacturer"), values.expression("model"),
                    from, to, values.day("certifiedUntil"), values.required("source"));
            if (device.manufacturer().isEmpty() && device.model().isEmpty()) {
                // it would make a qualified device of every token of this driver
                throw WrongDeclaration.missing(row, "model");
            }
            if (device.withoutSerials()) {
                throw values.wrong("serialTo", "≥ " + from.orElse(""));
            }
            devices.add(device);
        }
        return devices;
    }

    private static Explaining explaining(Explaining before, Declaration element, Values values)
            throws WrongDeclaration {
        Map<Long, LocalizedText> meanings = new HashMap<>(before.returnValues());
        for (Declaration row : children(element, RETURN_VALUE)) {
            row(row, Set.of("code", "meaning"));
            Values its = new Values(row);
            its.required("meaning");
            meanings.put(its.vendorReturnValue("code"),
                    row.text("meaning").orElseThrow(() -> WrongDeclaration.missing(row, "meaning")));
        }
        return new Explaining(values.choice("service", List.of(Explaining.Service.values())).orElse(before.service()),
                meanings);
    }

    private static List<Declaration> children(Declaration element, String name) {
        return element.children().stream().filter(c -> c.name().equals(name)).toList();
    }

    private static void row(Declaration row, Set<String> attributes) throws WrongDeclaration {
        known(row, attributes, Set.of());
        if (!row.children().isEmpty()) {
            throw WrongDeclaration.element(row.children().getFirst(), "");
        }
    }

    private static void known(Declaration element, Set<String> some, Set<String> others) throws WrongDeclaration {
        for (String attribute : element.attributes().stream().sorted().toList()) {
            if (!some.contains(attribute) && !others.contains(attribute)) {
                throw WrongDeclaration.unknownAttribute(element, attribute);
            }
        }
    }
}
