/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

import cz.klicnik.core.MachineFolder;
import cz.klicnik.core.UserFolders;
import cz.klicnik.operations.trust.SystemNetwork;
import cz.klicnik.presentation.ProductInfo;
import cz.klicnik.runtime.CaConnectors;
import cz.klicnik.runtime.Enrollment;
import cz.klicnik.runtime.PlanRunner;
import cz.klicnik.runtime.TokenRegistry;
import cz.klicnik.runtime.trace.CallTrace;

/** The headless product: runs one command and ends with its exit code. */
public final class CliApplication implements IApplication {

    private static final long SERVICE_SECONDS = 20;

    @Override
    public Object start(@Nullable IApplicationContext given) {
        IApplicationContext application = Objects.requireNonNull(given);
        application.applicationRunning();
        BundleContext bundles = FrameworkUtil.getBundle(CliApplication.class).getBundleContext();
        PrintWriter answer = writer(FileDescriptor.out, System.getProperty("stdout.encoding", ""));
        PrintWriter data = writer(FileDescriptor.out, StandardCharsets.UTF_8.name());
        PrintWriter talk = writer(FileDescriptor.err, System.getProperty("stderr.encoding", ""));
        // whatever else prints in this process is no part of the answer
        System.setOut(System.err);
        ServiceTracker<TokenRegistry, TokenRegistry> registry =
                new ServiceTracker<>(bundles, TokenRegistry.class, null);
        registry.open();
        ServiceTracker<PlanRunner, PlanRunner> plans = new ServiceTracker<>(bundles, PlanRunner.class, null);
        plans.open();
        ServiceTracker<Enrollment, Enrollment> enrollment = new ServiceTracker<>(bundles, Enrollment.class, null);
        enrollment.open();
        ServiceTracker<CaConnectors, CaConnectors> connectors = new ServiceTracker<>(bundles, CaConnectors.class, null);
        connectors.open();
        ServiceTracker<CallTrace, CallTrace> trace = new ServiceTracker<>(bundles, CallTrace.class, null);
        trace.open();
        TerminalPrompt terminal = new TerminalPrompt();
        try {
            World world = new World(answer, data, talk, System.in, terminal, terminal::visible,
                    System.getenv(),
                    Locale.getDefault(), ZoneId.systemDefault(), Clock.systemUTC(),
                    ProductInfo.ofThisProcess(bundles.getBundle().getVersion().toString()),
                    UserFolders.ofThisProcess(), MachineFolder.ofThisMachine(), SystemNetwork::fetcher,
                    () -> wait(registry), () -> wait(plans), () -> wait(enrollment), () -> wait(connectors),
                    () -> wait(trace));
            return new Cli(world).run(arguments(application));
        } finally {
            connectors.close();
            enrollment.close();
            plans.close();
            registry.close();
            // after the drivers, whose end is traced too
            trace.close();
        }
    }

    @Override
    public void stop() {
        // a command ends by itself; the drivers' registry ends its hosts when the framework stops
    }

    private static <S> S wait(ServiceTracker<S, S> tracker) {
        try {
            return Optional.ofNullable(tracker.waitForService(TimeUnit.SECONDS.toMillis(SERVICE_SECONDS)))
                    .orElseThrow(() -> new IllegalStateException("The registry of the drivers did not start"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the drivers", e);
        }
    }

    private static String[] arguments(IApplicationContext application) {
        Object arguments = application.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        return arguments instanceof String[] strings ? strings : List.<String>of().toArray(String[]::new);
    }

    /**
     * A writer in the terminal's encoding. Where that is plain ASCII (an empty or C locale), UTF-8: a name with question
     * marks in it is of no use to anyone.
     */
    private static PrintWriter writer(FileDescriptor descriptor, String encoding) {
        Charset charset = encoding.isEmpty() || !Charset.isSupported(encoding)
                || Charset.forName(encoding).equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8
                        : Charset.forName(encoding);
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), charset));
    }
}
