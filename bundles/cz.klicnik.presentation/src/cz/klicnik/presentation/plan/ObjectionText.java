/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.plan;

import java.util.List;
import java.util.stream.Stream;

import cz.klicnik.operations.guard.Objection;

/**
 * What a guard objects to, in words.
 *
 * @param objection that it is about
 * @param what it objects to, one sentence
 * @param cause why; may be empty
 * @param remedy what to do instead; may be empty
 * @param confirming what to type to go on all the same; empty where nothing is to be typed
 * @param typed what that is: a fingerprint's beginning, a serial number; empty likewise
 */
public record ObjectionText(Objection objection, String what, String cause, String remedy, String confirming,
        String typed) {

    /** What, why and what to do, each on a line of its own, without what is to be typed. */
    public List<String> lines() {
        return Stream.of(what, cause, remedy).filter(t -> !t.isEmpty()).toList();
    }

    /** The same as one paragraph. */
    public String paragraph() {
        return String.join(" ", lines());
    }
}
