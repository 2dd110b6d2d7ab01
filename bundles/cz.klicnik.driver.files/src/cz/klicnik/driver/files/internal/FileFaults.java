/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/** What a failed access to a file means. */
final class FileFaults {

    /** What Linux, macOS and Windows say of a full device and of a used-up quota. */
    private static final List<String> FULL = List.of("no space left", "quota", "not enough space", "disk is full");
    /** With less room than this left the device is full, in whatever language the system says so. In bytes. */
    private static final long ROOM = 8192;

    private FileFaults() {
    }

    static Fault reading(Path file, IOException e) {
        return Fault.of(FaultCode.FILE_PROBLEM, Fault.PATH, file.toString(), Fault.MESSAGE, message(e));
    }

    /** TOKEN_FULL, TOKEN_WRITE_PROTECTED or FILE_PROBLEM, each with the path. */
    static FaultException writing(Path folder, Path file, IOException e) {
        String message = message(e);
        FaultCode code = FaultCode.FILE_PROBLEM;
        if (FULL.stream().anyMatch(message.toLowerCase(Locale.ROOT)::contains) || isFull(folder)) {
            code = FaultCode.TOKEN_FULL;
        } else if (Files.isDirectory(folder) && !Files.isWritable(folder)) {
            code = FaultCode.TOKEN_WRITE_PROTECTED;
        }
        return new FaultException(Fault.of(code, Fault.PATH, file.toString(), Fault.MESSAGE, message), e);
    }

    static FaultException of(FaultCode code, Path file, String message) {
        return new FaultException(code, Fault.PATH, file.toString(), Fault.MESSAGE, message);
    }

    /** As a token answers a call for which nobody is logged in. */
    static FaultException notLoggedIn(String function) {
        return new FaultException(FaultCode.PKCS11, Fault.FUNCTION, function, Fault.RV, "0x101", Fault.RV_NAME,
                "CKR_USER_NOT_LOGGED_IN");
    }

    private static boolean isFull(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < ROOM;
        } catch (IOException unknown) {
            // the message has to do
            return false;
        }
    }

    /** Without the path, which the fault has. */
    private static String message(IOException e) {
        Optional<String> reason = e instanceof FileSystemException f ? Optional.ofNullable(f.getReason())
                : Optional.ofNullable(e.getMessage());
        return reason.orElse(e.getClass().getSimpleName());
    }
}
