/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.training.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.files.FileFaults;
import cz.klicnik.core.files.PrivateFiles;

/** The training folder, this process's alone until closed. */
public final class FolderLock implements AutoCloseable {

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /** Makes the folder where needed and waits until it is ours. One at a time within a process. */
    public static FolderLock of(Path folder) throws FaultException {
        try {
            PrivateFiles.createFolder(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new FolderLock(folder, channel, channel.lock());
        } catch (IOException e) {
            throw FileFaults.writing(folder, e);
        }
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws FaultException {
        try (FileChannel closing = channel) {
            lock.release();
        } catch (IOException e) {
            throw FileFaults.writing(folder, e);
        }
    }
}
