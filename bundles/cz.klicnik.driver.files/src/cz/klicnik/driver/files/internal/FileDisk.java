/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import cz.klicnik.core.files.OwnerOnly;
import cz.klicnik.core.files.PrivateFiles;

/** The real thing. */
final class FileDisk implements Disk {

    @Override
    public void create(Path file, byte[] content) throws IOException {
        PrivateFiles.create(file, content);
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder, OwnerOnly.folder(folder));
        }
    }

    @Override
    public void keep(Path file, Path as) throws IOException {
        try {
            Files.createLink(as, file);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | IOException none) {
            // FAT and some network drives have no second names
            create(as, Files.readAllBytes(file));
        }
    }

    @Override
    public void rename(Path file, Path to) throws IOException {
        Files.move(file, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void flush(Path folder) throws IOException {
        PrivateFiles.flushFolder(folder);
    }
}
