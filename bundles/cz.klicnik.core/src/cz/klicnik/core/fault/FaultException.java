/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.fault;

/**
 * The one checked exception of the drivers' and operations' interfaces. Its message is for logs; people are shown what
 * {@code cz.klicnik.presentation} makes of {@link #fault()}.
 */
public final class FaultException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    /** Without a cause. */
    public FaultException(Fault fault) {
        super(text(fault));
        this.fault = fault;
    }

    /** With what led to it, for the log; people see the fault only. */
    public FaultException(Fault fault, Throwable cause) {
        super(text(fault), cause);
        this.fault = fault;
    }

    /** As {@link Fault#of}. */
    public FaultException(FaultCode code, String... namesAndValues) {
        this(Fault.of(code, namesAndValues));
    }

    /** What went wrong. */
    public Fault fault() {
        return fault;
    }

    private static String text(Fault fault) {
        return fault.details().isEmpty() ? fault.code().name() : fault.code() + " " + fault.details();
    }
}
