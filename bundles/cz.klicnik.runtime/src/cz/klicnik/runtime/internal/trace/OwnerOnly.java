/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.trace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that nobody but their owner can read, where the file system knows owners. */
public final class OwnerOnly {

    private static final Set<PosixFilePermission> PERMISSIONS = PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {
    }

    /** For a new file. On Windows it has what its folder has. */
    public static FileAttribute<?>[] attributes() {
        return posix() ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PERMISSIONS) }
                : new FileAttribute<?>[0];
    }

    /** Opens a file for writing from its beginning; one that is there is emptied. A device or pipe is taken as it is. */
    static FileChannel open(Path file) throws IOException {
        if (!Files.exists(file)) {
            return FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    attributes());
        }
        if (Files.isRegularFile(file) && posix()) {
            Files.setPosixFilePermissions(file, PERMISSIONS);
        }
        return FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
