/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;

import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenPicture;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.Inspection;
import cz.klicnik.operations.compare.WholeToken;
import cz.klicnik.presentation.inspect.InspectJson;
import cz.klicnik.presentation.inspect.TokenFacts;
import cz.klicnik.snapshot.Snapshot;
import cz.klicnik.snapshot.Snapshots;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Everything public of one token, into a file. */
@Command(name = "save")
final class SnapshotSaveCommand extends TokenCommand {

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "parameter.snapshotNew")
    private Path file = Path.of("");

    @Option(names = "--author", paramLabel = "NAME", descriptionKey = "option.author")
    private Optional<String> author = Optional.empty();

    @Option(names = "--replace", descriptionKey = "option.replace")
    private boolean replace;

    SnapshotSaveCommand(Context context) {
        super(context);
    }

    @Override
    int show(Inspection inspection, Tokens tokens) throws FaultException {
        if (Files.exists(file) && !replace) {
            throw new FaultException(FaultCode.FILE_PROBLEM, Fault.PATH, file.toString(), Fault.MESSAGE,
                    context().text("Snapshot_exists"));
        }
        InspectedToken token = tokens.only(inspection, "Usage_nameOneToken");
        TokenPicture picture = tokens.registry().withSession(token.slot().key(), SnapshotSaveCommand::read);
        Snapshot.Origin origin = Snapshot.Origin.of(token.driver(), context().world().clock().instant(),
                author.orElse(""), "Klíčník " + context().world().product().version());
        Snapshots.save(new Snapshot(origin, picture), file);
        int objects = picture.contents().objects().size();
        if (json()) {
            context().answer(document -> {
                document.number("version", InspectJson.VERSION);
                document.text("file", file.toAbsolutePath().toString());
                document.number("objects", objects);
            });
        } else {
            String title = new TokenFacts(context().presentation(), context().formats()).title(token);
            context().answer(context().text("Snapshot_saved", title, objects, file.toString()));
        }
        return ExitCode.FINE;
    }

    /** Everything of a token. */
    static TokenPicture read(TokenSession session) throws FaultException {
        return WholeToken.read(session, new NullProgressMonitor());
    }
}
