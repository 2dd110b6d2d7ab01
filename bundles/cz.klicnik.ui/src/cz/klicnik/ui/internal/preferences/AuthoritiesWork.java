/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.preferences;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.widgets.Display;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.trust.CaAdministration;
import cz.klicnik.operations.trust.CaEntry;
import cz.klicnik.operations.trust.CaImport;
import cz.klicnik.operations.trust.CaRemoval;
import cz.klicnik.operations.trust.CaStore;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.trust.CaText;
import cz.klicnik.ui.Language;

/** Works on the CA store in jobs, and tells what came out on the UI thread. */
@NonNullByDefault({})
final class AuthoritiesWork {

    private final CaAdministration authorities;
    private final Language language;
    private final Display display;

    /** What is in the store, in words. */
    record Content(List<CaText.Row> rows, List<String> problems, String folders) {
    }

    /** What may fail. */
    private interface Task<T> {
        T run() throws FaultException;
    }

    AuthoritiesWork(CaAdministration authorities, Language language, Display display) {
        this.authorities = authorities;
        this.language = language;
        this.display = display;
    }

    CaText text() {
        return new CaText(language.locale(), language.formats(), Instant.now());
    }

    void list(Consumer<Content> then, Consumer<Fault> failed) {
        schedule(() -> {
            CaStore.Listing listing = authorities.list();
            return new Content(text().rows(listing, authorities),
                    listing.problems().stream().map(f -> language.faults().explain(f).paragraph()).toList(),
                    language.text("Authorities_folders", SafeText.line(authorities.folders().user().toString()),
                            SafeText.line(authorities.folders().machine().toString())));
        }, then, failed);
    }

    void plan(Path source, CaImport.Target target, Consumer<CaImport> then, Consumer<Fault> failed) {
        schedule(() -> authorities.plan(source, target), then, failed);
    }

    /** Imports; then is told in a sentence. */
    void run(CaImport plan, Consumer<String> then, Consumer<Fault> failed) {
        schedule(() -> {
            authorities.execute(plan);
            return text().written(plan);
        }, then, failed);
    }

    void removal(CaEntry entry, Consumer<CaRemoval> then) {
        schedule(() -> authorities.removal(entry), then, fault -> {
            throw new IllegalStateException(fault.toString());
        });
    }

    /** Removes; then is told in a sentence. */
    void run(CaRemoval removal, Consumer<String> then, Consumer<Fault> failed) {
        schedule(() -> {
            authorities.execute(removal);
            return text().removal(removal, false);
        }, then, failed);
    }

    private <T> void schedule(Task<T> task, Consumer<T> then, Consumer<Fault> failed) {
        Job job = Job.create(language.text("Authorities_job"), (ICoreRunnable) monitor -> {
            try {
                T result = task.run();
                tell(() -> then.accept(result));
            } catch (FaultException e) {
                tell(() -> failed.accept(e.fault()));
            }
        });
        job.schedule();
    }

    private void tell(Runnable what) {
        if (!display.isDisposed()) {
            display.asyncExec(what);
        }
    }
}
