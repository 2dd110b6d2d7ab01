/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;

/** What a fault must say so that sentences can be made of it ({@link FaultCode}). */
final class FaultDetails {

    private static final Map<FaultCode, List<String>> NEEDED = new EnumMap<>(Map.ofEntries(
            Map.entry(FaultCode.LIBRARY_WRONG_ARCHITECTURE, List.of(Fault.FOUND, Fault.NEEDED)),
            Map.entry(FaultCode.LIBRARY_NOT_LOADABLE, List.of(Fault.MESSAGE)),
            Map.entry(FaultCode.INITIALIZE_FAILED, List.of(Fault.RV)),
            Map.entry(FaultCode.HOST_NOT_STARTED, List.of(Fault.MESSAGE)),
            Map.entry(FaultCode.DEADLINE, List.of(Fault.FUNCTION, Fault.SECONDS)),
            Map.entry(FaultCode.DRIVER_FAILED, List.of(Fault.MESSAGE)),
            Map.entry(FaultCode.OBJECT_NOT_FOUND, List.of(Fault.NAME)),
            Map.entry(FaultCode.OBJECT_AMBIGUOUS, List.of(Fault.NAME, Fault.CANDIDATES)),
            Map.entry(FaultCode.OBJECT_UNREADABLE, List.of(Fault.MESSAGE)),
            Map.entry(FaultCode.KEY_SLOT_IN_USE, List.of(Fault.NAME)),
            Map.entry(FaultCode.KEY_UNUSABLE, List.of(Fault.FOUND)),
            Map.entry(FaultCode.KEY_USE_FORBIDDEN, List.of(Fault.NAME)),
            Map.entry(FaultCode.KEY_STAYS, List.of(Fault.NAME)),
            Map.entry(FaultCode.TOKEN_IN_USE, List.of(Fault.NAME)),
            Map.entry(FaultCode.NOT_SUPPORTED, List.of(Fault.NAME)),
            Map.entry(FaultCode.WRITTEN_DIFFERS, List.of(Fault.NAME)),
            Map.entry(FaultCode.FILE_PROBLEM, List.of(Fault.PATH, Fault.MESSAGE)),
            Map.entry(FaultCode.DISK_FULL, List.of(Fault.PATH, Fault.MESSAGE)),
            Map.entry(FaultCode.FOLDER_PROTECTED, List.of(Fault.PATH, Fault.MESSAGE)),
            Map.entry(FaultCode.FILE_PASSWORD, List.of(Fault.PATH)),
            Map.entry(FaultCode.PKCS11, List.of(Fault.FUNCTION, Fault.RV, Fault.RV_NAME))));

    private FaultDetails() {
    }

    /** What is wrong with a fault, in words, if anything is. */
    static Optional<String> flaw(Fault fault) {
        if (fault.code() == FaultCode.INTERNAL) {
            return Optional.of("says that the driver is faulty");
        }
        return NEEDED.getOrDefault(fault.code(), List.of()).stream()
                .filter(name -> fault.detail(name).filter(value -> !value.isBlank()).isEmpty()).findFirst()
                .map(name -> "has no detail \"" + name + "\"");
    }
}
