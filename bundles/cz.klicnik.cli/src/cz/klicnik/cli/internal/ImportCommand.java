/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.copy.FileSource;
import cz.klicnik.operations.execute.PlanSecrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes keys and certificates of files to a token. The files are opened before any driver is asked. */
@Command(name = "import")
final class ImportCommand extends PlanCommand {

    @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "parameter.import-files")
    private List<Path> files = List.of();

    @Option(names = "--key", paramLabel = "FILE", descriptionKey = "option.key")
    private List<Path> keys = List.of();

    @Option(names = "--certificate", paramLabel = "FILE", descriptionKey = "option.certificate")
    private List<Path> certificates = List.of();

    @Mixin
    private final FilePasswords passwords = new FilePasswords();

    @Mixin
    private final ImportOptions what = new ImportOptions();

    private Optional<FileSource> source = Optional.empty();

    ImportCommand(Context context) {
        super(context);
    }

    @Override
    void check() throws FaultException {
        what.check(context());
        List<Path> all = new ArrayList<>(files);
        all.addAll(keys);
        all.addAll(certificates);
        if (all.isEmpty()) {
            throw context().usage("Usage_importWhat");
        }
        FileSource opened = FileSource.read(all);
        source = Optional.of(opened);
        passwords.open(opened, context());
    }

    @Override
    Proposal propose(InspectedToken token, PlanSecrets secrets, PinSource pins) throws FaultException {
        return new ImportProposal(context(), what, token).of(source.orElseThrow(), List.of(), secrets);
    }

    @Override
    void end() {
        source.ifPresent(FileSource::close);
    }
}
