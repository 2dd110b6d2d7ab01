/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.InvalidRegistryObjectException;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.Version;
import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.JavaDriver;
import cz.klicnik.core.driver.DriverProfile.Pkcs11Library;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.DriverProfile.Source;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.Quirks.Locking;
import cz.klicnik.core.driver.Quirks.SlotEvents;
import cz.klicnik.core.driver.TokenDriver;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/**
 * Reads the extension point {@code cz.klicnik.runtime.tokenDrivers} into profiles. No class of an extension is loaded
 * before its driver is opened, and an extension that is wrong is left out with its reason in the log, the others stand.
 */
final class ExtensionReader {

    /** The extension point. */
    static final String POINT = "cz.klicnik.runtime.tokenDrivers";

    private final String os;
    private final PathVariables variables;
    private final Pkcs11Opener.Factory openers;

    /** @param os as OSGi names it: {@code linux}, {@code win32}, {@code macosx} */
    ExtensionReader(String os, PathVariables variables, Pkcs11Opener.Factory openers) {
        this.os = os;
        this.variables = variables;
        this.openers = openers;
    }

    /** In a stable order: by the bundle's name, then as declared. */
    List<DeclaredDriver> read(IExtensionRegistry registry) {
        List<DeclaredDriver> drivers = new ArrayList<>();
        Stream.of(registry.getConfigurationElementsFor(POINT))
                .sorted(Comparator.comparing(e -> e.getContributor().getName())).forEach(element -> {
                    try {
                        drivers.add(read(element));
                    } catch (IllegalArgumentException | InvalidRegistryObjectException e) {
                        Loop.log("A driver declared by " + element.getContributor().getName() + " is left out", e);
                    }
                });
        return drivers;
    }

    private DeclaredDriver read(IConfigurationElement element) {
        boolean isModule = element.getName().equals("pkcs11Module");
        Source source = isModule ? new Pkcs11Library(libraries(element))
                : new JavaDriver(element.getContributor().getName(), required(element, "class"));
        DriverProfile profile = new DriverProfile(required(element, "id"), required(element, "family"), name(element),
                source, environment(element), patterns(element, "reader"), patterns(element, "atr"),
                optional(element, "minimumGoodVersion").map(ExtensionReader::version),
                optional(element, "downloadPage").map(URI::create),
                optional(element, "installNeedsAdministrator").map(Boolean::parseBoolean).orElse(false),
                optional(element, "probe").filter("onDemand"::equals).map(p -> Probe.ON_DEMAND).orElse(Probe.UNASKED),
                quirks(element));
        List<Path> folders = children(element, "folder").map(f -> Path.of(variables.expand(required(f, "path"))))
                .toList();
        Optional<Path> requiredFile = optional(element, "requiredFile").map(f -> Path.of(variables.expand(f)));
        return new DeclaredDriver(profile, isModule ? openers.of(profile) : new JavaOpener(element), folders,
                requiredFile);
    }

    private List<String> libraries(IConfigurationElement element) {
        return children(element, "library").filter(l -> required(l, "os").equals(os))
                .map(l -> variables.expand(required(l, "path"))).toList();
    }

    private Map<String, String> environment(IConfigurationElement element) {
        Map<String, String> environment = new LinkedHashMap<>();
        children(element, "environment")
                .forEach(e -> environment.put(required(e, "name"), variables.expand(required(e, "value"))));
        return environment;
    }

    private static List<String> patterns(IConfigurationElement element, String child) {
        return children(element, child).map(p -> required(p, "pattern")).toList();
    }

    private static Quirks quirks(IConfigurationElement element) {
        return Quirks.STANDARD
                .with(optional(element, "locking").filter("perLibrary"::equals).map(l -> Locking.PER_LIBRARY)
                        .orElse(Locking.PER_SLOT))
                .with(optional(element, "slotEvents").filter("wait"::equals).map(l -> SlotEvents.WAIT)
                        .orElse(SlotEvents.POLL))
                .with(optional(element, "writeDeadlineSeconds").map(s -> Duration.ofSeconds(Long.parseLong(s)))
                        .map(Quirks.Timing.STANDARD::withWrite).orElse(Quirks.Timing.STANDARD))
                .withInitialisation(Boolean.parseBoolean(element.getAttribute("initialisation")));
    }

    /** Both languages where the registry was started with several; else the platform's one. */
    private static LocalizedText name(IConfigurationElement element) {
        String english = element.getAttribute("name", "en");
        String czech = element.getAttribute("name", "cs");
        String fallback = required(element, "name");
        return new LocalizedText(english == null ? fallback : english, czech == null ? fallback : czech);
    }

    private static Version version(String text) {
        return Version.parse(text).orElseThrow(() -> new IllegalArgumentException("Not a version: " + text));
    }

    private static Stream<IConfigurationElement> children(IConfigurationElement element, String name) {
        return Stream.of(element.getChildren(name));
    }

    private static Optional<String> optional(IConfigurationElement element, String attribute) {
        return Optional.ofNullable(element.getAttribute(attribute));
    }

    private static String required(IConfigurationElement element, String attribute) {
        return optional(element, attribute).orElseThrow(() -> new IllegalArgumentException(
                element.getName() + " has no attribute " + attribute));
    }

    /** Creates the class of an extension when its driver is opened, not earlier. */
    private record JavaOpener(IConfigurationElement element) implements DeclaredDriver.Opener {

        @Override
        public Optional<Path> locate() {
            return Optional.empty();
        }

        @Override
        public DriverConnection open(Optional<Path> located, DriverContext context) throws FaultException {
            try {
                return ((TokenDriver) element.createExecutableExtension("class")).open(context);
            } catch (CoreException e) {
                throw new FaultException(Fault.of(FaultCode.DRIVER_FAILED, Fault.MESSAGE, e.getStatus().getMessage()),
                        e);
            }
        }
    }
}
