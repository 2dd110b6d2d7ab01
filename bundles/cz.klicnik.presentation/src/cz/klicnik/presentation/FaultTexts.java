/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.Written;

/** Makes sentences of faults: what happened, why most likely, and what to do. */
public final class FaultTexts {

    /** The details by name, in the order in which they are listed. */
    private static final List<String> DETAILS = List.of(Fault.NAME, Fault.DRIVER, Fault.PATH, Fault.LINE,
            Fault.ATTRIBUTE, Fault.FUNCTION, Fault.RV_NAME, Fault.RV, Fault.SECONDS, Fault.EXIT, Fault.FOUND,
            Fault.NEEDED, Fault.CANDIDATES, Fault.ADDED, Fault.REMOVED, Fault.CHANGED, Fault.DOWNLOAD, Fault.ID,
            Fault.MESSAGE);

    /** Faults that another (newer, or any) installation of the driver is likely to cure. */
    private static final Set<FaultCode> INSTALL = EnumSet.of(FaultCode.LIBRARY_MISSING,
            FaultCode.LIBRARY_NOT_A_LIBRARY, FaultCode.LIBRARY_WRONG_ARCHITECTURE, FaultCode.LIBRARY_NOT_PKCS11,
            FaultCode.LIBRARY_NOT_LOADABLE, FaultCode.INITIALIZE_FAILED, FaultCode.HOST_DIED, FaultCode.LIBRARY_OLD);

    /** Faults that say more by themselves than the return value that they come from. */
    private static final Set<FaultCode> CLEAR = EnumSet.of(FaultCode.PIN_INCORRECT, FaultCode.PIN_LOCKED,
            FaultCode.PIN_LENGTH, FaultCode.PIN_EXPIRED, FaultCode.PIN_NOT_SET, FaultCode.PIN_POLICY,
            FaultCode.PIN_UNFIT,
            FaultCode.TOKEN_FULL, FaultCode.TOKEN_WRITE_PROTECTED, FaultCode.TOKEN_NOT_RECOGNIZED,
            FaultCode.LOGIN_NEEDED);

    /** Return values that say of a library that does not start no more than that. */
    private static final Set<String> NO_REASON =
            Set.of("CKR_GENERAL_ERROR", "CKR_FUNCTION_FAILED", "CKR_DEVICE_ERROR", "CKR_FUNCTION_NOT_SUPPORTED");

    private static final int DETAIL_COLUMNS = 400;

    private final Messages messages;
    private final ReturnValueTexts returnValues;

    public FaultTexts(Messages messages) {
        this.messages = messages;
        // of amounts only: no time is shown
        this.returnValues = new ReturnValueTexts(messages, new Formats(messages, ZoneOffset.UTC));
    }

    /** A fault of which nothing more is known than itself. */
    public FaultText explain(Fault fault) {
        return explain(fault, Circumstances.UNKNOWN);
    }

    /** A fault of a driver, named with it, with its download page where installing it may help. */
    public FaultText explain(Fault fault, DriverProfile driver) {
        return explainWithDriver(fault, Circumstances.of(driver));
    }

    /** A fault in the light of what is known of its driver and token, named with the driver. */
    public FaultText explainWithDriver(Fault fault, Circumstances around) {
        FaultText text = explain(fault, around);
        String what = around.driver().map(d -> messages.text("Fault_ofDriver",
                SafeText.label(d.name().in(messages.locale())), text.what())).orElse(text.what());
        return new FaultText(text.code(), what, text.cause(), text.remedy(), text.details());
    }

    /** A fault whose driver stands beside it anyway, in the light of what is known of that driver and its token. */
    public FaultText explain(Fault fault, Circumstances around) {
        FaultCode code = fault.code();
        Map<String, Object> arguments = arguments(fault);
        List<String> remedy = new ArrayList<>();
        remedy.add(remedy(fault, arguments, around));
        if (INSTALL.contains(code)) {
            Optional<DriverProfile> driver = around.driver();
            fault.detail(Fault.DOWNLOAD).or(() -> driver.flatMap(DriverProfile::downloadPage).map(Object::toString))
                    .ifPresent(page -> remedy.add(messages.text("Fault_download", detail(page))));
            if (driver.map(DriverProfile::installNeedsAdministrator).orElse(false)) {
                remedy.add(messages.text("Fault_needsAdministrator"));
            }
        }
        remedy.removeIf(String::isEmpty);
        return new FaultText(code, what(fault, arguments) + left(fault), cause(fault, arguments, around),
                String.join(" ", remedy),
                details(fault));
    }

    private String what(Fault fault, Map<String, Object> arguments) {
        String key = "Fault_" + fault.code() + "_what";
        if (fault.code() == FaultCode.QUIRKS_FILE && fault.detail(Fault.DRIVER).isPresent()) {
            return messages.text(key + "_driver", arguments);
        }
        Optional<String> named = fault.detail(Fault.NAME).map(name -> key + "_" + name).filter(messages::has);
        if (fault.code() == FaultCode.NOT_SUPPORTED && named.isPresent()) {
            return messages.text(named.get(), arguments);
        }
        // a PIN whose length we know to be wrong is not even sent; here the token itself said so
        boolean refused = fault.code() == FaultCode.PIN_LENGTH && fault.detail(Fault.RV).isPresent();
        return messages.text(refused ? key + "_refused" : key, arguments);
    }

    /** What a write that failed has left on the token, where the sentence before does not say it already. */
    private String left(Fault fault) {
        return fault.written().filter(w -> w != Written.UNKNOWN || fault.code() != FaultCode.OUTCOME_UNKNOWN)
                .map(w -> " " + messages.text("Fault_written_" + w)).orElse("");
    }

    private String cause(Fault fault, Map<String, Object> arguments, Circumstances around) {
        String key = "Fault_" + fault.code() + "_cause";
        Optional<String> reason = fault.detail(Fault.REASON).map(r -> key + "_" + r).filter(messages::has);
        if (reason.isPresent()) {
            return messages.text(reason.get(), arguments);
        }
        OptionalInt tries = around.driver().map(d -> d.quirks().logins().pinTries()).orElse(OptionalInt.empty());
        if (fault.code() == FaultCode.PIN_INCORRECT && tries.isPresent()) {
            return messages.text(key + "_tries", tries.getAsInt());
        }
        if (fault.code() == FaultCode.INITIALIZE_FAILED
                && fault.detail(Fault.RV_NAME).map(NO_REASON::contains).orElse(true)) {
            return optional(byService(key, around), arguments);
        }
        Optional<String> known =
                CLEAR.contains(fault.code()) ? Optional.empty() : returnValues.meaning(fault, around);
        return known.orElseGet(() -> optional(key, arguments));
    }

    private String remedy(Fault fault, Map<String, Object> arguments, Circumstances around) {
        String key = "Fault_" + fault.code() + "_remedy";
        return switch (fault.code()) {
        case PIN_LOCKED -> optional(around.driver().map(d -> key + "_" + d.quirks().unblocking()).orElse(key),
                arguments);
        case INITIALIZE_FAILED -> optional(byService(key, around), arguments);
        case PKCS11 -> returnValues.remedy(fault, around).orElseGet(() -> optional(key, arguments));
        default -> optional(key, arguments);
        };
    }

    /** The same text for the service that this driver needs, where that is known. */
    private String byService(String key, Circumstances around) {
        return around.driver().map(d -> key + "_" + d.explaining().service()).filter(messages::has).orElse(key);
    }

    private String optional(String key, Map<String, Object> arguments) {
        return messages.has(key) ? messages.text(key, arguments) : "";
    }

    private Map<String, Object> arguments(Fault fault) {
        Map<String, Object> arguments = new HashMap<>();
        for (String name : DETAILS) {
            arguments.put(name, detail(fault.detail(name).orElseGet(() -> messages.text("Fault_unknownDetail"))));
        }
        arguments.put(Fault.RV, detail(returnValue(fault)));
        return arguments;
    }

    /** By name and number, as far as they are known: {@code CKR_GENERAL_ERROR (0x5)}. */
    private String returnValue(Fault fault) {
        Optional<String> name = fault.detail(Fault.RV_NAME);
        Optional<String> number = fault.detail(Fault.RV);
        if (name.isPresent() && number.isPresent() && !name.equals(number)) {
            return name.get() + " (" + number.get() + ")";
        }
        return name.or(() -> number).orElseGet(() -> messages.text("Fault_unknownDetail"));
    }

    private List<String> details(Fault fault) {
        List<String> lines = new ArrayList<>();
        for (String name : DETAILS) {
            fault.detail(name).ifPresent(value -> lines.add(messages.text("Fault_detail_" + name, detail(value))));
        }
        return lines;
    }

    private static String detail(String foreign) {
        return DisplayWidth.shorten(SafeText.line(foreign), DETAIL_COLUMNS);
    }
}
