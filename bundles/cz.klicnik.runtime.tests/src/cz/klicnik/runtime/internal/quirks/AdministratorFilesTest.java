/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.quirks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Version;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.runtime.internal.quirks.AdministratorFiles.Overridden;
import cz.klicnik.testing.Command;

class AdministratorFilesTest {

    private static final String ID = "cz.klicnik.driver.bit4id";
    private static final DriverProfile BIT4ID = Drivers.plain(ID);

    @TempDir
    private Path folder = Path.of(".");

    private Path user(String content) throws Exception {
        return Files.writeString(folder.resolve("user.xml"), content);
    }

    private Path machine(String content) throws Exception {
        return Files.writeString(folder.resolve("machine.xml"), content);
    }

    private static String driver(String attributes) {
        return "<drivers>\n  <driver id='" + ID + "' " + attributes + "/>\n</drivers>";
    }

    @Test
    void the_administrators_file_wins_over_the_users_and_both_over_the_extension() throws Exception {
        Overridden driver = new AdministratorFiles(
                List.of(user(driver("pinTries='5' minimumGoodVersion='1.0' locking='perLibrary'")),
                        machine(driver("pinTries='3' slotEvents='wait'"))))
                .override(BIT4ID);
        assertEquals(List.of(), driver.faults());
        Quirks quirks = driver.profile().quirks();
        assertEquals(OptionalInt.of(3), quirks.logins().pinTries());
        assertEquals(Quirks.Locking.PER_LIBRARY, quirks.locking());
        assertEquals(Quirks.SlotEvents.WAIT, quirks.slotEvents());
        assertEquals(Optional.of(new Version(1, 0)), driver.profile().minimumGoodVersion());
    }

    @Test
    void libraries_that_were_added_by_hand_and_modules_of_p11_kit_are_found_by_their_ids() throws Exception {
        AdministratorFiles files = new AdministratorFiles(List.of(user("""
                <drivers>
                  <driver id="module:/opt/x.so" pinTries="1"/>
                  <driver id="p11-kit:vendor" pinTries="2"/>
                </drivers>""")));
        for (Map.Entry<String, Integer> e : Map.of("module:/opt/x.so", 1, "p11-kit:vendor", 2, "other", 0).entrySet()) {
            assertEquals(e.getValue(), files.override(Drivers.plain(e.getKey())).profile().quirks().logins().pinTries()
                    .orElse(0));
        }
        assertEquals(List.of(), files.faults(Set.of(ID)), "such a library may come later");
    }

    @Test
    void without_files_nothing_changes() {
        AdministratorFiles files = new AdministratorFiles(List.of(folder.resolve("none.xml")));
        assertEquals(new Overridden(BIT4ID, List.of()), files.override(BIT4ID));
        assertEquals(List.of(), files.faults(Set.of()));
    }

    @Test
    void what_is_wrong_about_one_driver_is_ignored_for_it_alone_and_told_with_its_line() throws Exception {
        Path file = user("<drivers>\n <driver id='" + ID + "' pinTries='5'\n    locking='never'/>\n"
                + " <driver id='cz.klicnik.driver.opensc' pinTries='4'/></drivers>");
        AdministratorFiles files = new AdministratorFiles(List.of(file));
        Overridden wrong = files.override(BIT4ID);
        assertEquals(BIT4ID, wrong.profile());
        assertEquals(List.of(new Fault(FaultCode.QUIRKS_FILE, Map.of(Fault.PATH, file.toString(), Fault.DRIVER, ID,
                Fault.REASON, "BAD_VALUE", Fault.ATTRIBUTE, "<driver locking>", Fault.FOUND, "\"never\"",
                Fault.NEEDED, "perSlot | perLibrary", Fault.LINE, "3"))), wrong.faults());
        assertEquals(OptionalInt.of(4),
                files.override(Drivers.plain("cz.klicnik.driver.opensc")).profile().quirks().logins().pinTries());
    }

    @Test
    void a_wrong_word_of_the_administrator_leaves_the_users_standing() throws Exception {
        Overridden driver = new AdministratorFiles(
                List.of(user(driver("pinTries='5'")), machine(driver("pinTries='x'")))).override(BIT4ID);
        assertEquals(OptionalInt.of(5), driver.profile().quirks().logins().pinTries());
        assertEquals(1, driver.faults().size());
    }

    @Test
    void a_driver_of_which_a_file_speaks_twice_is_left_as_it_was() throws Exception {
        Overridden driver = new AdministratorFiles(List.of(user("<drivers><driver id='" + ID
                + "' pinTries='5'/><driver id='" + ID + "' pinTries='6'/></drivers>"))).override(BIT4ID);
        assertEquals(BIT4ID, driver.profile());
        assertEquals(List.of("TWICE"), reasons(driver.faults()));
    }

    @Test
    void what_belongs_to_no_driver_is_told_once() throws Exception {
        AdministratorFiles files = new AdministratorFiles(List.of(user("""
                <drivers>
                  <driver pinTries="3"/>
                  <pkcs11Module id="x"/>
                  <driver id="cz.klicnik.driver.bit4di"/>
                  <driver id="org.example.not.installed.here"/>
                </drivers>""")));
        assertEquals(List.of("MISSING_ATTRIBUTE", "UNKNOWN_ELEMENT", "UNKNOWN_DRIVER"),
                reasons(files.faults(Set.of(ID))));
        assertEquals(Optional.of("4"), files.faults(Set.of(ID)).getLast().detail(Fault.LINE));
    }

    @Test
    void a_file_that_is_no_such_file_is_ignored_as_a_whole() throws Exception {
        for (String content : List.of("", "no xml", "<drivers>", "<drivers></driver>", "<drivers a='1' a='2'/>",
                "<drivers>&unknown;</drivers>", "<?xml version='1.0' encoding='UTF-99'?><drivers/>",
                "<drivers/><x/>")) {
            assertEquals(List.of("NOT_XML"), reasons(content), content);
        }
        assertEquals(List.of("UNKNOWN_ELEMENT"), reasons("<driver id='" + ID + "'/>"));
        AdministratorFiles files = new AdministratorFiles(
                List.of(user("<drivers>\n<driver id='" + ID + "' pinTries='3'/>\n"), machine(driver("pinTries='4'"))));
        assertEquals(OptionalInt.of(4), files.override(BIT4ID).profile().quirks().logins().pinTries());
        assertEquals(Optional.of("3"), files.faults(Set.of(ID)).getFirst().detail(Fault.LINE));
    }

    @Test
    @Timeout(20)
    void a_hostile_file_reaches_for_nothing_and_stops_nothing() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "3");
        String entities = "<!DOCTYPE drivers [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
                + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>]>"
                + "<drivers><driver id='&d;&d;&d;&d;'/></drivers>";
        assertEquals(List.of("DOCTYPE"), reasons(entities));
        assertEquals(List.of("DOCTYPE"), reasons("<!DOCTYPE drivers [<!ENTITY x SYSTEM '" + secret.toUri()
                + "'>]><drivers><driver id='" + ID + "'>&x;</driver></drivers>"));
        assertEquals(List.of("DOCTYPE"), reasons("<!DOCTYPE drivers SYSTEM 'http://127.0.0.1:1/x.dtd'><drivers/>"));
        assertEquals(List.of("DOCTYPE"), reasons("<!DOCTYPE drivers [<!ENTITY % p SYSTEM '" + secret.toUri()
                + "'> %p;]><drivers/>"));
        assertEquals(List.of("TOO_LARGE"), reasons("<drivers>" + " ".repeat(FileParser.LARGEST) + "</drivers>"));
        // a Java runtime may itself refuse to go so deep
        assertTrue(Set.of("UNKNOWN_ELEMENT", "NOT_XML").contains(
                reasons("<drivers>" + "<a>".repeat(30_000) + "</a>".repeat(30_000) + "</drivers>").getFirst()));
        assertEquals(List.of(), reasons("<drivers xmlns:xi='http://www.w3.org/2001/XInclude'><!-- <!DOCTYPE x> -->"
                + "<?xml-stylesheet href='x'?></drivers>"));
    }

    @Test
    @Timeout(20)
    void what_is_no_file_is_not_read() throws Exception {
        Path directory = Files.createDirectory(folder.resolve("drivers.xml"));
        assertEquals(List.of("UNREADABLE"), reasons(new AdministratorFiles(List.of(directory)).faults(Set.of())));
        Path pipe = folder.resolve("pipe.xml");
        Command.of("mkfifo", pipe.toString()).succeed();
        assertEquals(List.of("UNREADABLE"), reasons(new AdministratorFiles(List.of(pipe)).faults(Set.of())));
    }

    @Test
    void a_file_may_be_written_in_any_encoding_that_it_names() throws Exception {
        Path file = folder.resolve("utf16.xml");
        Files.write(file, ("<?xml version='1.0' encoding='UTF-16'?><drivers><driver id='" + ID
                + "'><returnValue code='0x80000001' meaning='Příliš žluťoučký'/></driver></drivers>")
                .getBytes(StandardCharsets.UTF_16));
        assertEquals("Příliš žluťoučký", new AdministratorFiles(List.of(file)).override(BIT4ID).profile().explaining()
                .meaning(0x80000001L).orElseThrow().czech());
    }

    @Test
    void each_system_has_its_place_for_the_administrators_file_and_it_comes_last() {
        Path data = folder.resolve("data");
        assertEquals(List.of(data.resolve("drivers.xml"), Path.of("/etc/klicnik/drivers.xml")),
                AdministratorFiles.places("linux", Map.of(), data));
        assertEquals(Path.of("/Library/Application Support/Klicnik/drivers.xml"),
                AdministratorFiles.places("macosx", Map.of(), data).getLast());
        String windows = AdministratorFiles.places("win32", Map.of("ProgramData", "D:\\Data"), data).getLast()
                .toString();
        assertTrue(windows.startsWith("D:\\Data") && windows.endsWith("drivers.xml"), windows);
        assertFalse(AdministratorFiles.places("win32", Map.of(), data).getLast().startsWith(data));
    }

    private List<String> reasons(String content) throws Exception {
        return reasons(new AdministratorFiles(List.of(user(content))).faults(Set.of(ID)));
    }

    private static List<String> reasons(List<Fault> faults) {
        return faults.stream().map(f -> f.detail(Fault.REASON).orElseThrow()).toList();
    }
}
