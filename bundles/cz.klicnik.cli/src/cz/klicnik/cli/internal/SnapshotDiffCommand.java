/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.nio.file.Path;
import java.util.Optional;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenPicture;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.Inspection;
import cz.klicnik.operations.compare.TokenComparison;
import cz.klicnik.presentation.compare.ComparisonText;
import cz.klicnik.snapshot.ShownSnapshots;
import cz.klicnik.snapshot.Snapshots;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What differs between two snapshots, or between a snapshot and a token. */
@Command(name = "diff")
final class SnapshotDiffCommand extends TokenCommand {

    @Parameters(index = "0", paramLabel = "BEFORE", descriptionKey = "parameter.snapshot")
    private Path before = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "AFTER", descriptionKey = "parameter.snapshotAfter")
    private Optional<Path> after = Optional.empty();

    SnapshotDiffCommand(Context context) {
        super(context);
    }

    /** Two files need no driver. */
    @Override
    Optional<Integer> withoutTokens() throws FaultException {
        if (after.isEmpty()) {
            return Optional.empty();
        }
        if (tokenNamed()) {
            throw context().usage("Snapshot_fileOrToken");
        }
        return Optional.of(compare(Snapshots.load(after.get()).picture()));
    }

    @Override
    int show(Inspection inspection, Tokens tokens) throws FaultException {
        InspectedToken token = tokens.only(inspection, "Usage_nameOneToken");
        Optional<Path> saved = ShownSnapshots.file(token.slot(), context().world().folders().data());
        // what is shown of a snapshot is called otherwise than what was saved
        return compare(saved.isPresent() ? Snapshots.load(saved.get()).picture()
                : tokens.registry().withSession(token.slot().key(), SnapshotSaveCommand::read));
    }

    private int compare(TokenPicture now) throws FaultException {
        TokenComparison comparison = TokenComparison.of(Snapshots.load(before).picture(), now);
        ComparisonText text = new ComparisonText(context().presentation().locale(), context().formats());
        if (json()) {
            context().answer(document -> text.write(document, comparison));
        } else {
            context().answer(text.lines(comparison, context().world().width()));
        }
        return comparison.same() ? ExitCode.FINE : ExitCode.DIFFERENT;
    }
}
