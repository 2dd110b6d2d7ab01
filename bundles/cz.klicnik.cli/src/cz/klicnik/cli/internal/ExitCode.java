/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import cz.klicnik.core.fault.FaultCode;

/** What the process tells its caller; documented in docs/command-line.md and in the help. */
final class ExitCode {

    static final int FINE = 0;
    /** A fault in the program itself. */
    static final int INTERNAL = 1;
    static final int USAGE = 2;
    static final int DRIVER_OR_TOKEN = 3;
    static final int PIN = 4;
    static final int REFUSED_BY_GUARD = 5;
    /** A certificate that was to be verified is not valid, or leads to nobody who is trusted. */
    static final int NOT_VALID = 6;
    /** Whether it is valid could not be found out. */
    static final int NOT_KNOWN = 7;
    /** What was compared differs. */
    static final int DIFFERENT = 8;
    /** The journal is not as it was written. */
    static final int JOURNAL_CHANGED = 9;

    private ExitCode() {
    }

    static int of(FaultCode code) {
        return switch (code) {
        case PIN_INCORRECT, PIN_LOCKED, PIN_LENGTH, PIN_UNFIT, PIN_POLICY, PIN_EXPIRED, PIN_NOT_SET, PIN_DECLINED,
                PIN_REFUSED_BEFORE, FILE_PASSWORD ->
            PIN;
        case PIN_FINAL_TRY, PIN_FAILED_BEFORE -> REFUSED_BY_GUARD;
        case INTERNAL -> INTERNAL;
        default -> DRIVER_OR_TOKEN;
        };
    }
}
