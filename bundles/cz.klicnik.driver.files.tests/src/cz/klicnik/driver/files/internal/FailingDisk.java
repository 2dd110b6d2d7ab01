/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A disk of which one step fails, counted from 1, as a real one fails: with a part written, or as if the power went. */
final class FailingDisk implements Disk {

    private final Disk real = new FileDisk();
    private int steps;
    private int failing;
    private boolean dead;
    private boolean crash;

    /** What the fault says. */
    static final String FULL = "No space left on device";

    /** The n-th step from now fails; what comes after it works. */
    void fail(int n) {
        steps = 0;
        failing = n;
        dead = false;
        crash = false;
    }

    /** The n-th step from now fails, and everything after it: the process is dead. */
    void crash(int n) {
        fail(n);
        crash = true;
    }

    /** Everything works again. */
    void heal() {
        fail(0);
    }

    /** How many steps there were since. */
    int steps() {
        return steps;
    }

    @Override
    public void create(Path file, byte[] content) throws IOException {
        if (fails()) {
            if (dead) {
                // what a process leaves that ended while it wrote
                Files.write(file, Arrays.copyOf(content, content.length / 2));
            }
            throw new IOException(FULL);
        }
        real.create(file, content);
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        step();
        real.createFolder(folder);
    }

    @Override
    public void keep(Path file, Path as) throws IOException {
        step();
        real.keep(file, as);
    }

    @Override
    public void rename(Path file, Path to) throws IOException {
        step();
        real.rename(file, to);
    }

    @Override
    public void remove(Path file) throws IOException {
        step();
        real.remove(file);
    }

    @Override
    public void flush(Path folder) throws IOException {
        step();
        real.flush(folder);
    }

    private void step() throws IOException {
        if (fails()) {
            throw new IOException(FULL);
        }
    }

    private boolean fails() {
        steps++;
        if (dead) {
            return true;
        }
        boolean now = steps == failing;
        dead = now && crash;
        return now;
    }
}
