/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.properties;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.runtime.TokenRegistry;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.jobs.TokenJobs;

/** Asks a token, in a job, for what only the Properties view wants to know. One question at a time: a newer one wins. */
final class DetailLoader {

    private final TokenRegistry registry;
    private final TokenJobs jobs;
    private final Language language;
    private int asked;
    private @Nullable Job running;

    DetailLoader(TokenRegistry registry, TokenJobs jobs, Language language) {
        this.registry = registry;
        this.jobs = jobs;
        this.language = language;
    }

    /** All attributes of an object. The answer comes on the UI thread, unless something else is asked before. */
    void attributes(SlotKey slot, long handle, Consumer<List<Attribute>> done, Consumer<Fault> failed) {
        ask("Properties_attributesJob", slot, session -> session.capability(Capability.RawAttributes.class)
                .orElseThrow(() -> notSupported("RawAttributes")).attributes(handle), done, failed);
    }

    /** All mechanisms of a token. */
    void mechanisms(SlotKey slot, Consumer<List<MechanismInfo>> done, Consumer<Fault> failed) {
        ask("Properties_mechanismsJob", slot, session -> session.capability(Capability.Mechanisms.class)
                .orElseThrow(() -> notSupported("Mechanisms")).mechanisms(), done, failed);
    }

    /** Answers to what was asked before are not wanted any more. */
    void forget() {
        asked++;
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    @FunctionalInterface
    private interface Asking<R> {
        R ask(TokenSession session) throws FaultException;
    }

    private <R> void ask(String job, SlotKey slot, Asking<R> asking, Consumer<R> done, Consumer<Fault> failed) {
        forget();
        int number = asked;
        running = jobs.<R>schedule(language.text(job), slot,
                monitor -> registry.withSession(slot, asking::ask),
                result -> ifWanted(number, () -> done.accept(result)),
                fault -> ifWanted(number, () -> failed.accept(fault)));
    }

    private void ifWanted(int number, Runnable answer) {
        if (number == asked) {
            answer.run();
        }
    }

    private static FaultException notSupported(String name) {
        return new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, name);
    }
}
