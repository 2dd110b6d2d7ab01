/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard.copy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.operations.copy.FileSource;
import cz.klicnik.operations.copy.ImportChoice;
import cz.klicnik.operations.copy.ImportContents;
import cz.klicnik.operations.copy.ImportItem;
import cz.klicnik.operations.copy.ImportPlan;
import cz.klicnik.operations.copy.ImportPlanner;
import cz.klicnik.operations.copy.ImportSource;
import cz.klicnik.operations.copy.TokenSource;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.TokenView;
import cz.klicnik.runtime.TokenRegistry;
import cz.klicnik.ui.internal.wizard.copy.ImportState.Chain;
import cz.klicnik.ui.internal.wizard.copy.ImportState.Phase;
import cz.klicnik.ui.internal.wizard.copy.ImportState.Row;
import cz.klicnik.ui.jobs.TokenJobs;

/**
 * Opens what is imported from, shows what is inside, and plans what is chosen of it. Knows no widget; UI thread only, except
 * that files and tokens are read in jobs of the token that is written to.
 */
public final class ImportPresenter {

    private final TokenRegistry registry;
    private final TokenJobs jobs;
    private final SlotKey target;
    private final Supplier<Optional<TokenView>> view;
    private final ImportWords words;
    private final Clock clock;
    private final Consumer<ImportState> shown;
    private final Set<ImportItem> ticked = new LinkedHashSet<>();
    private final Set<CertificateView> chain = new LinkedHashSet<>();
    private volatile List<MechanismInfo> mechanisms = List.of();
    private Optional<ImportSource> source = Optional.empty();
    private Optional<ImportContents> contents = Optional.empty();
    private Phase phase = Phase.NOTHING;
    private String message = "";
    private Optional<Path> locked = Optional.empty();
    private String label = "";
    private boolean testSignature = true;

    /**
     * @param target the token that is written to
     * @param view what is on it, as it was read last
     * @param shown is told of each new state, on the UI thread
     */
    ImportPresenter(TokenRegistry registry, TokenJobs jobs, SlotKey target, Supplier<Optional<TokenView>> view,
            ImportWords words, Clock clock, Consumer<ImportState> shown) {
        this.registry = registry;
        this.jobs = jobs;
        this.target = target;
        this.view = view;
        this.words = words;
        this.clock = clock;
        this.shown = shown;
    }

    /** What became of opening a source: what is in it, or which of its files is locked. */
    private record Opened(ImportSource source, Optional<Path> locked, Optional<ImportContents> contents) {
    }

    /** Opens files; those that were open are closed. */
    void files(List<Path> files) {
        open(() -> FileSource.read(files));
    }

    /** Takes another token as the source. */
    void token(SlotKey from, TokenView read) {
        open(() -> new TokenSource(read, registry.withSession(from, TokenSource::leaving),
                key -> registry.withSession(from, session -> TokenSource.export(session, key))));
    }

    @FunctionalInterface
    private interface Opening {
        ImportSource open() throws FaultException;
    }

    private void open(Opening opening) {
        close();
        say(Phase.READING, words.text("Import_reading"));
        jobs.schedule(words.text("Job_import"), target, monitor -> {
            mechanisms = known();
            return look(opening.open());
        }, this::looked, fault -> say(Phase.FAILED, words.fault(fault)));
    }

    /** What the token computes with; nothing where it does not tell, which hinders no import. */
    private List<MechanismInfo> known() {
        try {
            return registry.withSession(target, session -> {
                Optional<Capability.Mechanisms> asking = session.capability(Capability.Mechanisms.class);
                return asking.isPresent() ? asking.get().mechanisms() : List.<MechanismInfo>of();
            });
        } catch (FaultException unknown) {
            return List.of();
        }
    }

    /**
     * Tries a password for the file that is asked for, once.
     *
     * @param entered wiped on return
     */
    void password(char[] entered) {
        Pin password = Pin.taking(entered);
        Optional<FileSource> opened = source.filter(FileSource.class::isInstance).map(FileSource.class::cast);
        if (locked.isEmpty() || opened.isEmpty()) {
            password.close();
            return;
        }
        FileSource files = opened.get();
        Path file = locked.get();
        say(Phase.READING, words.text("Import_reading"));
        jobs.schedule(words.text("Job_import"), target, monitor -> {
            try (password) {
                files.open(file, password);
            }
            return look(files);
        }, this::looked, fault -> {
            locked = Optional.of(file);
            say(fault.code() == FaultCode.FILE_PASSWORD ? Phase.WRONG_PASSWORD : Phase.FAILED, words.fault(fault));
        });
    }

    /** Looks into a source as soon as nothing of it is locked. */
    private Opened look(ImportSource opened) {
        Optional<Path> waiting = opened instanceof FileSource files ? files.locked().stream().findFirst()
                : Optional.empty();
        return new Opened(opened, waiting,
                waiting.isPresent() ? Optional.empty() : Optional.of(opened.contents(clock.instant())));
    }

    private void looked(Opened opened) {
        source = Optional.of(opened.source);
        locked = opened.locked;
        contents = opened.contents;
        ticked.clear();
        contents.ifPresent(c -> ticked.addAll(c.items()));
        if (locked.isPresent()) {
            say(Phase.LOCKED, words.text("Import_locked", locked.map(p -> p.getFileName().toString()).orElse("")));
        } else {
            say(Phase.OPEN, "");
        }
    }

    void tick(ImportItem item, boolean wanted) {
        if (wanted) {
            ticked.add(item);
        } else {
            ticked.remove(item);
        }
        show();
    }

    void tick(CertificateView authority, boolean wanted) {
        if (wanted) {
            chain.add(authority);
        } else {
            chain.remove(authority);
        }
        show();
    }

    void label(String typed) {
        label = typed.strip();
        show();
    }

    void testSignature(boolean wanted) {
        testSignature = wanted;
        show();
    }

    /** What is to be written; empty where nothing is chosen that can be. */
    Optional<Plan> plan() {
        return planned().map(ImportPlan::plan).filter(p -> !p.isEmpty());
    }

    /** The keys that a plan writes. Not on the UI thread. */
    PlanSecrets secrets(Plan plan) throws FaultException {
        PlanSecrets secrets = new PlanSecrets();
        boolean whole = false;
        try {
            if (source.isPresent()) {
                source.get().keys(plan, secrets);
            }
            whole = true;
            return secrets;
        } finally {
            if (!whole) {
                secrets.close();
            }
        }
    }

    /** Where what is shown comes from. */
    Optional<ImportContents> contents() {
        return contents;
    }

    /** Looks at the token again that is written to. */
    void targetChanged() {
        show();
    }

    /** Wipes the keys that were read, after whatever still needs them. */
    void close() {
        source.ifPresent(old -> jobs.<Boolean>schedule(words.text("Job_import"), target, monitor -> {
            old.close();
            return true;
        }, done -> {
            // nobody waits for it
        }, (Fault fault) -> {
            // closing has no faults
        }));
        source = Optional.empty();
        contents = Optional.empty();
        locked = Optional.empty();
        chain.clear();
        ticked.clear();
        label = "";
    }

    private Optional<ImportPlan> planned() {
        return contents.flatMap(c -> planner().map(p -> p.plan(c, choice(p))));
    }

    private ImportChoice choice(ImportPlanner planner) {
        ImportChoice choice = ImportChoice.of(ticked.stream().filter(i -> planner.refusal(i).isEmpty()).toList())
                .withChain(List.copyOf(chain)).withTestSignature(testSignature);
        return label.isEmpty() ? choice : choice.withLabel(label);
    }

    private Optional<ImportPlanner> planner() {
        return view.get().flatMap(v -> registry.state().driver(target.driverId()).map(DriverStatus::profile)
                .map(profile -> new ImportPlanner(v, profile, mechanisms)));
    }

    private void say(Phase now, String said) {
        phase = now;
        message = said;
        show();
    }

    private void show() {
        Optional<ImportPlanner> planner = planner();
        List<Row> rows = contents.map(c -> c.items().stream().map(i -> row(i, planner)).toList()).orElse(List.of());
        List<Chain> authorities = contents.map(c -> c.chain().stream()
                .map(a -> new Chain(a, words.name(a), chain.contains(a))).toList()).orElse(List.of());
        List<String> unusable = contents.map(c -> c.unusable().stream().map(words::unusable).toList())
                .orElse(List.of());
        Optional<Plan> plan = plan();
        shown.accept(new ImportState(phase, message, locked, rows, authorities, unusable, label,
                plan.map(ImportPresenter::label).orElse(""), testSignature, plan.isPresent()));
    }

    private Row row(ImportItem item, Optional<ImportPlanner> planner) {
        String refusal = planner.flatMap(p -> p.refusal(item)).map(words::refusal).orElse("");
        return new Row(item, words.name(item), words.what(item, clock.instant()), refusal,
                refusal.isEmpty() && ticked.contains(item));
    }

    /** The one label that a plan gives; empty where it gives several. */
    private static String label(Plan plan) {
        List<String> labels = plan.steps().stream().flatMap(s -> switch (s.action()) {
        case Action.WriteKey k -> Stream.of(k.label());
        case Action.WriteCertificate c -> Stream.of(c.label());
        default -> Stream.<String>of();
        }).distinct().toList();
        return labels.size() == 1 ? labels.getFirst() : "";
    }
}
