/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.snapshots;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenPicture;
import cz.klicnik.operations.compare.WholeToken;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.runtime.TokenRegistry;
import cz.klicnik.snapshot.Snapshot;
import cz.klicnik.snapshot.Snapshots;
import cz.klicnik.ui.jobs.TokenJobs;

/** Saves a token as a file: what is said and asked before, and the work. Knows no widget. */
public final class SaveSnapshotPresenter {

    /**
     * What stands around it.
     *
     * @param program the product's name and version
     * @param folder where files are suggested to be saved
     */
    public record Place(TokenRegistry registry, TokenJobs jobs, Messages messages, Clock clock, String program,
            Path folder) {
    }

    /** What came of it. */
    public record Saved(Path file, int objects) {
    }

    private final Place place;
    private final DriverStatus driver;
    private final SlotStatus slot;
    private final TokenInfo token;

    /** @param slot with a token */
    public SaveSnapshotPresenter(Place place, DriverStatus driver, SlotStatus slot) {
        this.place = place;
        this.driver = driver;
        this.slot = slot;
        this.token = slot.token().orElseThrow();
    }

    /** What will be in the file, and what never is; a sentence each. */
    public List<String> about() {
        List<String> sentences = new ArrayList<>();
        sentences.add(text("Save_what", SafeText.label(token.label()), SafeText.label(token.serial())));
        sentences.add(text("Save_noSecret"));
        if (slot.login() == LoginState.PUBLIC) {
            sentences.add(text("Save_withoutLogin"));
        }
        sentences.add(text("Save_privacy"));
        return sentences;
    }

    /** A file that suggests itself: named by the token and the day. */
    public Path suggested() {
        return place.folder.resolve(SnapshotFileName.of(token, LocalDate.now(place.clock)));
    }

    /** Why a file cannot be written to; empty where it may be tried. */
    public Optional<String> objection(String entered) {
        Optional<Path> file = file(entered);
        if (file.isEmpty()) {
            return Optional.of(text("Save_noName"));
        }
        Path folder = file.get().resolveSibling("");
        return Files.isDirectory(folder) ? Optional.empty() : Optional.of(text("Save_noFolder", folder.toString()));
    }

    /** Whether there is a file already that would be replaced. */
    public boolean replaces(String entered) {
        return file(entered).filter(Files::exists).isPresent();
    }

    /** What a person means: in the suggested folder where none is named, and with the ending of snapshots. */
    public Optional<Path> file(String entered) {
        String name = entered.strip();
        try {
            Path file = place.folder.resolve(name.endsWith(Snapshots.EXTENSION) ? name : name + Snapshots.EXTENSION);
            return name.isEmpty() || Files.isDirectory(place.folder.resolve(name)) ? Optional.empty()
                    : Optional.of(file);
        } catch (InvalidPathException e) {
            // not a name that this system takes
            return Optional.empty();
        }
    }

    /**
     * Reads the token and writes the file, in a job that can be cancelled.
     *
     * @param done is told on the UI thread; so is {@code failed}; a cancelled job tells neither
     */
    public Job save(Path file, String author, Consumer<Saved> done, Consumer<Fault> failed) {
        return place.jobs.schedule(text("Save_job", SafeText.label(token.label())), slot.key(),
                monitor -> save(file, author, monitor), done, failed);
    }

    private Saved save(Path file, String author, IProgressMonitor monitor) throws FaultException {
        SubMonitor progress = SubMonitor.convert(monitor, text("Save_reading"), 100);
        TokenPicture picture =
                place.registry.withSession(slot.key(), session -> WholeToken.read(session, progress.split(90)));
        progress.subTask(text("Save_writing"));
        Snapshots.save(new Snapshot(Snapshot.Origin.of(driver, place.clock.instant(), author.strip(), place.program),
                picture), file);
        progress.worked(10);
        return new Saved(file, picture.contents().objects().size());
    }

    /** A sentence for the end of it. */
    public String told(Saved saved) {
        return text("Save_done", saved.objects(), saved.file().toString());
    }

    private String text(String key, Object... arguments) {
        return place.messages.text(key, arguments);
    }
}
