/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.io.IOException;
import java.nio.file.Path;

/** The steps in which files are written. Each may fail, and the tests make each fail. */
interface Disk {

    /** Makes a new file that only its owner may use, flushed to the device. Nothing is left of it when that fails. */
    void create(Path file, byte[] content) throws IOException;

    /** Makes a folder that only its owner may use; nothing happens when it exists. */
    void createFolder(Path folder) throws IOException;

    /** Gives a file a second name, or where the file system has none, makes a flushed copy. */
    void keep(Path file, Path as) throws IOException;

    /** Gives a file another name at once, also where another file had that name. */
    void rename(Path file, Path to) throws IOException;

    void remove(Path file) throws IOException;

    /** Flushes the names in a folder to the device, where the system can. */
    void flush(Path folder) throws IOException;
}
