/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.snapshot.internal;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;

/** A file cannot be taken for a snapshot that this program understands. */
public final class Damage extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    /** Why; the names are part of the fault, see {@link FaultCode#SNAPSHOT_DAMAGED}. */
    public enum Reason {
        /** Larger than is read. */
        TOO_LARGE,
        /** More elements than a token can have objects and attributes, or nested deeper. */
        TOO_MANY,
        /** No well-formed XML, perhaps cut off. */
        NOT_XML,
        /** A document type declaration. */
        DOCTYPE,
        /** A reference to another file. */
        REFERENCE,
        /** XML, but of something else. */
        OTHER_FILE,
        /** A snapshot with something in it that does not belong there. */
        CONTENT
    }

    /** @param message of a parser, or what is wrong */
    public Damage(Reason reason, String message) {
        this(Fault.of(FaultCode.SNAPSHOT_DAMAGED, Fault.REASON, reason.name(), Fault.MESSAGE, message));
    }

    private Damage(Fault fault) {
        super(fault.code() + " " + fault.details());
        this.fault = fault;
    }

    /** A newer program wrote the file. */
    static Damage newer(String version) {
        return new Damage(Fault.of(FaultCode.SNAPSHOT_NEWER, Fault.FOUND, version, Fault.NEEDED,
                SnapshotVersion.CURRENT.toString()));
    }

    /** Without the path, which only the caller knows. */
    public Fault fault() {
        return fault;
    }
}
