/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/**
 * Makes the framework hold exactly the bundles that people put into a folder: jars that appeared are installed, those that
 * changed exchanged, those that went uninstalled. What cannot be used is told with its reason and disturbs nothing else.
 *
 * <p>The framework keeps copies, so that a jar may be deleted while the program runs. A bundle's location names its file
 * with size and time: where nothing changed since the last start, nothing is done but a look into the folders.
 */
final class Dropins {

    /** What the locations of these bundles begin with. */
    static final String LOCATION = "klicnik.dropins:";

    private final BundleContext context;
    private final List<Path> folders;

    /** @param folders those that do not exist hold nothing; a bundle in an earlier folder wins */
    Dropins(BundleContext context, List<Path> folders) {
        this.context = context;
        this.folders = List.copyOf(folders);
    }

    /**
     * A jar that is not used.
     *
     * @param reason BUNDLE_UNREADABLE, BUNDLE_MANIFEST, BUNDLE_UNRESOLVED, BUNDLE_TWICE
     */
    record Rejected(Path jar, Fault reason) {
    }

    /** Runs no code of a bundle, unless it asks to be activated lazily and something then needs a class of it. */
    List<Rejected> install() {
        List<Rejected> rejected = new ArrayList<>();
        Map<String, Path> wanted = jars(rejected);
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getLocation().startsWith(LOCATION) && !wanted.containsKey(bundle.getLocation())) {
                remove(bundle);
            }
        }
        Map<Bundle, DriverBundle> installed = new LinkedHashMap<>();
        wanted.forEach((location, jar) -> {
            try {
                DriverBundle described = DriverBundle.read(jar);
                installed.put(installed(location, described), described);
            } catch (FaultException e) {
                rejected.add(new Rejected(jar, e.fault()));
            }
        });
        if (!installed.isEmpty()) {
            context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class)
                    .resolveBundles(installed.keySet());
        }
        installed.forEach((bundle, described) -> unresolved(bundle, described)
                .ifPresent(reason -> rejected.add(new Rejected(described.jar(), reason))));
        return rejected;
    }

    private Map<String, Path> jars(List<Rejected> rejected) {
        Map<String, Path> jars = new LinkedHashMap<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path jar : files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
                        BasicFileAttributes a = Files.readAttributes(jar, BasicFileAttributes.class);
                        jars.put(LOCATION + jar + "#" + a.size() + "-" + a.lastModifiedTime().toMillis(), jar);
                    }
                } catch (IOException e) {
                    rejected.add(new Rejected(folder, unreadable(folder, e)));
                }
            }
        }
        return jars;
    }

    private Bundle installed(String location, DriverBundle described) throws FaultException {
        Bundle known = context.getBundle(location);
        if (known != null) {
            return known;
        }
        for (Bundle other : context.getBundles()) {
            if (described.symbolicName().equals(other.getSymbolicName()) && !other.getLocation().startsWith(LOCATION)) {
                throw new FaultException(twice(described, other));
            }
        }
        try (InputStream in = Files.newInputStream(described.jar())) {
            return context.installBundle(location, in);
        } catch (BundleException e) {
            boolean duplicate = e.getType() == BundleException.DUPLICATE_BUNDLE_ERROR;
            throw new FaultException(sameName(described).filter(b -> duplicate).map(other -> twice(described, other))
                    .orElseGet(() -> unreadable(described.jar(), e)), e);
        } catch (IOException e) {
            throw new FaultException(unreadable(described.jar(), e), e);
        }
    }

    /** Why a bundle cannot be used, or nothing when it can. */
    private Optional<Fault> unresolved(Bundle bundle, DriverBundle described) {
        boolean resolved = bundle.getState() != Bundle.INSTALLED;
        boolean fragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
        if (resolved && (fragment || !described.lazy())) {
            return Optional.empty();
        }
        Optional<Bundle> other = sameName(described).filter(b -> !resolved && b.getState() != Bundle.INSTALLED);
        if (other.isPresent()) {
            return other.map(b -> twice(described, b));
        }
        if (fragment) {
            return Optional.of(Fault.of(FaultCode.BUNDLE_UNRESOLVED, Fault.PATH, described.jar().toString(),
                    Fault.MESSAGE, Constants.FRAGMENT_HOST + ": " + bundle.getHeaders().get(Constants.FRAGMENT_HOST)));
        }
        try {
            // of a bundle that does not resolve, only this tells why
            bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
            return Optional.empty();
        } catch (BundleException e) {
            return Optional.of(Fault.of(FaultCode.BUNDLE_UNRESOLVED, Fault.PATH, described.jar().toString(),
                    Fault.MESSAGE, String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ")));
        }
    }

    /** The bundle of this name that is used, else one that is merely installed. */
    private Optional<Bundle> sameName(DriverBundle described) {
        return Stream.of(context.getBundles()).filter(b -> described.symbolicName().equals(b.getSymbolicName()))
                .max(Comparator.comparing(b -> b.getState() != Bundle.INSTALLED));
    }

    private static void remove(Bundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException e) {
            Loop.log("The bundle " + bundle.getSymbolicName() + " could not be uninstalled", e);
        }
    }

    private static Fault twice(DriverBundle described, Bundle other) {
        return Fault.of(FaultCode.BUNDLE_TWICE, Fault.PATH, described.jar().toString(), Fault.FOUND,
                other.getVersion().toString());
    }

    private static Fault unreadable(Path path, Exception e) {
        return Fault.of(FaultCode.BUNDLE_UNREADABLE, Fault.PATH, path.toString(), Fault.MESSAGE, e.toString());
    }
}
