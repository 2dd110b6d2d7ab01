/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

import cz.klicnik.core.UserFolders;
import cz.klicnik.pkcs11.host.Deadlines;
import cz.klicnik.pkcs11.host.DriverHostLauncher;
import cz.klicnik.runtime.TokenRegistry;

/**
 * The Declarative Services component that puts the floors below together and offers the registry as a service. It loads
 * no library: that begins with {@link TokenRegistry#start()}.
 */
public final class RegistryActivation {

    /** Long enough to be seen and for a reader to settle, short enough not to be waited for. */
    private static final Duration RESTART_BACK_OFF = Duration.ofSeconds(1);

    private final DriverManager manager;
    private final ServiceRegistration<TokenRegistry> registration;

    /** Called by the component runtime when the extension registry is there. */
    public RegistryActivation(BundleContext bundles, IExtensionRegistry extensions) {
        manager = create(extensions, UserFolders.ofThisProcess());
        registration = bundles.registerService(TokenRegistry.class, manager, new Hashtable<>());
    }

    /** Called by the component runtime when the framework stops. */
    public void deactivate() {
        registration.unregister();
        manager.close();
    }

    private static DriverManager create(IExtensionRegistry extensions, UserFolders folders) {
        PathVariables variables =
                new PathVariables(folders.data(), System.getProperty("user.home", "."), System.getenv());
        LibraryLocator locator = LibraryLocator.ofThisSystem(Platform.getOS(), variables);
        ILog log = ILog.of(RegistryActivation.class);
        DriverHostLauncher launcher = new DriverHostLauncher(Deadlines.STANDARD,
                (library, line) -> log.info(library.getFileName() + ": " + line));
        Pkcs11Opener.Factory openers = new Pkcs11Opener.Factory(locator, launcher::open);
        List<DeclaredDriver> drivers =
                new ArrayList<>(new ExtensionReader(Platform.getOS(), variables, openers).read(extensions));
        drivers.addAll(new P11KitModules(Path.of("/usr/share/p11-kit/modules"), openers).besides(drivers));
        return new DriverManager(drivers, new LibraryByHand(openers)::of, folders.data(), Clock.systemUTC(),
                RESTART_BACK_OFF);
    }
}
