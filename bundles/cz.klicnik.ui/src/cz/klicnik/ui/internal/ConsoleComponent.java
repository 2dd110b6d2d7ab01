/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.PreferenceChangeEvent;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.PlatformUI;

import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.inventory.InventoryChange;
import cz.klicnik.inventory.InventoryReconciler;
import cz.klicnik.inventory.model.Inventory;
import cz.klicnik.inventory.model.InventoryFactory;
import cz.klicnik.operations.trust.SystemNetwork;
import cz.klicnik.operations.trust.Trust;
import cz.klicnik.operations.trust.TrustFolders;
import cz.klicnik.pki.IssuerTable;
import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.pki.TokenView;
import cz.klicnik.runtime.PlanRunner;
import cz.klicnik.runtime.TokenRegistry;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.login.IdleLogout;
import cz.klicnik.ui.internal.preferences.LibrariesByHand;
import cz.klicnik.ui.internal.preferences.Settings;
import cz.klicnik.ui.jobs.TokenJobs;

/** Puts the console together: a Declarative Services component (OSGI-INF/console.xml). */
public final class ConsoleComponent implements Console {

    /** How often days left are counted anew. */
    private static final Duration RECOUNT = Duration.ofMinutes(15);

    private static final Duration IDLE_CHECK = Duration.ofSeconds(20);
    private static final int[] TOUCHES = { SWT.KeyDown, SWT.MouseDown, SWT.MouseVerticalWheel };

    private final TokenRegistry registry;
    private final PlanRunner plans;
    private final Display display = PlatformUI.getWorkbench().getDisplay();
    private final UiThread ui = new UiThread(display);
    private final TokenJobs jobs = new TokenJobs(ui);
    private final Language language = Language.of(Locale.getDefault(), ZoneId.systemDefault());
    private final Settings settings = new Settings(Platform.getPreferencesService());
    private final LibrariesByHand libraries;
    private final Trust trust = new Trust(TrustFolders.ofThisProcess(), SystemNetwork::fetcher, Clock.systemUTC(),
            fault -> ILog.of(ConsoleComponent.class).warn("A kept revocation list is not used: " + fault));
    private final IssuerTable issuers = IssuerTable.builtIn();
    private final Inventory inventory = InventoryFactory.eINSTANCE.createInventory();
    private final InventoryReconciler reconciler = new InventoryReconciler(inventory, this::analyse, ui,
            e -> ILog.of(ConsoleComponent.class).error("A token's contents could not be decoded", e));
    private final Consumer<MachineState> feed = reconciler::accept;
    private final IPreferenceChangeListener settingsListener = this::settingChanged;
    private final Runnable recount = this::recount;
    private final IdleLogout idle;
    private final Listener touch;
    private final Runnable idleCheck = this::idleCheck;
    private volatile TokenAnalyzer analyzer;
    private volatile boolean started;

    /** Starts to follow the registry. On the UI thread. */
    public ConsoleComponent(TokenRegistry registry, PlanRunner plans) {
        this.registry = registry;
        this.plans = plans;
        libraries = new LibrariesByHand(registry);
        analyzer = new TokenAnalyzer(issuers, settings.warningDays());
        InstanceScope.INSTANCE.getNode(ConsoleIds.BUNDLE).addPreferenceChangeListener(settingsListener);
        registry.addListener(feed);
        display.timerExec((int) RECOUNT.toMillis(), recount);
        idle = new IdleLogout(registry, jobs, language, settings::idleLimit, System::nanoTime);
        touch = event -> idle.touched();
        for (int type : TOUCHES) {
            display.addFilter(type, touch);
        }
        display.timerExec((int) IDLE_CHECK.toMillis(), idleCheck);
    }

    /** Called by Declarative Services. */
    void deactivate() {
        registry.removeListener(feed);
        if (!display.isDisposed()) {
            ui.execute(() -> {
                for (int type : TOUCHES) {
                    display.removeFilter(type, touch);
                }
                display.timerExec(-1, idleCheck);
            });
        }
        InstanceScope.INSTANCE.getNode(ConsoleIds.BUNDLE).removePreferenceChangeListener(settingsListener);
        reconciler.close();
    }

    @Override
    public void start() {
        if (!started) {
            started = true;
            registry.start();
            libraries.apply(settings.libraries());
        }
    }

    @Override
    public TokenRegistry registry() {
        return registry;
    }

    @Override
    public PlanRunner plans() {
        return plans;
    }

    @Override
    public Inventory inventory() {
        return inventory;
    }

    @Override
    public void addListener(Consumer<InventoryChange> listener) {
        reconciler.addListener(listener);
    }

    @Override
    public void removeListener(Consumer<InventoryChange> listener) {
        reconciler.removeListener(listener);
    }

    @Override
    public TokenAnalyzer analyzer() {
        return analyzer;
    }

    @Override
    public Trust trust() {
        return trust;
    }

    @Override
    public TokenJobs jobs() {
        return jobs;
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public TokenView analyse(TokenContents contents) {
        return analyzer.analyze(contents, Instant.now());
    }

    private void recount() {
        reconciler.analyseAgain();
        display.timerExec((int) RECOUNT.toMillis(), recount);
    }

    private void idleCheck() {
        idle.check();
        display.timerExec((int) IDLE_CHECK.toMillis(), idleCheck);
    }

    private void settingChanged(PreferenceChangeEvent event) {
        switch (event.getKey()) {
        case Settings.WARNING_DAYS -> {
            analyzer = new TokenAnalyzer(issuers, settings.warningDays());
            reconciler.analyseAgain();
        }
        case Settings.LIBRARIES -> {
            if (started) {
                Job job = Job.create(language.text("Job_libraries"),
                        (ICoreRunnable) monitor -> libraries.apply(settings.libraries()));
                job.schedule();
            }
        }
        default -> {
            // no other setting changes what is known of tokens
        }
        }
    }
}
