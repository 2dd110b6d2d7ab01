/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.codebase.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.w3c.dom.Element;

class ExtensionsTest {

    private static final String SAMPLE_SCHEMA = """
            <schema>
              <element name="extension"><complexType>
                <choice minOccurs="1" maxOccurs="unbounded"><element ref="module"/></choice>
                <attribute name="point" type="string" use="required"/>
              </complexType></element>
              <element name="module"><complexType>
                <sequence><element ref="path" minOccurs="1" maxOccurs="1"/></sequence>
                <attribute name="id" type="string" use="required"/>
                <attribute name="admin" type="boolean"/>
                <attribute name="probe"><simpleType><restriction base="string"><enumeration value="never"/></restriction>
                </simpleType></attribute>
              </complexType></element>
              <element name="path"><complexType/></element>
            </schema>""";

    @Test
    void every_extension_to_our_points_is_as_its_schema_says() {
        Map<String, ExtensionSchema> schemas = schemas();
        Set<String> extended = new HashSet<>();
        List<String> problems = new ArrayList<>();
        for (BundleSource bundle : SourceTree.shipped()) {
            for (Element extension : extensions(bundle)) {
                String point = extension.getAttribute("point");
                if (schemas.containsKey(point)) {
                    extended.add(point);
                    schemas.get(point).problems(extension)
                            .forEach(problem -> problems.add(bundle.name() + ": " + problem));
                } else if (point.startsWith("cz.klicnik.")) {
                    problems.add(bundle.name() + " extends an unknown point " + point);
                }
            }
        }
        assertEquals(List.of(), problems);
        assertEquals(schemas.keySet(), extended, "points that somebody extends");
    }

    @Test
    void the_schema_finds_what_is_wrong() {
        ExtensionSchema schema = new ExtensionSchema(SAMPLE_SCHEMA);
        assertEquals(List.of(), schema.problems(
                Xml.parse(
                        "<extension point='p'><module id='a' admin='true' probe='never'><path/></module></extension>")));
        assertEquals(List.of("<module> has admin=\"yes\", which is none of its values",
                "<module> has an unknown attribute x", "<module> lacks the attribute id", "<module> lacks <path>"),
                schema.problems(Xml.parse("<extension point='p'><module admin='yes' x='1'/></extension>")));
        assertEquals(
                List.of("<module> has probe=\"no\", which is none of its values", "<module> contains <path> 2 times"),
                schema.problems(
                        Xml.parse(
                                "<extension point='p'><module id='a' probe='no'><path/><path/></module></extension>")));
        assertEquals(List.of("<extension> must not contain <other>"),
                schema.problems(Xml.parse("<extension point='p'><other/></extension>")));
    }

    @Test
    void no_two_commands_have_the_same_keys() {
        Map<String, String> bound = new HashMap<>();
        for (BundleSource bundle : SourceTree.shipped()) {
            for (Element extension : extensions(bundle)) {
                for (Element key : Xml.children(extension, "key")) {
                    String keys = key.getAttribute("sequence") + " in " + key.getAttribute("contextId");
                    Optional<String> other =
                            Optional.ofNullable(bound.put(keys, bundle.name() + " " + key.getAttribute("commandId")));
                    assertEquals(Optional.empty(), other, keys);
                }
            }
        }
        assertFalse(bound.isEmpty());
    }

    @Test
    void every_extension_point_of_ours_has_a_schema() {
        for (BundleSource bundle : SourceTree.shipped()) {
            for (Element point : plugin(bundle, "extension-point")) {
                assertFalse(point.getAttribute("schema").isEmpty(),
                        () -> bundle.name() + " " + point.getAttribute("id"));
            }
        }
    }

    /** Those of others' points are only loaded: a view cannot be made without a window. */
    @Test
    void every_class_that_an_extension_names_is_there_and_those_of_our_points_can_be_made() {
        inTheFramework();
        List<String> problems = new ArrayList<>();
        for (String point : points()) {
            for (IConfigurationElement top : Platform.getExtensionRegistry().getConfigurationElementsFor(point)) {
                all(top).filter(element -> element.getContributor().getName().startsWith("cz.klicnik."))
                        .filter(element -> element.getAttribute("class") != null)
                        .forEach(element -> tryOut(point, element).ifPresent(problems::add));
            }
        }
        assertEquals(List.of(), problems);
    }

    @Test
    void every_declared_service_component_has_its_class() throws Exception {
        inTheFramework();
        for (BundleSource bundle : SourceTree.shipped()) {
            for (String path : Optional.ofNullable(bundle.headers().getValue("Service-Component")).orElse("")
                    .split(",")) {
                if (!path.isBlank() && !path.contains("*")) {
                    Element component = Xml.parse(SourceTree.text(bundle.folder().resolve(path.trim())));
                    for (Element implementation : Xml.children(component, "implementation")) {
                        running(bundle.name()).loadClass(implementation.getAttribute("class"));
                    }
                }
            }
        }
    }

    private static Optional<String> tryOut(String point, IConfigurationElement element) {
        String bundle = element.getContributor().getName();
        String name = element.getAttribute("class");
        try {
            if (point.startsWith("cz.klicnik.")) {
                element.createExecutableExtension("class");
            } else {
                // "class:argument" hands an argument to the class
                running(bundle).loadClass(name.split(":", 2)[0]);
            }
            return Optional.empty();
        } catch (CoreException | ClassNotFoundException | LinkageError e) {
            return Optional.of(bundle + " at " + point + ": " + name + ": " + e);
        }
    }

    private static Stream<IConfigurationElement> all(IConfigurationElement top) {
        return Stream.concat(Stream.of(top), Stream.of(top.getChildren()).flatMap(ExtensionsTest::all));
    }

    private static String[] points() {
        return Stream.of(Platform.getExtensionRegistry().getExtensionPoints()).map(p -> p.getUniqueIdentifier())
                .toArray(String[]::new);
    }

    private static Bundle running(String name) {
        return Optional.ofNullable(Platform.getBundle(name))
                .orElseThrow(() -> new AssertionError(name + " is not in the running framework"));
    }

    private static void inTheFramework() {
        assumeTrue(FrameworkUtil.getBundle(ExtensionsTest.class) != null, "needs the OSGi framework");
    }

    private static Map<String, ExtensionSchema> schemas() {
        Map<String, ExtensionSchema> schemas = new HashMap<>();
        for (BundleSource bundle : SourceTree.shipped()) {
            for (Element point : plugin(bundle, "extension-point")) {
                schemas.put(bundle.name() + "." + point.getAttribute("id"),
                        new ExtensionSchema(SourceTree.text(bundle.folder().resolve(point.getAttribute("schema")))));
            }
        }
        return schemas;
    }

    private static List<Element> extensions(BundleSource bundle) {
        return plugin(bundle, "extension");
    }

    private static List<Element> plugin(BundleSource bundle, String element) {
        return Files.exists(bundle.pluginXml())
                ? Xml.children(Xml.parse(SourceTree.text(bundle.pluginXml())), element) : List.of();
    }
}
