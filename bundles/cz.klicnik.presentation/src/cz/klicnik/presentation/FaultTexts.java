/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;

/** Makes sentences of faults: what happened, why most likely, and what to do. */
public final class FaultTexts {

    /** The details by name, in the order in which they are listed. */
    private static final List<String> DETAILS = List.of(Fault.NAME, Fault.PATH, Fault.FUNCTION, Fault.RV_NAME, Fault.RV,
            Fault.SECONDS, Fault.EXIT, Fault.FOUND, Fault.NEEDED, Fault.CANDIDATES, Fault.DOWNLOAD, Fault.MESSAGE);

    /** Faults that another (newer, or any) installation of the driver is likely to cure. */
    private static final Set<FaultCode> INSTALL = EnumSet.of(FaultCode.LIBRARY_MISSING,
            FaultCode.LIBRARY_NOT_A_LIBRARY, FaultCode.LIBRARY_WRONG_ARCHITECTURE, FaultCode.LIBRARY_NOT_PKCS11,
            FaultCode.LIBRARY_NOT_LOADABLE, FaultCode.INITIALIZE_FAILED, FaultCode.HOST_DIED);

    private static final int DETAIL_COLUMNS = 400;

    private final Messages messages;

    public FaultTexts(Messages messages) {
        this.messages = messages;
    }

    /** A fault that belongs to no driver, or whose driver stands beside it anyway. */
    public FaultText explain(Fault fault) {
        return explain(fault, Optional.empty());
    }

    /** A fault of a driver, named with it, with its download page where installing it may help. */
    public FaultText explain(Fault fault, DriverProfile driver) {
        return explain(fault, Optional.of(driver));
    }

    private FaultText explain(Fault fault, Optional<DriverProfile> driver) {
        FaultCode code = fault.code();
        Map<String, Object> arguments = arguments(fault);
        String what = messages.text("Fault_" + code + "_what", arguments);
        if (driver.isPresent()) {
            what = messages.text("Fault_ofDriver", SafeText.label(driver.get().name().in(messages.locale())), what);
        }
        List<String> remedy = new ArrayList<>();
        remedy.add(optional("Fault_" + code + "_remedy", arguments));
        if (INSTALL.contains(code)) {
            fault.detail(Fault.DOWNLOAD).or(() -> driver.flatMap(DriverProfile::downloadPage).map(Object::toString))
                    .ifPresent(page -> remedy.add(messages.text("Fault_download", detail(page))));
            if (driver.map(DriverProfile::installNeedsAdministrator).orElse(false)) {
                remedy.add(messages.text("Fault_needsAdministrator"));
            }
        }
        remedy.removeIf(String::isEmpty);
        return new FaultText(code, what, cause(fault, arguments), String.join(" ", remedy), details(fault));
    }

    /** A return value of the library, where it is known what it usually means, says more than the code of the fault. */
    private String cause(Fault fault, Map<String, Object> arguments) {
        String known = "ReturnValue_" + fault.detail(Fault.RV_NAME).orElse("");
        return messages.has(known) ? messages.text(known)
                : optional("Fault_" + fault.code() + "_cause", arguments);
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
