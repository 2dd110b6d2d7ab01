/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.inspect;

import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Pkcs11Uri;
import cz.klicnik.core.Version;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.ModuleInfo;
import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.Inspection;
import cz.klicnik.presentation.Circumstances;
import cz.klicnik.presentation.FaultText;
import cz.klicnik.presentation.FaultTexts;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.Words;

/**
 * Inspections as JSON. The form is described by {@code docs/inspect.schema.json}; codes are the same in every language,
 * members whose name ends in {@code Text} are in the user's.
 */
public final class InspectJson {

    /** The version of the form. It grows when a member changes its meaning or goes, not when one is added. */
    public static final int VERSION = 1;

    private final Messages messages;
    private final Words words;
    private final Formats formats;
    private final FaultTexts faults;
    private final ObjectJson objects;
    private final QuirkFacts quirks;
    private final ReaderJson readers;

    public InspectJson(Messages messages, Formats formats) {
        this.messages = messages;
        this.words = new Words(messages);
        this.formats = formats;
        this.faults = new FaultTexts(messages);
        this.objects = new ObjectJson(messages);
        this.quirks = new QuirkFacts(messages, formats);
        this.readers = new ReaderJson(messages);
    }

    /** A whole inspection; the writer stays open and must write UTF-8. */
    public void write(Inspection inspection, Writer writer) throws IOException {
        JsonText.write(writer, json -> {
            json.number("version", VERSION);
            json.text("language", messages.locale().getLanguage());
            json.time("at", inspection.at());
            json.array("tokens", () -> {
                for (InspectedToken token : inspection.tokens()) {
                    json.object(() -> token(json, token));
                }
            });
            json.array("drivers", () -> {
                for (DriverStatus driver : inspection.machine().drivers()) {
                    json.object(() -> driver(json, driver));
                }
            });
            findings(json, inspection.machine());
            readers(json, inspection.machine());
            json.array("problems", () -> {
                for (Inspection.Problem problem : inspection.problems()) {
                    json.object(() -> problem(json, problem, inspection));
                }
            });
        });
    }

    /** One token with its objects, as it stands in {@code tokens[]}. */
    public String of(InspectedToken token) {
        return JsonText.of(json -> token(json, token));
    }

    /** One object, as it stands in {@code objects[]}. */
    public String of(InspectedToken token, TokenObject object) {
        return JsonText.of(json -> object(json, token, object));
    }

    /** The members of an object. */
    public void object(JsonText json, InspectedToken token, TokenObject object) throws IOException {
        objects.write(json, token, object);
    }

    /** The members of a driver, as it stands in {@code drivers[]}. */
    public void driver(JsonText json, DriverStatus driver) throws IOException {
        json.text("id", driver.profile().id());
        json.text("family", driver.profile().family());
        json.text("name", driver.profile().name().in(messages.locale()));
        json.code("state", driver.phase());
        json.text("stateText", words.of(driver.phase()));
        library(json, driver);
        json.textIfAny("downloadPage", driver.profile().downloadPage().map(Object::toString));
        json.flag("installNeedsAdministrator", driver.profile().installNeedsAdministrator());
        json.textIfAny("minimumGoodVersion", driver.profile().minimumGoodVersion().map(Version::toString));
        if (driver.fault().isPresent()) {
            fault(json, "fault", driver.fault().get(), Optional.of(driver));
        }
        json.array("findings", () -> {
            for (Fault finding : driver.findings()) {
                json.object(() -> members(json, finding, faults.explain(finding, driver.profile())));
            }
        });
    }

    /** What is wrong with the machine and belongs to no driver. */
    public void findings(JsonText json, MachineState machine) throws IOException {
        json.array("findings", () -> {
            for (Fault finding : machine.findings()) {
                json.object(() -> members(json, finding, faults.explain(finding)));
            }
        });
    }

    /** The member {@code pcsc}: the system's readers, whatever driver serves them. */
    public void readers(JsonText json, MachineState machine) throws IOException {
        readers.write(json, machine);
    }

    /** The members of a slot. */
    public void slot(JsonText json, SlotInfo slot) throws IOException {
        json.number("id", slot.id());
        json.text("description", slot.description());
        json.text("manufacturer", slot.manufacturer());
        json.flag("tokenPresent", slot.tokenPresent());
        json.flag("removable", slot.removable());
        json.flag("hardware", slot.hardware());
        json.text("hardwareVersion", slot.hardwareVersion().toString());
        json.text("firmwareVersion", slot.firmwareVersion().toString());
    }

    /** A slot with what can be said about its token without its objects: what the list of slots shows. */
    public void slotWithToken(JsonText json, DriverStatus driver, SlotStatus status) throws IOException {
        json.object("driver", () -> {
            json.text("id", driver.profile().id());
            json.text("name", driver.profile().name().in(messages.locale()));
        });
        library(json, driver);
        json.object("slot", () -> slot(json, status.slot()));
        if (status.identity().isPresent()) {
            identity(json, status.identity().get());
        }
        json.textIfAny("name", status.name());
        if (status.token().isPresent()) {
            tokenInfo(json, driver, status, status.token().get());
        }
        json.code("login", status.login());
        json.text("loginText", words.of(status.login()));
        json.code("freshness", status.freshness());
        if (status.fault().isPresent()) {
            write(json, "fault", status.fault().get(),
                    faults.explain(status.fault().get(), Circumstances.of(driver, status)));
        }
    }

    private void token(JsonText json, InspectedToken token) throws IOException {
        slotWithToken(json, token.driver(), token.slot());
        if (token.slot().contents().isPresent()) {
            json.time("readAt", token.slot().contents().get().readAt());
        }
        json.array("objects", () -> {
            for (TokenObject object : token.objects()) {
                json.object(() -> object(json, token, object));
            }
        });
    }

    private void library(JsonText json, DriverStatus driver) throws IOException {
        Optional<ModuleInfo> module = driver.module();
        Optional<String> path = module.map(ModuleInfo::library).or(driver::library);
        if (path.isEmpty()) {
            return;
        }
        json.object("library", () -> {
            json.text("path", path.get());
            if (module.isPresent()) {
                json.text("manufacturer", module.get().manufacturer());
                json.text("description", module.get().description());
                json.text("version", module.get().libraryVersion().toString());
                json.textIfAny("cryptokiVersion", module.get().cryptokiVersion().map(Version::toString));
            }
        });
    }

    private void identity(JsonText json, TokenIdentity identity) throws IOException {
        json.object("identity", () -> {
            json.text("family", identity.family());
            json.text("manufacturer", identity.manufacturer());
            json.text("model", identity.model());
            json.text("serial", identity.serial());
            json.flag("weak", identity.weak());
        });
    }

    private void tokenInfo(JsonText json, DriverStatus driver, SlotStatus status, TokenInfo token) throws IOException {
        json.text("label", token.label());
        json.text("uri", Pkcs11Uri.of(token).toString());
        json.flag("initialized", token.initialized());
        json.text("hardwareVersion", token.hardwareVersion().toString());
        json.text("firmwareVersion", token.firmwareVersion().toString());
        if (token.clock().isPresent()) {
            json.time("clock", token.clock().get());
        }
        json.strings("flags", token.flags().stream().sorted(Comparator.comparingLong(TokenFlag::bit))
                .map(TokenFlag::name).toList());
        json.strings("flagsText", words.of(token.flags()));
        json.text("rawFlags", "0x" + Long.toHexString(token.rawFlags()));
        json.object("pin", () -> {
            json.code("state", token.userPin());
            json.text("stateText", words.of(token.userPin()));
            json.number("minimumLength", token.minimumPinLength());
            json.number("maximumLength", token.maximumPinLength());
            json.code("securityOfficerState", token.securityOfficerPin());
        });
        json.object("sessions", () -> {
            json.amountIfAny("open", token.sessions().open());
            json.amountIfAny("maximum", token.sessions().maximum());
            json.amountIfAny("openReadWrite", token.sessions().openReadWrite());
            json.amountIfAny("maximumReadWrite", token.sessions().maximumReadWrite());
        });
        json.object("memory", () -> {
            memory(json, "public", token.publicMemory());
            memory(json, "private", token.privateMemory());
            json.text("text", formats.memory(token));
            quirks.roomJson(json, driver, status);
        });
        quirks.deviceJson(json, driver, status);
    }

    private static void memory(JsonText json, String name, Memory memory) throws IOException {
        json.object(name, () -> {
            json.amountIfAny("total", memory.total());
            json.amountIfAny("free", memory.free());
        });
    }

    private void problem(JsonText json, Inspection.Problem problem, Inspection inspection) throws IOException {
        json.text("driver", problem.driverId());
        if (problem.slot().isPresent()) {
            json.number("slot", problem.slot().get().slotId());
        }
        if (problem.object().isPresent()) {
            TokenObject object = problem.object().get();
            json.object("object", () -> {
                json.code("kind", object.kind());
                json.text("id", object.id().hex());
                json.text("label", object.label());
            });
        }
        Optional<DriverStatus> driver = inspection.machine().driver(problem.driverId());
        Optional<SlotStatus> slot = problem.slot().flatMap(inspection.machine()::slot);
        if (driver.isPresent() && slot.isPresent()) {
            write(json, "fault", problem.fault(),
                    faults.explain(problem.fault(), Circumstances.of(driver.get(), slot.get())));
        } else {
            fault(json, "fault", problem.fault(), driver);
        }
    }

    private void fault(JsonText json, String name, Fault fault, Optional<DriverStatus> driver) throws IOException {
        write(json, name, fault, driver.map(d -> faults.explain(fault, d.profile()))
                .orElseGet(() -> faults.explain(fault)));
    }

    /** A fault with its sentences. */
    public static void write(JsonText json, String name, Fault fault, FaultText text) throws IOException {
        json.object(name, () -> members(json, fault, text));
    }

    /** An array of faults of which nothing more is known than themselves. */
    public static void faults(JsonText json, String name, List<Fault> all, FaultTexts texts) throws IOException {
        json.array(name, () -> {
            for (Fault fault : all) {
                json.object(() -> members(json, fault, texts.explain(fault)));
            }
        });
    }

    private static void members(JsonText json, Fault fault, FaultText text) throws IOException {
        json.code("code", fault.code());
        json.text("what", text.what());
        json.textIfAny("cause", text.cause());
        json.text("remedy", text.remedy());
        json.object("details", () -> {
            for (String detail : fault.details().keySet().stream().sorted().toList()) {
                json.textIfAny(detail, fault.detail(detail));
            }
        });
    }
}
