/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.connectors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.InvalidRegistryObjectException;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.CaConnector;
import cz.klicnik.enrollment.ConnectorProfile;
import cz.klicnik.enrollment.ConnectorProfile.AskedDetail;
import cz.klicnik.enrollment.Detail;
import cz.klicnik.enrollment.Setting;
import cz.klicnik.runtime.internal.quirks.ExtensionDeclaration;

/**
 * Reads the extension point {@code cz.klicnik.runtime.caConnectors}. No class of an extension is loaded before its connector is
 * asked for. One that is declared wrongly is told, and the others stand.
 */
final class ConnectorReader {

    /** The extension point. */
    static final String POINT = "cz.klicnik.runtime.caConnectors";

    private static final String OURS = "cz.klicnik.";
    /** A name also stands in the names of files and of nodes of the store of passwords. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,63}");

    private final UnaryOperator<String> variables;

    /** @param variables expands those that may stand in standard values */
    ConnectorReader(UnaryOperator<String> variables) {
        this.variables = variables;
    }

    /**
     * What was read.
     *
     * @param unusable DRIVER_DECLARATION
     */
    record Read(List<DeclaredConnector> connectors, List<Fault> unusable) {
    }

    /** In a stable order: ours, then others', by the bundle's name, then as declared. An ID counts for its first connector. */
    Read read(IExtensionRegistry registry) {
        List<DeclaredConnector> connectors = new ArrayList<>();
        List<Fault> unusable = new ArrayList<>();
        Stream.of(registry.getConfigurationElementsFor(POINT))
                .sorted(Comparator.comparing((IConfigurationElement e) -> !contributor(e).startsWith(OURS))
                        .thenComparing(ConnectorReader::contributor))
                .forEach(element -> {
                    try {
                        DeclaredConnector connector = read(element);
                        String id = connector.profile().id();
                        if (connectors.stream().anyMatch(c -> c.profile().id().equals(id))) {
                            throw new IllegalArgumentException("There is a connector " + id + " already");
                        }
                        connectors.add(connector);
                    } catch (IllegalArgumentException | InvalidRegistryObjectException e) {
                        unusable.add(Fault.of(FaultCode.DRIVER_DECLARATION, Fault.NAME, contributor(element),
                                Fault.MESSAGE, String.valueOf(e.getMessage())));
                    }
                });
        return new Read(connectors, unusable);
    }

    private static String contributor(IConfigurationElement element) {
        return element.getContributor().getName();
    }

    private DeclaredConnector read(IConfigurationElement element) {
        required(element, "class");
        List<Setting> settings = new ArrayList<>();
        for (IConfigurationElement child : element.getChildren("setting")) {
            Setting setting = setting(child);
            if (settings.stream().anyMatch(s -> s.name().equals(setting.name()))) {
                throw new IllegalArgumentException("There is a setting " + setting.name() + " already");
            }
            settings.add(setting);
        }
        List<AskedDetail> details = Stream.of(element.getChildren("detail"))
                .map(d -> new AskedDetail(Detail.valueOf(required(d, "name")), flag(d, "required"))).toList();
        ConnectorProfile profile = new ConnectorProfile(name(element, "id"), text(element, "name"),
                optionalText(element, "description"), contributor(element), settings, details);
        return new DeclaredConnector(profile, () -> make(element));
    }

    private static CaConnector make(IConfigurationElement element) throws FaultException {
        try {
            return (CaConnector) element.createExecutableExtension("class");
        } catch (CoreException e) {
            throw failed(String.valueOf(e.getStatus().getMessage()), e);
        } catch (RuntimeException | LinkageError e) {
            throw failed(e.toString(), e);
        }
    }

    private static FaultException failed(String message, Throwable cause) {
        return new FaultException(Fault.of(FaultCode.DRIVER_FAILED, Fault.MESSAGE, message), cause);
    }

    private Setting setting(IConfigurationElement element) {
        Setting.Kind kind = Stream.of(Setting.Kind.values())
                .filter(k -> k.name().equalsIgnoreCase(required(element, "kind"))).findFirst().orElseThrow(
                        () -> new IllegalArgumentException("There is no kind " + element.getAttribute("kind")));
        List<Setting.Choice> choices = Stream.of(element.getChildren("choice"))
                .map(c -> new Setting.Choice(required(c, "value"), text(c, "label"))).toList();
        String standard = optional(element, "default").map(variables).orElse("");
        if ((kind == Setting.Kind.CHOICE) == choices.isEmpty()) {
            throw new IllegalArgumentException("Choices belong to a setting of the kind choice, and to no other");
        }
        if (kind == Setting.Kind.CHOICE && choices.stream().noneMatch(c -> c.value().equals(standard))) {
            throw new IllegalArgumentException("A choice has one of its values as its default");
        }
        return new Setting(name(element, "name"), kind, text(element, "label"), optionalText(element, "description"),
                flag(element, "required"), standard, choices);
    }

    private static String name(IConfigurationElement element, String attribute) {
        String name = required(element, attribute);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(attribute + " must be letters, digits, hyphens and dots: " + name);
        }
        return name;
    }

    private static LocalizedText text(IConfigurationElement element, String attribute) {
        required(element, attribute);
        return optionalText(element, attribute);
    }

    private static LocalizedText optionalText(IConfigurationElement element, String attribute) {
        return new ExtensionDeclaration(element).text(attribute).orElseGet(() -> LocalizedText.same(""));
    }

    private static boolean flag(IConfigurationElement element, String attribute) {
        return Boolean.parseBoolean(optional(element, attribute).orElse("false"));
    }

    private static Optional<String> optional(IConfigurationElement element, String attribute) {
        return Optional.ofNullable(element.getAttribute(attribute));
    }

    private static String required(IConfigurationElement element, String attribute) {
        return optional(element, attribute).orElseThrow(() -> new IllegalArgumentException(
                element.getName() + " has no attribute " + attribute));
    }
}
