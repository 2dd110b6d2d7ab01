/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.quirks;

import java.util.LinkedHashMap;
import java.util.Map;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;

/** Something that is said of a driver cannot be right. Its message is for whoever writes an extension. */
public final class WrongDeclaration extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong, as {@link FaultCode#QUIRKS_FILE} names it. */
    enum Reason {
        UNREADABLE, TOO_LARGE, NOT_XML, DOCTYPE, UNKNOWN_ELEMENT, UNKNOWN_ATTRIBUTE, MISSING_ATTRIBUTE, BAD_VALUE,
        TWICE,
        UNKNOWN_DRIVER
    }

    private final transient Map<String, String> details;

    private WrongDeclaration(String message, Map<String, String> details) {
        super(message);
        this.details = Map.copyOf(details);
    }

    /** The file as a whole. */
    static WrongDeclaration ofFile(Reason reason, String message, int line) {
        Map<String, String> details = new LinkedHashMap<>(Map.of(Fault.REASON, reason.name()));
        if (!message.isBlank()) {
            details.put(Fault.MESSAGE, message);
        }
        if (line > 0) {
            details.put(Fault.LINE, String.valueOf(line));
        }
        return new WrongDeclaration(reason + ": " + message, details);
    }

    /** An element that must not stand there. */
    static WrongDeclaration element(Declaration element, String allowed) {
        return of(Reason.UNKNOWN_ELEMENT, element, "", "", allowed);
    }

    /** An attribute that the element does not have. */
    static WrongDeclaration unknownAttribute(Declaration element, String attribute) {
        return of(Reason.UNKNOWN_ATTRIBUTE, element, attribute, element.attribute(attribute).orElse(""), "");
    }

    /** An attribute that the element must have. */
    static WrongDeclaration missing(Declaration element, String attribute) {
        return of(Reason.MISSING_ATTRIBUTE, element, attribute, "", "");
    }

    /**
     * A value that the attribute cannot have.
     *
     * @param allowed in a notation that needs no translation
     */
    static WrongDeclaration value(Declaration element, String attribute, String allowed) {
        return of(Reason.BAD_VALUE, element, attribute, element.attribute(attribute).orElse(""), allowed);
    }

    /** A driver of which the same file speaks twice. */
    static WrongDeclaration twice(Declaration element) {
        return of(Reason.TWICE, element, "", "", "");
    }

    /** A driver that there is not. */
    static WrongDeclaration unknownDriver(Declaration element) {
        return of(Reason.UNKNOWN_DRIVER, element, "", "", "");
    }

    private static WrongDeclaration of(Reason reason, Declaration element, String attribute, String found,
            String allowed) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put(Fault.REASON, reason.name());
        String place = "<" + element.name() + (attribute.isEmpty() ? ">" : " " + attribute + ">");
        details.put(Fault.ATTRIBUTE, place);
        if (!found.isEmpty() || reason == Reason.BAD_VALUE) {
            details.put(Fault.FOUND, "\"" + found + "\"");
        }
        if (!allowed.isEmpty()) {
            details.put(Fault.NEEDED, allowed);
        }
        element.line().ifPresent(line -> details.put(Fault.LINE, String.valueOf(line)));
        return new WrongDeclaration(reason + " " + place + (found.isEmpty() ? "" : ", found \"" + found + "\"")
                + (allowed.isEmpty() ? "" : ", allowed: " + allowed), details);
    }

    /**
     * The same as a fault of a file.
     *
     * @param driver the driver that it is about; empty for the whole file
     */
    Fault fault(String path, String driver) {
        Map<String, String> all = new LinkedHashMap<>(details);
        all.put(Fault.PATH, path);
        if (!driver.isEmpty()) {
            all.put(Fault.DRIVER, driver);
        }
        return new Fault(FaultCode.QUIRKS_FILE, all);
    }
}
