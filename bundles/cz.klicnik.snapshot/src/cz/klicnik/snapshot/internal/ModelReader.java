/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.snapshot.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.Version;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.core.model.SessionCounts;
import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.TokenPicture;
import cz.klicnik.snapshot.Snapshot;
import cz.klicnik.snapshot.internal.Damage.Reason;
import cz.klicnik.snapshot.model.Detail;
import cz.klicnik.snapshot.model.Entry;
import cz.klicnik.snapshot.model.Info;
import cz.klicnik.snapshot.model.Mechanism;
import cz.klicnik.snapshot.model.Problem;
import cz.klicnik.snapshot.model.SavedAttribute;
import cz.klicnik.snapshot.model.SavedToken;
import cz.klicnik.snapshot.model.Slot;

/** Makes a snapshot of its model. What is missing or contradicts itself is damage. */
final class ModelReader {

    private final SavedToken saved;

    ModelReader(SavedToken saved) {
        this.saved = saved;
    }

    Snapshot snapshot() throws Damage {
        TokenInfo info = info(present(saved.getInfo(), "info"));
        TokenIdentity identity =
                new TokenIdentity(text(saved.getFamily()), info.manufacturer(), info.model(), info.serial());
        List<TokenObject> objects = new ArrayList<>();
        Map<Long, List<Attribute>> attributes = new HashMap<>();
        for (Entry entry : saved.getEntries()) {
            objects.add(EntryReader.object(entry));
            if (attributes.put(entry.getHandle(), attributes(entry)) != null) {
                throw new Damage(Reason.CONTENT, "handle " + entry.getHandle());
            }
        }
        attributes.values().removeIf(List::isEmpty);
        TokenContents contents = new TokenContents(identity, slot(present(saved.getSlot(), "slot")), info,
                present(saved.getLogin(), "login"), objects, faults(saved.getProblems()),
                instant(saved.getReadAt(), "readAt"));
        Snapshot.Origin origin = new Snapshot.Origin(instant(saved.getTakenAt(), "takenAt"), text(saved.getAuthor()),
                text(saved.getProgram()), text(saved.getDriver()), text(saved.getLibrary()),
                text(saved.getLibraryVersion()));
        return new Snapshot(origin, new TokenPicture(contents, attributes, mechanisms()).withoutSecrets());
    }

    private static TokenInfo info(Info info) throws Damage {
        String clock = text(info.getClock());
        return new TokenInfo(text(info.getLabel()), text(info.getManufacturer()), text(info.getModel()),
                text(info.getSerial()), TokenFlag.of(info.getFlags()), info.getFlags(),
                present(info.getUserPin(), "userPin"), present(info.getSecurityOfficerPin(), "securityOfficerPin"),
                info.getMinimumPinLength(), info.getMaximumPinLength(),
                new Memory(number(info.getPublicTotal()), number(info.getPublicFree())),
                new Memory(number(info.getPrivateTotal()), number(info.getPrivateFree())),
                new SessionCounts(number(info.getOpenSessions()), number(info.getMaximumSessions()),
                        number(info.getOpenWriteSessions()), number(info.getMaximumWriteSessions())),
                version(info.getHardwareVersion()), version(info.getFirmwareVersion()),
                clock.isEmpty() ? Optional.empty() : Optional.of(instant(clock, "clock")));
    }

    private static SlotInfo slot(Slot slot) throws Damage {
        return new SlotInfo(slot.getId(), text(slot.getDescription()), text(slot.getManufacturer()), true,
                slot.isRemovable(), slot.isHardware(), version(slot.getHardwareVersion()),
                version(slot.getFirmwareVersion()));
    }

    private static List<Attribute> attributes(Entry entry) throws Damage {
        List<Attribute> attributes = new ArrayList<>();
        for (SavedAttribute a : entry.getAttributes()) {
            attributes.add(new Attribute(a.getType(), text(a.getName()), present(a.getState(), "state"),
                    EntryReader.bytes(a.getValue()), present(a.getFormat(), "format")));
        }
        return attributes;
    }

    private List<MechanismInfo> mechanisms() throws Damage {
        List<MechanismInfo> mechanisms = new ArrayList<>();
        for (Mechanism m : saved.getMechanisms()) {
            String flags = text(m.getFlags());
            mechanisms.add(new MechanismInfo(m.getType(), text(m.getName()), m.getMinimumKeySize(),
                    m.getMaximumKeySize(), flags.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(flags.split(" ")))));
        }
        return mechanisms;
    }

    private static List<Fault> faults(List<Problem> problems) throws Damage {
        List<Fault> faults = new ArrayList<>();
        for (Problem problem : problems) {
            faults.add(fault(problem));
        }
        return faults;
    }

    static Fault fault(Problem problem) throws Damage {
        String code = text(problem.getCode());
        Map<String, String> details = new HashMap<>();
        for (Detail detail : problem.getDetails()) {
            details.put(text(detail.getName()), text(detail.getValue()));
        }
        if (details.containsKey(Fault.WRITTEN)) {
            // of a write: nothing is written to what is only read
            details.remove(Fault.WRITTEN);
        }
        for (FaultCode known : FaultCode.values()) {
            if (known.name().equals(code)) {
                return new Fault(known, details);
            }
        }
        throw new Damage(Reason.CONTENT, "code " + code);
    }

    static String text(@Nullable String safe) throws Damage {
        return safe == null ? "" : XmlSafe.unescape(safe);
    }

    private static OptionalLong number(long number) {
        return number < 0 ? OptionalLong.empty() : OptionalLong.of(number);
    }

    private static Version version(@Nullable String text) throws Damage {
        String version = text(text);
        return Version.parse(version).orElseThrow(() -> new Damage(Reason.CONTENT, "version " + version));
    }

    private static Instant instant(@Nullable String text, String name) throws Damage {
        try {
            return Instant.parse(text(text));
        } catch (java.time.format.DateTimeParseException e) {
            throw new Damage(Reason.CONTENT, name + ": " + e.getMessage());
        }
    }

    static <T> T present(@Nullable T value, String name) throws Damage {
        if (value == null) {
            throw new Damage(Reason.CONTENT, name);
        }
        return value;
    }
}
