/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard.clean;

import java.util.List;
import java.util.Optional;

import cz.klicnik.operations.clean.CleanWhat;

/**
 * What a person sees of a token that is to be cleaned.
 *
 * @param blind whether nobody is logged in: then keys are not seen, and would stay behind alone
 * @param warning what to know of the part that goes
 * @param registeredOffered whether saying "registered in JIP" makes something selectable
 * @param wanted the row for which something has to be typed before it can be chosen
 * @param freed the room that is free afterwards, in words; empty where nothing is known
 * @param something whether anything is chosen
 * @param savable whether what is chosen is one pair whose key can be saved to a file first
 * @param savedTo that file; empty where it is not to be saved
 */
public record CleanState(boolean blind, List<Row> rows, CleanWhat what, String warning, boolean registered,
        boolean registeredOffered, Optional<Row> wanted, String freed, boolean something, boolean savable,
        String savedTo) {

    public CleanState {
        rows = List.copyOf(rows);
    }

    /** Whether it can be gone on with. */
    public boolean ready() {
        return something && !blind;
    }

    /**
     * Something that may go.
     *
     * @param key tells it from all others
     * @param name kind, label, holder, serial number and end
     * @param brief label and holder alone
     * @param reason why it may go, or why not
     * @param room that it frees
     * @param note how it may be chosen, and what else should be known of it; may be empty
     * @param shown what has to be typed, at least, before it can be chosen; empty where a tick is enough
     * @param certificate whether it is a certificate, else a key
     */
    public record Row(String key, String name, String brief, String reason, String room, String note, boolean ticked,
            String shown,
            boolean certificate) {
    }
}
