/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.machine;

import java.util.List;

/**
 * The system's service for smart cards, PC/SC. That it does not run, or has no readers, is no error: not every token needs
 * it.
 *
 * @param reason what the system says, in its words; empty where it says nothing
 * @param readers in the order in which PC/SC names them; empty unless the service runs
 */
public record PcscStatus(Service service, String reason, List<ReaderStatus> readers) {

    /** Nobody has asked yet. */
    public static final PcscStatus NOT_ASKED = new PcscStatus(Service.NOT_ASKED, "", List.of());

    public PcscStatus {
        readers = List.copyOf(readers);
    }

    /** Whether the service answers. */
    public enum Service {
        /** It was not asked, or has not answered yet. */
        NOT_ASKED,
        RUNNING,
        /** It is not installed or does not run; it is looked for again and again. On Windows it ends with the last reader. */
        NOT_RUNNING,
        /** It cannot be asked from here, for example because this Java has no module for it. */
        UNAVAILABLE
    }
}
