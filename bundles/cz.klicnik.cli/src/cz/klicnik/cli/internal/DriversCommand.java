/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.DriverStatus.Phase;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.model.ModuleInfo;
import cz.klicnik.presentation.Circumstances;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.TextLines;
import cz.klicnik.presentation.TextTable;
import cz.klicnik.presentation.TextTable.Column;
import cz.klicnik.presentation.inspect.InspectJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The drivers, what became of each, and how to get the missing ones. */
@Command(name = "drivers")
final class DriversCommand implements Callable<Integer> {

    private static final String INDENT = "    ";

    private final Context context;

    @Mixin
    private final DriverOptions drivers = new DriverOptions();

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    DriversCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        MachineState machine = Tokens.start(context, drivers, false).machine();
        if (json) {
            context.answer(document -> {
                document.number("version", InspectJson.VERSION);
                document.array("drivers", () -> {
                    for (DriverStatus driver : machine.drivers()) {
                        document.object(() -> context.json().driver(document, driver));
                    }
                });
                context.json().findings(document, machine);
            });
        } else {
            context.answer(text(machine));
        }
        boolean failed = drivers.named() && machine.drivers().stream().anyMatch(d -> d.fault().isPresent());
        return failed ? ExitCode.DRIVER_OR_TOKEN : ExitCode.FINE;
    }

    private List<String> text(MachineState machine) {
        int width = context.world().width();
        List<DriverStatus> sorted = machine.drivers().stream().sorted(Comparator.comparing(this::rank)).toList();
        TextTable table = new TextTable(Column.broken(context.text("Drivers_name")),
                Column.fixed(context.text("Drivers_id")), Column.fixed(context.text("Drivers_state")),
                Column.fixed(context.text("Drivers_version")));
        sorted.forEach(driver -> table.row(name(driver.profile()), Tokens.shortId(driver.profile().id()),
                state(driver), driver.module().map(m -> m.libraryVersion().toString()).orElse("")));
        List<List<String>> blocks = table.blocks(width);
        List<String> lines = new ArrayList<>(blocks.getFirst());
        for (int i = 0; i < sorted.size(); i++) {
            lines.addAll(blocks.get(i + 1));
            details(sorted.get(i)).forEach(detail -> TextLines.wrap(detail, width - INDENT.length())
                    .forEach(line -> lines.add(INDENT + line)));
        }
        machine.findings().forEach(finding -> {
            lines.add("");
            lines.addAll(TextLines.wrap(context.faults().explain(finding).paragraph(), width));
        });
        return lines;
    }

    /** The library, what is wrong, and what to do: nothing of it is cut, so it stands below the driver's row. */
    private List<String> details(DriverStatus driver) {
        List<String> details = new ArrayList<>();
        driver.module().map(ModuleInfo::library).or(driver::library).map(SafeText::line).ifPresent(details::add);
        Circumstances around = Circumstances.of(driver.profile());
        driver.fault().ifPresent(fault -> details.add(drivers.named() ? context.faults().explain(fault, around)
                .paragraph() : briefly(driver, fault)));
        driver.findings().forEach(finding -> details.add(context.faults().explain(finding, around).paragraph()));
        return details;
    }

    /** What is usual takes few words: most machines lack most drivers. */
    private String briefly(DriverStatus driver, Fault fault) {
        return switch (fault.code()) {
        case LIBRARY_MISSING -> whereToGet(driver.profile());
        case NOT_PROBED -> context.text("Drivers_ask", Tokens.shortId(driver.profile().id()));
        case UNSUPPORTED_SYSTEM -> context.faults().explain(fault).remedy();
        default -> context.faults().explain(fault, Circumstances.of(driver.profile())).paragraph();
        };
    }

    private String whereToGet(DriverProfile profile) {
        String where = profile.downloadPage().map(page -> context.text("Drivers_download", page.toString()))
                .orElseGet(() -> context.text("Drivers_askIssuer"));
        return where + (profile.installNeedsAdministrator() ? " " + context.text("Drivers_administrator") : "");
    }

    /** What serves first, then what needs attention, what merely is not there last. */
    private int rank(DriverStatus driver) {
        Optional<FaultCode> code = driver.fault().map(Fault::code);
        if (code.filter(FaultCode.UNSUPPORTED_SYSTEM::equals).isPresent()) {
            return 4;
        }
        if (isMissing(driver)) {
            return 3;
        }
        return driver.phase() == Phase.NOT_STARTED ? 2 : driver.phase() == Phase.READY ? 0 : 1;
    }

    private String name(DriverProfile profile) {
        return SafeText.label(profile.name().in(context.presentation().locale()));
    }

    private static boolean isMissing(DriverStatus driver) {
        return driver.fault().filter(fault -> fault.code() == FaultCode.LIBRARY_MISSING).isPresent();
    }

    /** "Failed" is too hard a word for a driver that is not there. */
    private String state(DriverStatus driver) {
        if (isMissing(driver)) {
            return context.text("Drivers_notInstalled");
        }
        boolean otherSystem = driver.fault().filter(f -> f.code() == FaultCode.UNSUPPORTED_SYSTEM).isPresent();
        if (otherSystem) {
            return context.text("Drivers_otherSystem");
        }
        boolean onDemand = driver.phase() == Phase.NOT_STARTED
                && driver.profile().probe() == DriverProfile.Probe.ON_DEMAND;
        return onDemand ? context.text("Drivers_onDemand") : context.words().of(driver.phase());
    }
}
