/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.files;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Permissions with which files are made, so that there is no moment at which others could open them: POSIX modes, or on
 * Windows an access control list with the one user. A file system that has neither gives none, and where Windows does not
 * know the user by name, a file has what its folder has: in a user's profile that is as private. Thread-safe.
 */
public final class OwnerOnly {

    static final String FILE_MODE = "rw-------";

    private OwnerOnly() {
    }

    /** For a new file, of which only the file system matters here. */
    public static FileAttribute<?>[] file(Path path) throws IOException {
        return attributes(path, FILE_MODE);
    }

    /** For a new folder, of which only the file system matters here. */
    public static FileAttribute<?>[] folder(Path path) throws IOException {
        return attributes(path, "rwx------");
    }

    static boolean isPosix(Path path) {
        return views(path).contains("posix");
    }

    private static FileAttribute<?>[] attributes(Path path, String mode) throws IOException {
        if (isPosix(path)) {
            return new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode)) };
        }
        return views(path).contains("acl") ? accessControl(path) : new FileAttribute<?>[0];
    }

    private static Set<String> views(Path path) {
        return path.getFileSystem().supportedFileAttributeViews();
    }

    private static FileAttribute<?>[] accessControl(Path path) throws IOException {
        try {
            UserPrincipal user = path.getFileSystem().getUserPrincipalLookupService()
                    .lookupPrincipalByName(System.getProperty("user.name", ""));
            return new FileAttribute<?>[] { new OneUser(List.of(AclEntry.newBuilder().setType(AclEntryType.ALLOW)
                    .setPrincipal(user).setPermissions(EnumSet.allOf(AclEntryPermission.class)).build())) };
        } catch (UserPrincipalNotFoundException e) {
            System.getLogger(OwnerOnly.class.getName()).log(Level.WARNING,
                    "The user is not known by name, files have the permissions of their folders", e);
            return new FileAttribute<?>[0];
        }
    }

    private record OneUser(List<AclEntry> value) implements FileAttribute<List<AclEntry>> {
        @Override
        public String name() {
            return "acl:acl";
        }
    }
}
