/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.PcscStatus.Service;
import cz.klicnik.core.machine.ReaderStatus;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.presentation.ReaderTexts;
import cz.klicnik.presentation.TextLines;
import cz.klicnik.presentation.TextTable;
import cz.klicnik.presentation.TextTable.Column;
import cz.klicnik.presentation.inspect.InspectJson;
import cz.klicnik.presentation.inspect.JsonText;
import cz.klicnik.presentation.inspect.TokenFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Readers and slots, with the tokens in them. */
@Command(name = "slots")
final class SlotsCommand implements Callable<Integer> {

    private final Context context;

    @Mixin
    private final DriverOptions drivers = new DriverOptions();

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    SlotsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        Tokens tokens = Tokens.start(context, drivers, false);
        MachineState machine = tokens.machine();
        tokens.requireNamed(machine);
        OpenWork.warn(context);
        if (json) {
            context.answer(document -> document(document, machine));
        } else {
            context.answer(text(machine));
        }
        return ExitCode.FINE;
    }

    /** The table, then what it cannot show: cards that no driver serves, and why no reader may be seen. */
    private List<String> text(MachineState machine) {
        int width = context.world().width();
        TextTable table = table(machine);
        List<String> lines =
                new ArrayList<>(table.isEmpty() ? List.of(context.text("Slots_none")) : table.lines(width));
        ReaderTexts readers = new ReaderTexts(context.presentation());
        for (ReaderStatus reader : ReaderTexts.unserved(machine.pcsc())) {
            lines.add("");
            lines.addAll(TextLines.wrap(readers.explain(reader, machine).paragraph(), width));
        }
        boolean cards = machine.drivers().stream().flatMap(d -> d.slots().stream()).anyMatch(s -> s.slot().removable());
        boolean silent = machine.pcsc().service() == Service.NOT_RUNNING
                || machine.pcsc().service() == Service.UNAVAILABLE;
        if (silent && !cards) {
            lines.add("");
            lines.addAll(TextLines.wrap(readers.service(machine.pcsc()), width));
        }
        return lines;
    }

    private void document(JsonText document, MachineState machine) throws IOException {
        document.number("version", InspectJson.VERSION);
        document.array("slots", () -> {
            for (DriverStatus driver : machine.drivers()) {
                for (SlotStatus slot : driver.slots()) {
                    document.object(() -> context.json().slotWithToken(document, driver, slot));
                }
            }
        });
        context.json().readers(document, machine);
    }

    private TextTable table(MachineState machine) {
        TextTable table = new TextTable(Column.text(context.text("Slots_driver")),
                Column.fixed(context.text("Slots_id")), Column.text(context.text("Slots_slot")),
                Column.text(context.text("Slots_token")), Column.fixed(context.text("Slots_serial")),
                Column.fixed(context.text("Slots_pin")));
        for (DriverStatus driver : machine.drivers()) {
            for (SlotStatus slot : driver.slots()) {
                Optional<TokenInfo> token = slot.token();
                table.row(driver.profile().name().in(context.presentation().locale()),
                        "0x" + Long.toHexString(slot.slot().id()), slot.slot().description(),
                        token.filter(TokenInfo::initialized).map(t -> TokenFacts.named(slot, t.label()))
                                .orElseGet(() -> instead(slot, machine)),
                        token.map(TokenInfo::serial).orElse(""),
                        token.filter(TokenInfo::initialized).map(t -> context.words().of(t.userPin())).orElse(""));
            }
        }
        return table;
    }

    /** What stands in place of a label. */
    private String instead(SlotStatus slot, MachineState machine) {
        if (slot.token().isPresent()) {
            return context.text("Slots_notInitialized");
        }
        return slot.fault().map(fault -> context.faults().explain(fault).what())
                .orElseGet(() -> context.text(ReaderTexts.unserved(machine.pcsc()).stream()
                        .anyMatch(r -> r.name().equals(slot.slot().description())) ? "Slots_unknownCard"
                                : "Slots_empty"));
    }
}
