/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.Inspection;
import cz.klicnik.presentation.TextTable;
import cz.klicnik.presentation.TextTable.Column;
import cz.klicnik.presentation.inspect.InspectJson;
import cz.klicnik.presentation.inspect.TokenFacts;
import picocli.CommandLine.Command;

/** What a token computes with. */
@Command(name = "mechanisms")
final class MechanismsCommand extends TokenCommand {

    MechanismsCommand(Context context) {
        super(context);
    }

    @Override
    int show(Inspection inspection, Tokens tokens) throws FaultException {
        InspectedToken token = tokens.only(inspection, "Usage_nameOneToken");
        List<MechanismInfo> mechanisms = tokens.registry().withSession(token.slot().key(),
                session -> session.capability(Capability.Mechanisms.class)
                        .orElseThrow(
                                () -> new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, "C_GetMechanismList"))
                        .mechanisms());
        if (json()) {
            json(token, mechanisms);
        } else {
            List<String> lines = new ArrayList<>();
            lines.add(new TokenFacts(context().presentation(), context().formats()).title(token));
            lines.addAll(table(mechanisms).lines(context().world().width()));
            context().answer(lines);
        }
        return ExitCode.FINE;
    }

    private TextTable table(List<MechanismInfo> mechanisms) {
        TextTable table = new TextTable(Column.fixed(context().text("Mechanisms_name")),
                Column.number(context().text("Mechanisms_minimum")),
                Column.number(context().text("Mechanisms_maximum")),
                Column.text(context().text("Mechanisms_flags")));
        mechanisms.forEach(m -> table.row(m.name(), size(m.minimumKeySize()), size(m.maximumKeySize()),
                String.join(", ", new TreeSet<>(m.flags()))));
        return table;
    }

    private static String size(long size) {
        return size == 0 ? "" : Long.toUnsignedString(size);
    }

    private void json(InspectedToken token, List<MechanismInfo> mechanisms) {
        context().answer(document -> {
            document.number("version", InspectJson.VERSION);
            document.object("token",
                    () -> context().json().slotWithToken(document, token.driver(), token.slot()));
            document.array("mechanisms", () -> {
                for (MechanismInfo m : mechanisms) {
                    document.object(() -> {
                        document.text("name", m.name());
                        document.text("type", "0x" + Long.toHexString(m.type()));
                        document.number("minimumKeySize", m.minimumKeySize());
                        document.number("maximumKeySize", m.maximumKeySize());
                        document.strings("flags", new TreeSet<>(m.flags()));
                    });
                }
            });
        });
    }
}
