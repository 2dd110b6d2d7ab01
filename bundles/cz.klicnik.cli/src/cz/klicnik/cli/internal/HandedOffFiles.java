/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.files.FileFaults;
import cz.klicnik.core.files.PrivateFiles;
import cz.klicnik.enrollment.Answer;
import picocli.CommandLine.Option;

/** Where the files go that a person carries to an authority. */
final class HandedOffFiles {

    @Option(names = "--out", paramLabel = "FOLDER", descriptionKey = "option.out-folder")
    private Optional<Path> folder = Optional.empty();

    /**
     * Saves them, and says where. A file that is there is never replaced.
     *
     * @throws FaultException FILE_PROBLEM, DISK_FULL, FOLDER_PROTECTED: the request is kept all the same
     */
    void save(Answer.HandedOff handed, Context context) throws FaultException {
        Path to = folder.orElse(Path.of("")).toAbsolutePath();
        for (Answer.Document document : handed.documents()) {
            // connectors name files; a name must not lead elsewhere
            Path file = to.resolve(Path.of(document.fileName()).getFileName());
            try {
                Files.createDirectories(to);
                PrivateFiles.create(file, document.content().toArray());
            } catch (FileAlreadyExistsException e) {
                throw new FaultException(Fault.of(FaultCode.FILE_PROBLEM, Fault.PATH, file.toString(), Fault.MESSAGE,
                        context.text("Renew_fileExists")), e);
            } catch (IOException e) {
                throw FileFaults.writing(file, e);
            }
            context.talk().hint(context.text("Renew_saved", file));
        }
        handed.address().ifPresent(address -> context.talk().hint(context.text("Renew_mailTo", address)));
    }
}
