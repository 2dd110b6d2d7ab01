/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.Inspection;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.TextLines;
import cz.klicnik.presentation.inspect.TokenText;
import cz.klicnik.snapshot.Snapshot;
import cz.klicnik.snapshot.Snapshots;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A saved token as {@code inspect} shows it. No driver is asked. */
@Command(name = "show")
final class SnapshotShowCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "parameter.snapshot")
    private Path file = Path.of("");

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    SnapshotShowCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws FaultException, IOException {
        Snapshot snapshot = Snapshots.load(file);
        Inspection inspection = SavedTokens.inspection(snapshot, context.inspect(), context.world().clock().instant());
        int width = context.world().width();
        if (json) {
            context.json().write(inspection, context.world().data());
            context.world().data().flush();
        } else {
            List<String> lines = new ArrayList<>(TextLines.wrap(origin(snapshot.origin()), width));
            lines.add("");
            lines.addAll(new TokenText(context.presentation(), context.formats(), width).of(inspection));
            context.answer(lines);
        }
        return ExitCode.FINE;
    }

    private String origin(Snapshot.Origin origin) {
        String at = context.formats().dateTime(origin.takenAt());
        String program = SafeText.label(origin.program());
        return origin.author().isEmpty() ? context.text("Snapshot_origin", at, program)
                : context.text("Snapshot_originBy", at, program, SafeText.label(origin.author()));
    }
}
