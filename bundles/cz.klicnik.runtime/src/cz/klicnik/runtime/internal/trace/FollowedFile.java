/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.trace;

import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import cz.klicnik.core.files.PrivateFiles;
import cz.klicnik.core.trace.TraceRecord;
import cz.klicnik.runtime.trace.CallTrace;
import cz.klicnik.runtime.trace.TraceFormat;

/** A file that grows with the trace; each batch of records is given to the system at once. */
final class FollowedFile implements CallTrace.TraceFile, Consumer<List<TraceRecord>> {

    private final Writer writer;
    private final TraceWriter lines;
    private final Consumer<FollowedFile> closed;
    private Optional<IOException> problem = Optional.empty();
    private boolean open = true;

    /** @param closed told once, when it is closed */
    FollowedFile(Path file, TraceFormat format, Consumer<FollowedFile> closed) throws IOException {
        this.writer = Channels.newWriter(PrivateFiles.openEmpty(file), StandardCharsets.UTF_8);
        this.lines = new TraceWriter(writer, format);
        this.closed = closed;
    }

    /** After a failure nothing more is written: a trace with holes that nobody sees would be worse. */
    @Override
    public synchronized void accept(List<TraceRecord> records) {
        if (open && problem.isEmpty()) {
            try {
                lines.write(records);
                writer.flush();
            } catch (IOException e) {
                problem = Optional.of(e);
            }
        }
    }

    @Override
    public synchronized Optional<IOException> problem() {
        return problem;
    }

    @Override
    public void close() throws IOException {
        closed.accept(this);
        synchronized (this) {
            if (open) {
                open = false;
                writer.close();
            }
            if (problem.isPresent()) {
                throw problem.get();
            }
        }
    }
}
