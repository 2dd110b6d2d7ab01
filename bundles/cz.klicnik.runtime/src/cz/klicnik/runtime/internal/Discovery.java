/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;

import cz.klicnik.core.UserFolders;
import cz.klicnik.pkcs11.host.DriverHostLauncher;

/**
 * What drivers there are on this machine.
 *
 * @param declared in the order in which they are shown
 * @param byHand makes a driver of a library's path
 * @param folders the user's
 */
record Discovery(List<DeclaredDriver> declared, Function<Path, DeclaredDriver> byHand, UserFolders folders) {

    /** Reads the extensions and p11-kit's modules; loads no library. */
    static Discovery of(IExtensionRegistry extensions) {
        UserFolders folders = UserFolders.ofThisProcess();
        Path data = folders.data();
        PathVariables variables = new PathVariables(data, System.getProperty("user.home", "."), System.getenv());
        ILog log = ILog.of(Discovery.class);
        DriverHostLauncher launcher = new DriverHostLauncher(
                (library, line) -> log.info(library.getFileName() + ": " + line));
        Pkcs11Opener.Factory openers = new Pkcs11Opener.Factory(
                LibraryLocator.ofThisSystem(Platform.getOS(), variables), launcher::open);
        List<DeclaredDriver> drivers =
                new ArrayList<>(new ExtensionReader(Platform.getOS(), variables, openers).read(extensions));
        drivers.addAll(new P11KitModules(Path.of("/usr/share/p11-kit/modules"), openers).besides(drivers));
        return new Discovery(List.copyOf(drivers), new LibraryByHand(openers)::of, folders);
    }
}
