/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.osgi.service.datalocation.Location;
import org.osgi.framework.FrameworkUtil;

import cz.klicnik.core.UserFolders;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.pkcs11.host.DriverHostLauncher;
import cz.klicnik.pkcs11.host.HostTrace;
import cz.klicnik.runtime.internal.quirks.AdministratorFiles;

/**
 * What drivers there are on this machine.
 *
 * @param declared in the order in which they are shown
 * @param byHand makes a driver of a library's path
 * @param folders the user's
 * @param readers where the system's readers are seen
 * @param findings what is wrong with this machine's administrators' files and belongs to none of the drivers
 */
record Discovery(List<DeclaredDriver> declared, Function<Path, DeclaredDriver> byHand, UserFolders folders,
        ReaderSource readers, List<Fault> findings) {

    /** What forbids, as a system property with the value false, the folder for bundles among the user's data. */
    private static final String USER_DROPINS = "klicnik.dropins.user";

    /**
     * Installs the bundles in the folders for them, then reads the extensions, p11-kit's modules and administrators' files;
     * loads no library.
     */
    static Discovery of(IExtensionRegistry extensions, HostTrace trace) {
        UserFolders folders = UserFolders.ofThisProcess();
        Path data = folders.data();
        PathVariables variables = PathVariables.ofThisProcess(data);
        ILog log = ILog.of(Discovery.class);
        DriverHostLauncher launcher = new DriverHostLauncher(
                (library, line) -> log.info(library.getFileName() + ": " + line), trace);
        Pkcs11Opener.Factory openers = new Pkcs11Opener.Factory(
                LibraryLocator.ofThisSystem(Platform.getOS(), variables), Pkcs11Opener.HostLauncher.of(launcher));
        List<Dropins.Rejected> rejected =
                new Dropins(FrameworkUtil.getBundle(Discovery.class).getBundleContext(), dropins(data)).install();
        List<DeclaredDriver> drivers =
                new ArrayList<>(new ExtensionReader(Platform.getOS(), variables, openers).read(extensions));
        drivers.addAll(new P11KitModules(Path.of("/usr/share/p11-kit/modules"), openers).besides(drivers));
        for (Dropins.Rejected jar : rejected) {
            log.warn("The bundle " + jar.jar() + " is not used: " + jar.reason());
            drivers.add(UnusableDriver.of(jar, rejected.indexOf(jar) + 1));
        }
        AdministratorFiles files =
                new AdministratorFiles(AdministratorFiles.places(Platform.getOS(), System.getenv(), data));
        LibraryByHand byHand = new LibraryByHand(openers, drivers.stream().map(DeclaredDriver::profile).toList());
        return new Discovery(drivers.stream().map(d -> d.overridden(files)).toList(),
                library -> byHand.of(library).overridden(files), folders,
                ReaderSource.ofThisSystem(Map.of(), line -> log.info("PC/SC: " + line)),
                files.faults(drivers.stream().map(d -> d.profile().id()).collect(Collectors.toSet())));
    }

    /** The installation's folder, for everybody, then the user's own. */
    private static List<Path> dropins(Path data) {
        List<Path> folders = new ArrayList<>();
        Optional.ofNullable(Platform.getInstallLocation()).map(Location::getURL).ifPresent(url -> {
            try {
                folders.add(Path.of(URIUtil.toURI(url)).resolve(DropinsFolder.NAME));
            } catch (URISyntaxException e) {
                Loop.log("The folder of the installation cannot be told from " + url, e);
            }
        });
        if (!"false".equals(System.getProperty(USER_DROPINS))) {
            folders.add(data.resolve(DropinsFolder.NAME));
        }
        return folders;
    }
}
