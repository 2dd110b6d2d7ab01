/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.presentation.DisplayWidth;

/** The list of drivers, on a machine where most are missing. */
class DriversTest {

    private static final String LONG = "cz.klicnik.driver.presets.with-a-long-name";
    private static final Fault OLD = Fault.of(FaultCode.LIBRARY_OLD, Fault.FOUND, "1.2", Fault.NEEDED, "1.4",
            Fault.DOWNLOAD, "https://example.org/newer");
    private static final Fault FILE = Fault.of(FaultCode.QUIRKS_FILE, Fault.PATH, "/etc/klicnik/drivers.xml",
            Fault.REASON, "NOT_XML", Fault.LINE, "3", Fault.MESSAGE, "No end.");

    private final FakeRegistry registry =
            new FakeRegistry().with(Fixtures.failed("gone", FaultCode.LIBRARY_MISSING, "a.so"))
                    .with(Fixtures.failed("windows", FaultCode.UNSUPPORTED_SYSTEM, ""))
                    .with(Fixtures.failed("crashed", FaultCode.HOST_DIED, "/lib/crashed.so")).with(old())
                    .with(Fixtures.ready(LONG)).withFinding(FILE);

    private static DriverStatus old() {
        DriverStatus good = Fixtures.ready("old");
        return new DriverStatus(good.profile(), good.phase(), good.library(), good.module(), good.fault(),
                good.slots(), List.of(OLD));
    }

    private String drivers(String columns, String... more) {
        CliRun run = new CliRun(registry);
        run.variables.put("COLUMNS", columns);
        String[] all = new String[more.length + 1];
        all[0] = "drivers";
        System.arraycopy(more, 0, all, 1, more.length);
        assertEquals(0, run.run(all));
        return run.answer();
    }

    @ParameterizedTest
    @CsvSource({ "80, en", "100, en", "160, en", "80, cs", "100, cs", "160, cs" })
    void nothing_is_cut_and_everything_fits_the_terminal(String columns, String language) {
        String answer = drivers(columns, "--lang", language);
        assertFalse(answer.contains("…"), answer);
        for (String line : answer.split("\n")) {
            assertTrue(DisplayWidth.of(line) <= Integer.parseInt(columns) || !line.strip().contains(" "), line);
        }
        for (String part : List.of("/lib/old.so", "1.2", "1.4", "https://example.org/gone", "https://example.org/newer",
                "presets.with-a-long-name", "/etc/klicnik/drivers.xml")) {
            assertTrue(answer.replaceAll("\\s+", " ").contains(part), part + " is missing in " + answer);
        }
    }

    @Test
    void what_serves_comes_first_and_what_merely_is_not_there_last() {
        List<String> ids = drivers("160").lines().filter(l -> l.startsWith("Driver ")).skip(1)
                .map(l -> l.split(" {2,}")[0]).toList();
        assertEquals(List.of("Driver old", "Driver " + LONG, "Driver crashed", "Driver gone", "Driver windows"), ids);
    }

    @Test
    void a_driver_that_is_too_old_works_and_says_what_to_do() {
        String answer = drivers("100");
        assertTrue(answer.contains("\n    /lib/old.so\n    The driver is too old: version 1.2 is installed, 1.4 or"),
                answer);
    }

    @Test
    void a_wrong_file_of_the_administrator_is_told_with_its_line() {
        String answer = drivers("160");
        assertTrue(answer.contains("Line 3 is not proper XML: No end."), answer);
        CliRun inspect = new CliRun(registry);
        assertEquals(0, inspect.run("inspect"));
        assertTrue(inspect.talk().contains("warning: The file /etc/klicnik/drivers.xml"), inspect.talk());
        assertTrue(inspect.talk().contains("warning: Driver old: The driver is too old"), inspect.talk());
        CliRun named = new CliRun(registry);
        assertEquals(0, named.run("inspect", "--driver", "old"));
        assertTrue(named.talk().contains("warning: Driver old: The driver is too old"), named.talk());
    }

    @Test
    void json_has_the_findings_of_each_driver_and_of_the_machine() {
        String json = drivers("100", "--json");
        assertTrue(json.contains("\"LIBRARY_OLD\"") && json.contains("\"QUIRKS_FILE\""), json);
    }

    @Test
    void the_list_speaks_czech() {
        CliRun run = new CliRun(registry);
        run.locale = Locale.of("cs");
        assertEquals(0, run.run("drivers"));
        assertTrue(run.answer().contains("Ke stažení je na https://example.org/gone (k instalaci jsou potřeba práva"
                + " správce počítače)."), run.answer());
        assertTrue(run.answer().contains("Řádek 3 není\nsprávné XML"), run.answer());
    }
}
