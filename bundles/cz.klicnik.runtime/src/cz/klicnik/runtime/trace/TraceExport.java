/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.trace;

import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

import cz.klicnik.core.trace.TraceRecord;
import cz.klicnik.runtime.internal.trace.OwnerOnly;
import cz.klicnik.runtime.internal.trace.TraceWriter;

/** Writes a trace that is at an end. */
public final class TraceExport {

    private TraceExport() {
    }

    /**
     * Writes records to a file, which is either as before or whole, and only its owner can read it.
     *
     * @throws IOException when it cannot be written; then it is as before
     */
    public static void write(Path file, List<TraceRecord> records, TraceFormat format) throws IOException {
        Path target = file.toAbsolutePath();
        Path parent = target.getParent();
        Path fresh = Files.createTempFile(parent == null ? target : parent, ".klicnik", ".trace",
                OwnerOnly.attributes());
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                Writer writer = Channels.newWriter(channel, StandardCharsets.UTF_8);
                new TraceWriter(writer, format).write(records);
                writer.flush();
                channel.force(true);
            }
            move(fresh, target);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void move(Path fresh, Path target) throws IOException {
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // some network file systems; what can be had there
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
