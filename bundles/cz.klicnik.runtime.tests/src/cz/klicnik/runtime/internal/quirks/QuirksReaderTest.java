/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.quirks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.Version;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Explaining.Service;
import cz.klicnik.core.driver.QualifiedDevice;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;

class QuirksReaderTest {

    @TempDir
    private Path folder = Path.of(".");

    /** Each attribute with a value that is not its default, and what it changes. */
    static Stream<Arguments> attributes() {
        return Stream.of(
                good("probe='onDemand'", DriverProfile::probe, Probe.ON_DEMAND),
                good("minimumGoodVersion='1.42'", DriverProfile::minimumGoodVersion, Optional.of(new Version(1, 42))),
                good("downloadPage='https://example.org/a?b'", DriverProfile::downloadPage,
                        Optional.of(URI.create("https://example.org/a?b"))),
                good("installNeedsAdministrator='true'", DriverProfile::installNeedsAdministrator, true),
                good("locking='perLibrary'", p -> p.quirks().locking(), Quirks.Locking.PER_LIBRARY),
                good("slotEvents='wait'", p -> p.quirks().slotEvents(), Quirks.SlotEvents.WAIT),
                good("loadDeadlineSeconds='60'", p -> p.quirks().timing().load(), Duration.ofSeconds(60)),
                good("listDeadlineSeconds='61'", p -> p.quirks().timing().list(), Duration.ofSeconds(61)),
                good("readDeadlineSeconds='62'", p -> p.quirks().timing().read(), Duration.ofSeconds(62)),
                good("writeDeadlineSeconds='3600'", p -> p.quirks().timing().write(), Duration.ofHours(1)),
                good("settleMilliseconds='300'", p -> p.quirks().timing().settle(), Duration.ofMillis(300)),
                good("importLogin='securityOfficer'", p -> p.quirks().logins().importing(),
                        UserRole.SECURITY_OFFICER),
                good("pinTries='3'", p -> p.quirks().logins().pinTries(), OptionalInt.of(3)),
                good("pinCharacters='digits'", p -> p.quirks().logins().pinCharacters(),
                        Quirks.PinCharacters.DIGITS),
                good("unblocking='soInitPin'", p -> p.quirks().unblocking(), Quirks.Unblocking.SO_INIT_PIN),
                good("unblocking='pukSetPin'", p -> p.quirks().unblocking(), Quirks.Unblocking.PUK_SET_PIN),
                good("unblocking='vendorTool'", p -> p.quirks().unblocking(), Quirks.Unblocking.VENDOR_TOOL),
                good("keySlots='container'", p -> p.quirks().keySlots(), Quirks.KeySlots.CONTAINER),
                good("keySlots='overwrites'", p -> p.quirks().keySlots(), Quirks.KeySlots.OVERWRITES),
                good("keyIds='ofToken'", p -> p.quirks().keyIds(), Quirks.KeyIds.OF_TOKEN),
                good("freeMemory='untrusted'", p -> p.quirks().freeMemory(), Quirks.FreeMemory.UNTRUSTED),
                good("initialisation='true'", p -> p.quirks().initialisation(), true),
                good("publicKeyObjects='true'", p -> p.quirks().publicKeyObjects(), true),
                good("service='smartCards'", p -> p.explaining().service(), Service.SMART_CARDS),
                good("service='slotDaemon'", p -> p.explaining().service(), Service.SLOT_DAEMON),
                good("service='none'", p -> p.explaining().service(), Service.NONE));
    }

    private static Arguments good(String attribute, Function<DriverProfile, Object> read, Object value) {
        return Arguments.of(attribute, read, value);
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void an_attribute_changes_what_it_names_and_nothing_else(String attribute, Function<DriverProfile, Object> read,
            Object value) throws Exception {
        DriverProfile changed = Drivers.read(folder, attribute, "");
        assertEquals(value, read.apply(changed));
        List<String> others = attributes().filter(a -> !sameAttribute(attribute, (String) a.get()[0]))
                .filter(a -> differs(a, changed)).map(a -> (String) a.get()[0]).toList();
        assertEquals(List.of(), others);
    }

    @SuppressWarnings("unchecked")
    private static boolean differs(Arguments other, DriverProfile changed) {
        Function<DriverProfile, Object> read = (Function<DriverProfile, Object>) other.get()[1];
        return !read.apply(changed).equals(read.apply(Drivers.PLAIN));
    }

    private static boolean sameAttribute(String one, String other) {
        return one.substring(0, one.indexOf('=')).equals(other.substring(0, other.indexOf('=')));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', value = { "probe, sometimes, unasked | onDemand",
            "probe, ONDEMAND, unasked | onDemand",
            "minimumGoodVersion, 1, 0.0 – 255.255", "minimumGoodVersion, 1.2.3, 0.0 – 255.255",
            "minimumGoodVersion, 1.256, 0.0 – 255.255", "minimumGoodVersion, -1.0, 0.0 – 255.255",
            "downloadPage, javascript:alert(1), https://… | http://…",
            "downloadPage, /etc/passwd, https://… | http://…",
            "downloadPage, file:///etc/passwd, https://… | http://…", "downloadPage, https://, https://… | http://…",
            "downloadPage, ht tp://x, https://… | http://…", "installNeedsAdministrator, yes, true | false",
            "installNeedsAdministrator, TRUE, true | false", "locking, none, perSlot | perLibrary",
            "slotEvents, waiting, poll | wait", "loadDeadlineSeconds, 0, 1 – 3600",
            "loadDeadlineSeconds, 1.5, 1 – 3600",
            "listDeadlineSeconds, 3601, 1 – 3600", "readDeadlineSeconds, -1, 1 – 3600",
            "writeDeadlineSeconds, 99999999999999999999999, 1 – 3600", "writeDeadlineSeconds, ٣, 1 – 3600",
            "settleMilliseconds, 10001, 0 – 10000", "settleMilliseconds, ~~, 0 – 10000",
            "importLogin, key, user | securityOfficer", "pinTries, -1, 0 – 99", "pinTries, 100, 0 – 99",
            "pinCharacters, numeric, unknown | digits | ascii",
            "unblocking, puk, soInitPin | pukSetPin | vendorTool | notOffered",
            "keySlots, piv, independent | container | overwrites", "keyIds, mine, sha1OfPublicKey | ofToken",
            "freeMemory, false, asTold | untrusted", "initialisation, 1, true | false",
            "publicKeyObjects, maybe, true | false", "service, pcscd, unknown | smartCards | slotDaemon | none" })
    void a_wrong_value_is_refused_by_attribute_value_and_what_is_allowed(String attribute, String value,
            String allowed) {
        Fault fault = wrong(attribute + "=\"" + value + "\"", "");
        assertEquals(Map.of(Fault.REASON, "BAD_VALUE", Fault.ATTRIBUTE, "<driver " + attribute + ">", Fault.FOUND,
                "\"" + value + "\"", Fault.NEEDED, allowed, Fault.LINE, "1", Fault.PATH, "p", Fault.DRIVER, "d"),
                fault.details());
    }

    private Fault wrong(String attributes, String children) {
        return assertThrows(WrongDeclaration.class, () -> Drivers.read(folder, attributes, children)).fault("p", "d");
    }

    @Test
    void the_room_that_objects_take_is_read_by_kind_over_what_was_known() throws Exception {
        DriverProfile known = Drivers.read(folder, "", """
                <room object='certificate' bytes='300'/><room object='rsa2048' bytes='1300'/>
                <room object='ecP256' bytes='10000000'/>""");
        assertEquals(new Quirks.Room(OptionalLong.of(300),
                Map.of(KeySpec.RSA_2048, 1300L, KeySpec.EC_P256, 10_000_000L)), known.quirks().room());
        DriverProfile better = new QuirksReader(java.util.Set.of(), java.util.Set.of()).read(known,
                Drivers.declaration(folder, "", "<room object='rsa2048' bytes='1'/><room object='ecP521' bytes='2'/>"));
        assertEquals(new Quirks.Room(OptionalLong.of(300),
                Map.of(KeySpec.RSA_2048, 1L, KeySpec.EC_P256, 10_000_000L, KeySpec.EC_P521, 2L)),
                better.quirks().room());
    }

    @Test
    void the_table_of_qualified_devices_is_read_in_order_and_replaced_as_a_whole() throws Exception {
        DriverProfile known = Drivers.read(folder, "", """
                <qualifiedDevice manufacturer='Bit4id' model='TokenME.*' serialFrom='1' serialTo='2'
                    certifiedUntil='2027-06-30' source='https://example.org/'/>
                <qualifiedDevice model='JS2048' source='paper'/>""");
        assertEquals(List.of(
                new QualifiedDevice("Bit4id", "TokenME.*", Optional.of("1"), Optional.of("2"),
                        Optional.of(LocalDate.of(2027, 6, 30)), "https://example.org/"),
                new QualifiedDevice("", "JS2048", Optional.empty(), Optional.empty(), Optional.empty(), "paper")),
                known.quirks().qualifiedDevices());
        QuirksReader reader = new QuirksReader(java.util.Set.of(), java.util.Set.of());
        assertEquals(known, reader.read(known, Drivers.declaration(folder, "", "")));
        assertEquals(List.of("law"), reader.read(known, Drivers.declaration(folder, "",
                "<qualifiedDevice model='x' source='law'/>")).quirks().qualifiedDevices().stream()
                .map(QualifiedDevice::source).toList());
    }

    @Test
    void the_meaning_of_the_vendors_return_values_is_read_as_unsigned_numbers() throws Exception {
        DriverProfile profile = Drivers.read(folder, "", """
                <returnValue code='0x80000001' meaning='Karta je plná.'/>
                <returnValue code='0xFFFFFFFFFFFFFFFF' meaning='last'/>""");
        assertEquals(Map.of(0x80000001L, LocalizedText.same("Karta je plná."), -1L, LocalizedText.same("last")),
                profile.explaining().returnValues());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = ';', value = {
            "<room object='certificate'/>; MISSING_ATTRIBUTE; <room bytes>",
            "<room bytes='1'/>; MISSING_ATTRIBUTE; <room object>",
            "<room object='rsa1024' bytes='1'/>; BAD_VALUE; <room object>",
            "<room object='RSA_2048' bytes='1'/>; BAD_VALUE; <room object>",
            "<room object='rsa2048' bytes='0'/>; BAD_VALUE; <room bytes>",
            "<room object='rsa2048' bytes='10000001'/>; BAD_VALUE; <room bytes>",
            "<room object='rsa2048' bytes='1' unit='kB'/>; UNKNOWN_ATTRIBUTE; <room unit>",
            "<qualifiedDevice model='x'/>; MISSING_ATTRIBUTE; <qualifiedDevice source>",
            "<qualifiedDevice model='x' source=' '/>; BAD_VALUE; <qualifiedDevice source>",
            "<qualifiedDevice source='x'/>; MISSING_ATTRIBUTE; <qualifiedDevice model>",
            "<qualifiedDevice model='(' source='x'/>; BAD_VALUE; <qualifiedDevice model>",
            "<qualifiedDevice manufacturer='[' source='x'/>; BAD_VALUE; <qualifiedDevice manufacturer>",
            "<qualifiedDevice model='x' certifiedUntil='30. 6. 2027' source='x'/>; BAD_VALUE; <qualifiedDevice certifiedUntil>",
            "<qualifiedDevice model='x' certifiedUntil='2027-02-30' source='x'/>; BAD_VALUE; <qualifiedDevice certifiedUntil>",
            "<qualifiedDevice model='x' serialFrom='2' serialTo='1' source='x'/>; BAD_VALUE; <qualifiedDevice serialTo>",
            "<qualifiedDevice model='x' until='x' source='x'/>; UNKNOWN_ATTRIBUTE; <qualifiedDevice until>",
            "<returnValue code='0x80000001'/>; MISSING_ATTRIBUTE; <returnValue meaning>",
            "<returnValue meaning='x'/>; MISSING_ATTRIBUTE; <returnValue code>",
            "<returnValue code='0x5' meaning='x'/>; BAD_VALUE; <returnValue code>",
            "<returnValue code='2147483649' meaning='x'/>; BAD_VALUE; <returnValue code>",
            "<returnValue code='0x8000000000000000000' meaning='x'/>; BAD_VALUE; <returnValue code>",
            "<rooms/>; UNKNOWN_ELEMENT; <rooms>",
            "<room object='certificate' bytes='1'><x/></room>; UNKNOWN_ELEMENT; <x>" })
    void a_wrong_child_is_refused_by_its_place(String child, String reason, String place) {
        Fault fault = wrong("", child);
        assertEquals(List.of(reason, place),
                List.of(fault.detail(Fault.REASON).orElseThrow(), fault.detail(Fault.ATTRIBUTE).orElseThrow()));
    }

    @Test
    void a_misspelled_attribute_is_refused_and_those_of_others_are_left_alone() throws Exception {
        assertEquals("<driver lockng>", wrong("lockng='perSlot'", "").detail(Fault.ATTRIBUTE).orElseThrow());
        assertEquals(Drivers.PLAIN, Drivers.read(folder, "id='x'", "<library/>"));
    }

    @Test
    void an_expression_longer_than_any_name_is_refused() {
        Fault fault = wrong("", "<qualifiedDevice source='x' model='" + "(".repeat(201) + "'/>");
        assertEquals("BAD_VALUE", fault.detail(Fault.REASON).orElseThrow());
    }

    @Test
    void what_is_wrong_in_an_extension_is_told_to_its_author_with_attribute_and_value() {
        WrongDeclaration wrong = assertThrows(WrongDeclaration.class,
                () -> Drivers.read(folder, "locking='never'", ""));
        assertEquals("BAD_VALUE <driver locking>, found \"never\", allowed: perSlot | perLibrary",
                wrong.getMessage());
    }
}
