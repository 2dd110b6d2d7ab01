/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.nio.file.Path;
import java.util.Optional;

import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.copy.FileSource;
import cz.klicnik.presentation.SafeText;
import picocli.CommandLine.Option;

/** The passwords of files. No option takes one: arguments are seen by everyone. */
final class FilePasswords {

    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "option.password-file")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--password-env", paramLabel = "NAME", descriptionKey = "option.password-env")
    private Optional<String> variable = Optional.empty();

    /**
     * Opens what is locked. A wrong password costs nothing, so a person may try as often as they like; a file or variable
     * has one.
     *
     * @throws FaultException FILE_PASSWORD; PIN_DECLINED when nobody gives one
     */
    void open(FileSource source, Context context) throws FaultException {
        if (file.isPresent() && variable.isPresent()) {
            throw context.usage("Usage_onePasswordSource");
        }
        PinSource passwords = new PinSource(context, file, variable, false);
        Optional<Pin> last = Optional.empty();
        try {
            for (Path locked : source.locked()) {
                if (last.isEmpty() || !opens(source, locked, last.get())) {
                    last.ifPresent(Pin::close);
                    last = Optional.of(ask(source, locked, passwords, context));
                }
            }
        } finally {
            last.ifPresent(Pin::close);
        }
    }

    /** @return the password that has opened it */
    private static Pin ask(FileSource source, Path locked, PinSource passwords, Context context)
            throws FaultException {
        while (true) {
            Pin password = passwords.pin(context.text("Password_of", SafeText.line(locked.toString())) + ": ");
            boolean kept = false;
            try {
                if (password.length() == 0) {
                    throw new FaultException(FaultCode.PIN_DECLINED);
                }
                source.open(locked, password);
                kept = true;
                return password;
            } catch (FaultException e) {
                if (e.fault().code() != FaultCode.FILE_PASSWORD || !passwords.interactive()) {
                    throw e;
                }
                context.talk().warning(context.text("Password_wrong"));
            } finally {
                if (!kept) {
                    password.close();
                }
            }
        }
    }

    /** Several files of one person often have the same password. */
    private static boolean opens(FileSource source, Path locked, Pin password) throws FaultException {
        try {
            source.open(locked, password);
            return true;
        } catch (FaultException e) {
            if (e.fault().code() == FaultCode.FILE_PASSWORD) {
                return false;
            }
            throw e;
        }
    }
}
