/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.fault;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The one checked exception of the drivers' and operations' interfaces. Its message is for logs; people are shown what
 * {@code cz.klicnik.presentation} makes of {@link #fault()}.
 */
public final class FaultException extends Exception {

    private static final long serialVersionUID = 1L;
    /** Causes may form a ring. */
    private static final int MOST_CAUSES = 50;

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

    /**
     * The fault that a library of others has put its own exceptions around, as TLS does with one of the token that was to sign.
     *
     * @return the outermost of what was thrown and its causes; empty where none is one
     */
    public static Optional<FaultException> within(Throwable thrown) {
        @Nullable
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            if (cause instanceof FaultException fault) {
                return Optional.of(fault);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static String text(Fault fault) {
        return fault.details().isEmpty() ? fault.code().name() : fault.code() + " " + fault.details();
    }
}
