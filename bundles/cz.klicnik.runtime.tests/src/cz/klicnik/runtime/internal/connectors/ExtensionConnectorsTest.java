/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.connectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ContributorFactorySimple;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Pin;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.enrollment.ConnectorSettings.Secrets;
import cz.klicnik.enrollment.Detail;

class ExtensionConnectorsTest {

    private static final Path BUNDLES =
            Path.of(System.getProperty("klicnik.root", "")).toAbsolutePath().resolve("bundles");
    private static final String GOOD = """
            <caConnector id="org.example.ca" name="Example" class="org.example.Missing">
              <setting name="address" kind="address" label="Address" required="true"/>
              <setting name="years" kind="number" label="Years" default="1"/>
              <setting name="mode" kind="choice" label="Mode" default="a">
                <choice value="a" label="A"/><choice value="b" label="B"/>
              </setting>
              <setting name="work" kind="folder" label="Work" default="${klicnik.data}/work"/>
              <setting name="password" kind="secret" label="Password"/>
              <detail name="CONTACT_EMAIL" required="true"/><detail name="YEARS"/>
            </caConnector>""";

    private final Object token = new Object();
    private final IExtensionRegistry registry =
            RegistryFactory.createRegistry(new RegistryStrategy(null, null), token, token);
    private final UserFolders folders;
    private final Path machine;

    ExtensionConnectorsTest(@TempDir Path folder) throws IOException {
        folders = new UserFolders(folder.resolve("data"), folder.resolve("state"));
        machine = folder.resolve("machine");
        try (InputStream xml = Files.newInputStream(BUNDLES.resolve("cz.klicnik.runtime/plugin.xml"))) {
            add("cz.klicnik.runtime", xml);
        }
    }

    private void add(String name, InputStream xml) {
        registry.addContribution(xml, ContributorFactorySimple.createContributor(name), false, name, null, token);
    }

    private ExtensionConnectors with(String... connectors) {
        for (int i = 0; i < connectors.length; i++) {
            add("org.example.bundle" + i,
                    new ByteArrayInputStream(("<?eclipse version=\"3.4\"?><plugin><extension point=\""
                            + ConnectorReader.POINT + "\">" + connectors[i] + "</extension></plugin>")
                            .getBytes(StandardCharsets.UTF_8)));
        }
        return connectors();
    }

    private ExtensionConnectors connectors() {
        return new ExtensionConnectors(registry, folders, machine, Clock.systemUTC());
    }

    private static FaultCode code(Executable call) {
        return assertThrows(FaultException.class, call).fault().code();
    }

    @Test
    void what_is_declared_is_read() throws FaultException {
        ExtensionConnectors connectors = with(GOOD);
        assertEquals(List.of(), connectors.unusable());
        var profile = connectors.profile("org.example.ca");
        assertEquals(List.of("password"), profile.secrets());
        assertEquals(List.of(Detail.CONTACT_EMAIL, Detail.YEARS),
                profile.details().stream().map(d -> d.detail()).toList());
        assertEquals(Map.of("years", "1", "mode", "a", "work", folders.data().resolve("work").toString()),
                connectors.values("org.example.ca"));
    }

    @Test
    void every_connector_of_the_product_can_be_read() throws IOException {
        try (Stream<Path> bundles = Files.list(BUNDLES)) {
            for (Path bundle : bundles.filter(b -> b.getFileName().toString().startsWith("cz.klicnik.connector."))
                    .filter(b -> Files.exists(b.resolve("plugin.xml"))).toList()) {
                try (InputStream xml = Files.newInputStream(bundle.resolve("plugin.xml"))) {
                    add(bundle.getFileName().toString(), xml);
                }
            }
        }
        assertEquals(List.of(), connectors().unusable());
        assertTrue(connectors().profiles().stream().anyMatch(p -> p.id().equals("training")));
    }

    @Test
    void one_that_is_wrong_is_told_and_the_others_stand() {
        ExtensionConnectors connectors = with(GOOD, GOOD, "<caConnector id='x' name='X'/>",
                "<caConnector id='../x' name='X' class='x.X'/>",
                "<caConnector id='y' name='X' class='x.X'><setting name='a' kind='odd' label='A'/></caConnector>",
                "<caConnector id='z' name='X' class='x.X'><setting name='a' kind='choice' label='A'/></caConnector>",
                "<caConnector id='u' name='X' class='x.X'><detail name='SHOE_SIZE'/></caConnector>",
                "<caConnector id='v' name='X' class='x.X'><setting name='a' kind='text' label='A'/>"
                        + "<setting name='a' kind='text' label='A'/></caConnector>");
        assertEquals(1, connectors.profiles().size());
        assertEquals(7, connectors.unusable().size());
        for (Fault fault : connectors.unusable()) {
            assertEquals(FaultCode.DRIVER_DECLARATION, fault.code());
        }
    }

    @Test
    void a_connector_whose_class_is_missing_fails_when_it_is_asked_for() {
        assertEquals(FaultCode.DRIVER_FAILED, code(() -> with(GOOD).connector("org.example.ca")));
        assertEquals(FaultCode.CONNECTOR_NOT_FOUND, code(() -> connectors().connector("other")));
    }

    @Test
    void what_the_administrator_sets_holds_until_the_user_sets_something_else() throws Exception {
        ExtensionConnectors connectors = with(GOOD);
        Files.createDirectories(machine.resolve("connectors"));
        Files.writeString(machine.resolve("connectors/org.example.ca.properties"),
                "address = https://ca.example/á\nyears = 3\npassword = secret\nunknown = x\n");
        assertEquals("3", connectors.values("org.example.ca").get("years"));
        assertFalse(connectors.values("org.example.ca").containsKey("password"), "no secret comes from a file");
        assertFalse(connectors.values("org.example.ca").containsKey("unknown"));
        connectors.save("org.example.ca", Map.of("address", "http://localhost:1/x", "years", "3", "mode", "b"));
        assertEquals("http://localhost:1/x", connectors().values("org.example.ca").get("address"));
        Files.writeString(machine.resolve("connectors/org.example.ca.properties"), "years = 2\n");
        assertEquals("2", connectors.values("org.example.ca").get("years"), "the user had not set it");
        assertEquals("b", connectors.values("org.example.ca").get("mode"));
        // what is set back to nothing stays so, although the administrator has set something
        connectors.save("org.example.ca", Map.of("years", ""));
        assertEquals("", connectors.values("org.example.ca").get("years"));
        assertEquals(Optional.empty(),
                connectors.access("org.example.ca", Fetcher.OFF, Secrets.NONE).settings().value("years"));
    }

    @Test
    void values_that_make_no_sense_are_refused_and_nothing_is_kept() throws FaultException {
        ExtensionConnectors connectors = with(GOOD);
        connectors.save("org.example.ca", Map.of("address", "https://a.example"));
        for (Map<String, String> wrong : List.of(Map.of("address", "ftp://a"), Map.of("address", "https://"),
                Map.of("address", "https://user:pass@a.example"), Map.of("years", "-1"), Map.of("years", "x"),
                Map.of("mode", "c"), Map.of("work", "relative"), Map.of("password", "x"), Map.of("other", "x"))) {
            assertEquals(FaultCode.CA_SETTINGS, code(() -> connectors.save("org.example.ca", wrong)),
                    wrong.toString());
        }
        assertEquals("https://a.example", connectors.values("org.example.ca").get("address"));
    }

    @Test
    void passwords_come_back_and_lie_nowhere_in_the_clear() throws Exception {
        ExtensionConnectors connectors = with(GOOD);
        assertEquals(Set.of(), connectors.keptSecrets("org.example.ca"));
        try (Pin secret = Pin.taking("Žluťoučký-9137".toCharArray())) {
            connectors.saveSecret("org.example.ca", "password", secret);
            assertEquals(FaultCode.CA_SETTINGS,
                    code(() -> connectors.saveSecret("org.example.ca", "years", secret)));
        }
        assertEquals(Set.of("password"), connectors().keptSecrets("org.example.ca"));
        Secrets kept = connectors().access("org.example.ca", Fetcher.OFF, Secrets.NONE).settings().secrets();
        try (Pin secret = kept.secret("password").orElseThrow()) {
            assertEquals("Žluťoučký-9137", secret.<String>withCharacters(String::new));
        }
        assertEquals(Optional.empty(), kept.secret("other"));
        try (Stream<Path> files = Files.walk(folders.data().resolveSibling(""))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertFalse(content.contains("9137"), file.toString());
            }
        }
        assertEquals("rw-------", PosixFilePermissions
                .toString(Files.getPosixFilePermissions(folders.state().resolve("passwords.key"))));
        try (Pin nothing = Pin.taking(new char[0])) {
            connectors.saveSecret("org.example.ca", "password", nothing);
        }
        assertEquals(Set.of(), connectors().keptSecrets("org.example.ca"));
    }

    @Test
    void a_password_that_was_just_entered_comes_before_the_one_that_is_kept() throws Exception {
        ExtensionConnectors connectors = with(GOOD);
        try (Pin secret = Pin.taking("kept".toCharArray())) {
            connectors.saveSecret("org.example.ca", "password", secret);
        }
        Secrets asked = name -> Optional.of(Pin.taking("entered".toCharArray()));
        try (Pin secret = connectors.access("org.example.ca", Fetcher.OFF, asked).settings().secrets()
                .secret("password").orElseThrow()) {
            assertEquals("entered", secret.<String>withCharacters(String::new));
        }
    }
}
