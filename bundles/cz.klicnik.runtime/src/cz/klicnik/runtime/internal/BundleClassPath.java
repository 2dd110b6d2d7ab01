/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/** The jars and folders of a bundle, of its fragments, and of all that they use: a plain class path for another process. */
final class BundleClassPath {

    /** Where the classes of a bundle that is a folder are, in a build by Tycho and in an IDE. */
    private static final List<String> OUTPUT_FOLDERS = List.of("target/classes", "bin");

    private BundleClassPath() {
    }

    /** @throws FaultException DRIVER_FAILED when the bundle is not resolved, or a file of it cannot be told */
    static List<Path> of(Bundle bundle) throws FaultException {
        Set<Bundle> seen = new LinkedHashSet<>();
        Deque<Bundle> todo = new ArrayDeque<>(List.of(bundle));
        while (!todo.isEmpty()) {
            Bundle next = todo.pop();
            // the framework itself comes with the other process's own Java
            if (next.getBundleId() != 0 && seen.add(next)) {
                BundleWiring wiring = Optional.ofNullable(next.adapt(BundleWiring.class))
                        .orElseThrow(() -> failed(next, "not resolved"));
                for (BundleWire wire : wiring.getRequiredWires(null)) {
                    todo.add(wire.getProvider().getBundle());
                }
                for (BundleWire wire : wiring.getProvidedWires(HostNamespace.HOST_NAMESPACE)) {
                    todo.add(wire.getRequirer().getBundle());
                }
            }
        }
        List<Path> path = new ArrayList<>();
        for (Bundle used : seen) {
            path.add(location(used));
        }
        return path;
    }

    private static Path location(Bundle bundle) throws FaultException {
        Path file = FileLocator.getBundleFileLocation(bundle).map(File::toPath)
                .orElseThrow(() -> failed(bundle, "no file"));
        return OUTPUT_FOLDERS.stream().map(file::resolve).filter(Files::isDirectory).findFirst().orElse(file);
    }

    private static FaultException failed(Bundle bundle, String why) {
        return new FaultException(FaultCode.DRIVER_FAILED, Fault.NAME, String.valueOf(bundle.getSymbolicName()),
                Fault.MESSAGE, why);
    }
}
