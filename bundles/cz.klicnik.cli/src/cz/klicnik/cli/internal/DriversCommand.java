/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.DriverStatus.Phase;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.model.ModuleInfo;
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
            });
        } else {
            context.answer(text(machine));
        }
        boolean failed = drivers.named() && machine.drivers().stream().anyMatch(d -> d.fault().isPresent());
        return failed ? ExitCode.DRIVER_OR_TOKEN : ExitCode.FINE;
    }

    private List<String> text(MachineState machine) {
        int width = context.world().width();
        TextTable table =
                new TextTable(Column.text(context.text("Drivers_name")), Column.fixed(context.text("Drivers_id")),
                        Column.fixed(context.text("Drivers_state")), Column.fixed(context.text("Drivers_version")),
                        Column.text(context.text("Drivers_library")));
        TextTable missing = new TextTable(Column.text(context.text("Drivers_missing")),
                Column.text(context.text("Drivers_download")), Column.fixed(context.text("Drivers_rights")));
        List<String> reasons = new ArrayList<>();
        for (DriverStatus driver : machine.drivers()) {
            DriverProfile profile = driver.profile();
            table.row(name(profile), Tokens.shortId(profile.id()), state(driver),
                    driver.module().map(m -> m.libraryVersion().toString()).orElse(""),
                    driver.module().map(ModuleInfo::library).or(driver::library).orElse(""));
            if (isMissing(driver) && !drivers.named()) {
                missing.row(name(profile), profile.downloadPage().map(Object::toString).orElse("-"),
                        context.text(profile.installNeedsAdministrator() ? "Drivers_administrator" : "Drivers_anyone"));
            } else {
                driver.fault().ifPresent(fault -> addReason(fault, profile, reasons));
            }
        }
        List<String> lines = new ArrayList<>(table.lines(width));
        reasons.forEach(reason -> {
            lines.add("");
            lines.addAll(TextLines.wrap(reason, width));
        });
        if (!missing.isEmpty()) {
            lines.add("");
            lines.addAll(missing.lines(width));
        }
        return lines;
    }

    private void addReason(Fault fault, DriverProfile profile, List<String> reasons) {
        boolean toldByItsState =
                fault.code() == FaultCode.UNSUPPORTED_SYSTEM || fault.code() == FaultCode.NOT_PROBED;
        if (!toldByItsState || drivers.named()) {
            reasons.add(context.faults().explain(fault, profile).paragraph());
        }
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
