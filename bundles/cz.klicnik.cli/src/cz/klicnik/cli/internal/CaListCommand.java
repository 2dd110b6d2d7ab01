/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import cz.klicnik.operations.trust.CaAdministration;
import cz.klicnik.operations.trust.CaStore;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.TextLines;
import cz.klicnik.presentation.TextTable;
import cz.klicnik.presentation.TextTable.Column;
import cz.klicnik.presentation.inspect.InspectJson;
import cz.klicnik.presentation.trust.CaJson;
import cz.klicnik.presentation.trust.CaText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Everything in the CA store. */
@Command(name = "list")
final class CaListCommand implements Callable<Integer> {

    /** As many digits of a fingerprint as tell one certificate from all others. */
    private static final int DIGITS = 16;

    private final Context context;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    CaListCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        CaAdministration authorities = context.trust().authorities();
        CaStore.Listing listing = authorities.list();
        if (json) {
            context.answer(document -> {
                document.number("version", InspectJson.VERSION);
                new CaJson(context.faults()).listing(document, listing, authorities);
            });
        } else {
            context.answer(lines(authorities, listing));
            listing.problems().forEach(problem -> context.talk().warning(context.faults().explain(problem)));
        }
        return ExitCode.FINE;
    }

    private List<String> lines(CaAdministration authorities, CaStore.Listing listing) {
        int width = context.world().width();
        CaText text = context.authorities();
        List<String> lines = new ArrayList<>();
        TextTable table = new TextTable(Column.broken(context.text("Ca_name")), Column.fixed(context.text("Ca_until")),
                Column.broken(context.text("Ca_kind")), Column.fixed(context.text("Ca_place")),
                Column.fixed("SHA-256"));
        text.rows(listing, authorities).forEach(row -> table.row(row.name(), row.until(), row.kind(), row.place(),
                row.sha256().substring(0, DIGITS)));
        lines.addAll(table.isEmpty() ? TextLines.wrap(context.text("Ca_empty"), width) : table.lines(width));
        lines.add("");
        lines.addAll(TextLines.wrap(context.text("Ca_folders", SafeText.line(authorities.folders().user().toString()),
                SafeText.line(authorities.folders().machine().toString())), width));
        return lines;
    }
}
