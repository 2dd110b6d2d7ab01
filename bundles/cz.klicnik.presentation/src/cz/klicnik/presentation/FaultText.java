/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation;

import java.util.List;

import cz.klicnik.core.fault.FaultCode;

/**
 * A fault in words. Foreign text in it is already harmless to show.
 *
 * @param code stable, for programs
 * @param what what happened, one sentence
 * @param cause why, most likely; empty where nothing can be said
 * @param remedy what to do, one sentence or more
 * @param details what else is known, each as "name: value"
 */
public record FaultText(FaultCode code, String what, String cause, String remedy, List<String> details) {

    public FaultText {
        details = List.copyOf(details);
    }

    /** What happened, why and what to do, as one paragraph. */
    public String paragraph() {
        return String.join(" ", parts());
    }

    /** What happened, why and what to do, each on a line of its own. */
    public String lines() {
        return String.join("\n", parts());
    }

    private List<String> parts() {
        return List.of(what, cause, remedy).stream().filter(part -> !part.isEmpty()).toList();
    }
}
