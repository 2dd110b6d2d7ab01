/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Permissions with which files are made, so that there is no moment at which others could open them: POSIX modes, or on
 * Windows an access control list with the one user. A file system that has neither gives none.
 */
final class OwnerOnly {

    private OwnerOnly() {
    }

    static FileAttribute<?>[] file(Path path) throws IOException {
        return attributes(path, "rw-------");
    }

    static FileAttribute<?>[] folder(Path path) throws IOException {
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
        return views(path).contains("acl") ? new FileAttribute<?>[] { accessControl(path) } : new FileAttribute<?>[0];
    }

    private static Set<String> views(Path path) {
        return path.getFileSystem().supportedFileAttributeViews();
    }

    private static FileAttribute<List<AclEntry>> accessControl(Path path) throws IOException {
        UserPrincipal user = path.getFileSystem().getUserPrincipalLookupService()
                .lookupPrincipalByName(System.getProperty("user.name", ""));
        AclEntry entry = AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(user)
                .setPermissions(EnumSet.allOf(AclEntryPermission.class)).build();
        return new FileAttribute<>() {
            @Override
            public String name() {
                return "acl:acl";
            }

            @Override
            public List<AclEntry> value() {
                return List.of(entry);
            }
        };
    }
}
