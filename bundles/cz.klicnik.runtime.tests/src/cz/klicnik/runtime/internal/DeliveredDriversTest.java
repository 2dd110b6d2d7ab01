/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ContributorFactorySimple;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.junit.jupiter.api.Test;

import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Explaining.Service;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.Quirks.FreeMemory;
import cz.klicnik.core.driver.Quirks.KeySlots;
import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/** The drivers that the product brings, as their extensions are really read, and extensions that are wrong. */
class DeliveredDriversTest {

    private static final Path BUNDLES =
            Path.of(System.getProperty("klicnik.root", "")).toAbsolutePath().resolve("bundles");
    private static final String PRESETS = "cz.klicnik.driver.presets.";

    private final Object token = new Object();
    private final IExtensionRegistry registry =
            RegistryFactory.createRegistry(new RegistryStrategy(null, null), token, token);

    DeliveredDriversTest() throws IOException {
        add(BUNDLES.resolve("cz.klicnik.runtime"));
    }

    private void add(Path bundle) throws IOException {
        try (InputStream xml = Files.newInputStream(bundle.resolve("plugin.xml"))) {
            add(bundle.getFileName().toString(), xml);
        }
    }

    private void add(String name, InputStream xml) {
        registry.addContribution(xml, ContributorFactorySimple.createContributor(name), false, name, null, token);
    }

    private Map<String, DeclaredDriver> read() {
        Pkcs11Opener.Factory openers = new Pkcs11Opener.Factory(new LibraryLocator(List.of()), (p, l, c) -> {
            throw new FaultException(FaultCode.HOST_NOT_STARTED);
        });
        PathVariables variables = new PathVariables(Path.of("/data"), "/home/jan", Map.of());
        return new ExtensionReader("linux", variables, openers).read(registry).stream()
                .collect(Collectors.toMap(d -> d.profile().id(), Function.identity()));
    }

    private Map<String, DriverProfile> delivered() throws IOException {
        try (Stream<Path> bundles = Files.list(BUNDLES)) {
            for (Path bundle : bundles.filter(b -> b.getFileName().toString().startsWith("cz.klicnik.driver."))
                    .filter(b -> Files.exists(b.resolve("plugin.xml"))).toList()) {
                add(bundle);
            }
        }
        return read().values().stream().map(DeclaredDriver::profile)
                .collect(Collectors.toMap(DriverProfile::id, Function.identity()));
    }

    private static Set<String> those(Map<String, DriverProfile> drivers, Function<DriverProfile, Boolean> test) {
        return drivers.values().stream().filter(test::apply).map(DriverProfile::id).collect(Collectors.toSet());
    }

    @Test
    void every_driver_has_the_quirks_that_are_known_of_it_and_no_others() throws Exception {
        Map<String, DriverProfile> drivers = delivered();
        assertEquals(Set.of(PRESETS + "eobcanka"), those(drivers, d -> d.probe() == Probe.ON_DEMAND));
        assertEquals(Set.of(PRESETS + "yubico"),
                those(drivers, d -> d.quirks().logins().importing() == UserRole.SECURITY_OFFICER));
        assertEquals(Set.of(PRESETS + "yubico"), those(drivers, d -> d.quirks().keySlots() == KeySlots.OVERWRITES));
        assertEquals(Set.of(PRESETS + "safenet"),
                those(drivers, d -> d.quirks().timing().settle().equals(Duration.ofMillis(300))));
        Set<String> softHsm = Set.of("cz.klicnik.driver.softhsm", "cz.klicnik.driver.softhsm.training");
        assertEquals(with(softHsm, "cz.klicnik.driver.opensc"),
                those(drivers, d -> d.quirks().freeMemory() == FreeMemory.UNTRUSTED));
        assertEquals(Set.of("cz.klicnik.driver.opensc"),
                those(drivers, d -> d.quirks().unblocking() == Unblocking.PUK_SET_PIN));
        assertEquals(with(softHsm, PRESETS + "opencryptoki"),
                those(drivers, d -> d.quirks().unblocking() == Unblocking.SO_INIT_PIN));
        assertEquals(Set.of("cz.klicnik.driver.bit4id"),
                those(drivers, d -> d.quirks().unblocking() == Unblocking.VENDOR_TOOL));
        assertEquals(with(softHsm, "cz.klicnik.driver.files"), those(drivers, d -> d.quirks().initialisation()));
        assertEquals(with(with(softHsm, "cz.klicnik.driver.files"), "cz.klicnik.driver.windows"),
                those(drivers, d -> d.quirks().logins().pinTries().equals(OptionalInt.of(0))), "these never lock");
        assertEquals(Set.of("cz.klicnik.driver.windows"),
                those(drivers, d -> d.quirks().keySlots() == KeySlots.CONTAINER));
        assertEquals(Set.of(), those(drivers, d -> d.minimumGoodVersion().isPresent()), "nobody told us one");
        assertEquals(Set.of(), those(drivers, d -> !d.quirks().qualifiedDevices().isEmpty()));
        assertEquals(Set.of(), those(drivers, d -> !d.quirks().room().equals(Quirks.Room.UNKNOWN)));
        assertEquals(Set.of(PRESETS + "opencryptoki"),
                those(drivers, d -> d.explaining().service() == Service.SLOT_DAEMON));
        assertTrue(those(drivers, d -> d.explaining().service() == Service.SMART_CARDS).contains(PRESETS + "ica"));
    }

    private static Set<String> with(Set<String> some, String one) {
        return Stream.concat(some.stream(), Stream.of(one)).collect(Collectors.toSet());
    }

    @Test
    void the_drivers_without_a_quirk_are_as_the_standard_has_it() throws Exception {
        Map<String, DriverProfile> drivers = delivered();
        Stream.of("ica", "proid", "idprime", "gemalto", "oberthur", "athena", "cardos", "feitian", "safesign",
                "sloveid").forEach(id -> assertEquals(Quirks.STANDARD, drivers.get(PRESETS + id).quirks(), id));
    }

    @Test
    void a_wrong_quirk_in_an_extension_makes_that_driver_fail_with_the_reason_and_no_other() {
        extension("""
                <pkcs11Module id="bad.value" family="x" name="Bad" locking="never"/>
                <pkcs11Module id="bad.expression" family="x" name="Bad"><reader pattern="("/></pkcs11Module>
                <pkcs11Module id="bad.attribute" family="x" name="Bad" lockng="perSlot"/>
                <pkcs11Module id="bad.folder" family="x" name="Bad"><folder path="x"/></pkcs11Module>
                <tokenDriver id="bad.java" family="x" name="Bad" class="x.Y" keySlots="many"/>
                <tokenDriver id="good" family="x" name="Good" class="x.Y" keySlots="container" pinTries="3"/>""");
        Map<String, DeclaredDriver> drivers = read();
        assertEquals(KeySlots.CONTAINER, drivers.get("good").profile().quirks().keySlots());
        assertReason("locking", drivers.get("bad.value"));
        assertReason("perSlot | perLibrary", drivers.get("bad.value"));
        assertReason("Unclosed group", drivers.get("bad.expression"));
        assertReason("lockng", drivers.get("bad.attribute"));
        assertReason("<folder>", drivers.get("bad.folder"));
        assertReason("\"many\"", drivers.get("bad.java"));
    }

    private static void assertReason(String part, DeclaredDriver driver) {
        Fault fault = assertThrows(FaultException.class, () -> driver.opener().locate()).fault();
        assertEquals(FaultCode.DRIVER_DECLARATION, fault.code());
        String message = fault.detail(Fault.MESSAGE).orElse("");
        assertTrue(message.startsWith(driver.profile().id() + ": ") && message.contains(part), message);
    }

    @Test
    void a_driver_that_cannot_be_named_and_a_second_one_of_the_same_name_are_listed_with_what_is_wrong() {
        extension("""
                <pkcs11Module family="x" name="Nameless"/>
                <pkcs11Module id="once" family="first" name="One"/>
                <pkcs11Module id="once" family="second" name="Two"/>""");
        Map<String, DeclaredDriver> drivers = read();
        assertEquals(Set.of("org.example#1", "once", "org.example#3"), drivers.keySet());
        assertEquals("first", drivers.get("once").profile().family());
        assertDeclaration("pkcs11Module has no attribute id", drivers.get("org.example#1"));
        assertDeclaration("There is a driver once already", drivers.get("org.example#3"));
    }

    private static void assertDeclaration(String message, DeclaredDriver driver) {
        Fault fault = assertThrows(FaultException.class, () -> driver.opener().locate()).fault();
        assertEquals(Fault.of(FaultCode.DRIVER_DECLARATION, Fault.NAME, "org.example", Fault.MESSAGE, message), fault);
    }

    private void extension(String drivers) {
        add("org.example", new ByteArrayInputStream(("<plugin><extension point='cz.klicnik.runtime.tokenDrivers'>"
                + drivers + "</extension></plugin>").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void every_value_that_the_schema_offers_is_understood() throws Exception {
        String schema = Files.readString(BUNDLES.resolve("cz.klicnik.runtime/schema/tokenDrivers.exsd"));
        Matcher attributes =
                Pattern.compile("<attribute name=\"(\\w+)\" use=\"default\" value=\"(\\w+)\">(.*?)</attribute>",
                        Pattern.DOTALL).matcher(schema);
        int count = 0;
        StringBuilder all = new StringBuilder();
        while (attributes.find()) {
            Matcher values = Pattern.compile("enumeration value=\"(\\w+)\"").matcher(attributes.group(3));
            while (values.find()) {
                all.append("<pkcs11Module id='d").append(count++).append("' family='x' name='x' ")
                        .append(attributes.group(1)).append("='").append(values.group(1)).append("'/>");
            }
        }
        extension(all.toString());
        Map<String, DeclaredDriver> drivers = read();
        assertEquals(count, drivers.size());
        assertTrue(count > 40, "found " + count);
        drivers.values().forEach(d -> assertEquals(FaultCode.UNSUPPORTED_SYSTEM,
                assertThrows(FaultException.class, () -> d.opener().locate()).fault().code()));
    }
}
