/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.InvalidRegistryObjectException;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.JavaDriver;
import cz.klicnik.core.driver.DriverProfile.Pkcs11Library;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.DriverProfile.Source;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.TokenDriver;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.runtime.internal.quirks.ExtensionDeclaration;
import cz.klicnik.runtime.internal.quirks.QuirksReader;
import cz.klicnik.runtime.internal.quirks.WrongDeclaration;

/**
 * Reads the extension point {@code cz.klicnik.runtime.tokenDrivers} into profiles. No class of an extension is loaded
 * before its driver is opened. A driver that is declared wrongly is listed as failed with its reason; the others stand.
 */
final class ExtensionReader {

    /** The extension point. */
    static final String POINT = "cz.klicnik.runtime.tokenDrivers";

    private static final String OURS = "cz.klicnik.";
    private static final String MODULE = "pkcs11Module";

    private final QuirksReader modules = new QuirksReader(Set.of("id", "family", "name", "requiredFile"),
            Set.of("library", "environment", "reader", "atr"));
    private final QuirksReader javaDrivers =
            new QuirksReader(Set.of("id", "family", "name", "class", "hosted", "os", "requiredFile"),
                    Set.of("folder", "reader", "atr"));
    private final String os;
    private final PathVariables variables;
    private final Pkcs11Opener.Factory openers;

    /** @param os as OSGi names it: {@code linux}, {@code win32}, {@code macosx} */
    ExtensionReader(String os, PathVariables variables, Pkcs11Opener.Factory openers) {
        this.os = os;
        this.variables = variables;
        this.openers = openers;
    }

    /** In a stable order: ours, then others', by the bundle's name, then as declared. An ID counts for its first driver. */
    List<DeclaredDriver> read(IExtensionRegistry registry) {
        List<DeclaredDriver> drivers = new ArrayList<>();
        Stream.of(registry.getConfigurationElementsFor(POINT))
                .sorted(Comparator.comparing((IConfigurationElement e) -> !contributor(e).startsWith(OURS))
                        .thenComparing(ExtensionReader::contributor))
                .forEach(element -> {
                    try {
                        DeclaredDriver driver = read(element);
                        String id = driver.profile().id();
                        if (drivers.stream().anyMatch(d -> d.profile().id().equals(id))) {
                            throw new IllegalArgumentException("There is a driver " + id + " already");
                        }
                        drivers.add(driver);
                    } catch (IllegalArgumentException | InvalidRegistryObjectException e) {
                        Loop.log("A driver that " + contributor(element) + " declares cannot be used", e);
                        drivers.add(UnusableDriver.of(contributor(element), drivers.size() + 1,
                                wrong(element, String.valueOf(e.getMessage()))));
                    }
                });
        return drivers;
    }

    private static String contributor(IConfigurationElement element) {
        return element.getContributor().getName();
    }

    private static Fault wrong(IConfigurationElement element, String message) {
        return Fault.of(FaultCode.DRIVER_DECLARATION, Fault.NAME, contributor(element), Fault.MESSAGE, message);
    }

    private DeclaredDriver read(IConfigurationElement element) {
        boolean isModule = element.getName().equals(MODULE);
        ExtensionDeclaration declaration = new ExtensionDeclaration(element);
        LocalizedText name = declaration.text("name").orElseGet(() -> LocalizedText.same(required(element, "name")));
        DriverProfile bare = profile(element, name, isModule ? new Pkcs11Library(List.of())
                : new JavaDriver(contributor(element), required(element, "class"),
                        Boolean.parseBoolean(optional(element, "hosted").orElse("false"))),
                Map.of(), List.of(),
                List.of());
        Optional<Path> requiredFile = optional(element, "requiredFile").map(f -> Path.of(variables.expand(f)));
        try {
            Source source = isModule ? new Pkcs11Library(libraries(element)) : bare.source();
            DriverProfile profile = (isModule ? modules : javaDrivers).read(profile(element, name, source,
                    environment(element), patterns(element, "reader"), patterns(element, "atr")), declaration);
            // a folder that is nothing but an unset variable would be the current one
            List<Path> folders = children(element, "folder").map(f -> variables.expand(required(f, "path")))
                    .filter(path -> !path.isBlank()).map(Path::of).toList();
            return new DeclaredDriver(profile, isModule ? openers.of(profile) : javaOpener(element, profile), folders,
                    requiredFile);
        } catch (WrongDeclaration | IllegalArgumentException e) {
            Loop.log("The driver " + bare.id() + " of " + contributor(element) + " cannot be used", e);
            // it might do harm without the quirks that it meant to declare
            return new DeclaredDriver(bare,
                    new UnusableDriver(Optional.empty(), wrong(element, bare.id() + ": " + e.getMessage())), List.of(),
                    requiredFile);
        }
    }

    private DeclaredDriver.Opener javaOpener(IConfigurationElement element, DriverProfile profile) {
        Optional<String> only = optional(element, "os").filter(o -> !o.equals(os));
        if (only.isPresent()) {
            return new OtherSystem(os, only.get());
        }
        return profile.source() instanceof JavaDriver driver && driver.hosted()
                ? new HostedOpener(profile, driver, openers.launcher()) : new JavaOpener(element);
    }

    private static DriverProfile profile(IConfigurationElement element, LocalizedText name, Source source,
            Map<String, String> environment, List<String> readers, List<String> atrs) {
        return new DriverProfile(required(element, "id"), required(element, "family"), name, source, environment,
                readers, atrs, Optional.empty(), Optional.empty(), false, Probe.UNASKED, Quirks.STANDARD);
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
        return children(element, child).map(p -> Pattern.compile(required(p, "pattern")).pattern()).toList();
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

    /** A driver that there is no use for on this system. */
    private record OtherSystem(String here, String needed) implements DeclaredDriver.Opener {

        @Override
        public Optional<Path> locate() throws FaultException {
            throw new FaultException(FaultCode.UNSUPPORTED_SYSTEM, Fault.FOUND, here, Fault.NEEDED, needed);
        }

        @Override
        public DriverConnection open(Optional<Path> located, DriverContext context) throws FaultException {
            throw new FaultException(FaultCode.UNSUPPORTED_SYSTEM, Fault.FOUND, here, Fault.NEEDED, needed);
        }
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
