/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.trace;

import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import cz.klicnik.core.files.PrivateFiles;
import cz.klicnik.core.trace.TraceRecord;
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
        PrivateFiles.replace(file, channel -> {
            Writer writer = Channels.newWriter(channel, StandardCharsets.UTF_8);
            new TraceWriter(writer, format).write(records);
            writer.flush();
        });
    }
}
