/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.fault;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What went wrong, without a sentence in any language. Never holds a secret.
 *
 * @param details by the names below; values are shown to people as they are
 */
public record Fault(FaultCode code, Map<String, String> details) {

    /** The path of the library or file in question. */
    public static final String PATH = "path";
    /** A PKCS#11 function, for example {@code C_Initialize}, or a step of ours. */
    public static final String FUNCTION = "function";
    /** The return value in hexadecimal, for example {@code 0x5}. */
    public static final String RV = "rv";
    /** The name of the return value, for example {@code CKR_GENERAL_ERROR}. */
    public static final String RV_NAME = "rvName";
    /** A foreign text, not in the user's language. */
    public static final String MESSAGE = "message";
    /** What was found where something else was needed. */
    public static final String FOUND = "found";
    /** What was needed. */
    public static final String NEEDED = "needed";
    /** Exit value or signal of a process. */
    public static final String EXIT = "exit";
    /** A deadline in seconds. */
    public static final String SECONDS = "seconds";
    /** The name that a person gave. */
    public static final String NAME = "name";
    /** A list of what a name could mean, separated by commas. */
    public static final String CANDIDATES = "candidates";
    /** A line of a file, from 1. */
    public static final String LINE = "line";
    /** A driver's id. */
    public static final String DRIVER = "driver";
    /** An attribute or element of a file. */
    public static final String ATTRIBUTE = "attribute";
    /** Which of the ways that a fault's code sums up, as a code; the codes stand at the {@link FaultCode}. */
    public static final String REASON = "reason";
    /** After a write that failed, a {@link Written} by its name; see {@link #written()}. */
    public static final String WRITTEN = "written";
    /** The CKA_ID, in hexadecimal, of what a failed write has left. */
    public static final String ID = "id";
    /** Objects that are new: kinds, labels and IDs. */
    public static final String ADDED = "added";
    /** Objects that are gone. */
    public static final String REMOVED = "removed";
    /** Objects that are not as they were. */
    public static final String CHANGED = "changed";
    /** Where the driver can be had. */
    public static final String DOWNLOAD = "download";

    public Fault {
        details = Map.copyOf(details);
    }

    /** A fault with details given as name, value, name, value. */
    public static Fault of(FaultCode code, String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("A detail has no value: " + String.join(", ", namesAndValues));
        }
        Map<String, String> details = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            details.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Fault(code, details);
    }

    /** A detail by its name, where the fault has it. */
    public Optional<String> detail(String name) {
        return Optional.ofNullable(details.get(name));
    }

    /** What a write that failed has left on the token; empty where the fault is not one of a write. */
    public Optional<Written> written() {
        return detail(WRITTEN).map(Written::valueOf);
    }

    /** The same fault as one of a write. */
    public Fault with(Written left) {
        return with(WRITTEN, left.name());
    }

    /** The same fault with one detail more. */
    public Fault with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new Fault(code, more);
    }
}
