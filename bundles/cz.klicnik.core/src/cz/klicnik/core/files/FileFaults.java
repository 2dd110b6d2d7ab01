/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.files;

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
public final class FileFaults {

    /** What Linux, macOS and Windows say of a full device and of a used-up quota. */
    private static final List<String> FULL = List.of("no space left", "quota", "not enough space", "disk is full");
    /** With less room than this left the device is full, in whatever language the system says so. In bytes. */
    private static final long ROOM = 8192;

    private FileFaults() {
    }

    /** FILE_PROBLEM, whatever was tried. */
    public static FaultException of(Path file, IOException e) {
        return fault(FaultCode.FILE_PROBLEM, file, e);
    }

    /** DISK_FULL, FOLDER_PROTECTED or FILE_PROBLEM of a file that was to be written. */
    public static FaultException writing(Path file, IOException e) {
        return writing(file.toAbsolutePath().resolveSibling(""), file, e);
    }

    /** Likewise, where what is written to is not the folder that the file is in. */
    public static FaultException writing(Path folder, Path file, IOException e) {
        FaultCode code = FaultCode.FILE_PROBLEM;
        if (FULL.stream().anyMatch(message(e).toLowerCase(Locale.ROOT)::contains)) {
            code = FaultCode.DISK_FULL;
        } else if (Files.isDirectory(folder) && !Files.isWritable(folder)) {
            // no room is left on a medium that can only be read either
            code = FaultCode.FOLDER_PROTECTED;
        } else if (isFull(folder)) {
            code = FaultCode.DISK_FULL;
        }
        return fault(code, file, e);
    }

    /** What the system said, without the path, which a fault has; at least the kind of exception. */
    public static String message(IOException e) {
        Optional<String> reason = e instanceof FileSystemException f ? Optional.ofNullable(f.getReason())
                : Optional.ofNullable(e.getMessage());
        return reason.orElse(e.getClass().getSimpleName());
    }

    private static FaultException fault(FaultCode code, Path file, IOException e) {
        return new FaultException(Fault.of(code, Fault.PATH, file.toString(), Fault.MESSAGE, message(e)), e);
    }

    private static boolean isFull(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < ROOM;
        } catch (IOException unknown) {
            // the message has to do
            return false;
        }
    }
}
