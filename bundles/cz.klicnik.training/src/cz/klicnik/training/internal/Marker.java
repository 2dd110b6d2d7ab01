/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.training.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.files.FileFaults;

/**
 * What was made and when, in a file that is written last: without it nothing counts as made. What was made is known by
 * fingerprints of the files, so that neither a driver nor a PIN is needed to see whether it is still the same.
 */
public final class Marker {

    private static final String FILE = "training.txt";
    private static final String TITLE = "# What the training was when it was made. Written by Klíčník; do not edit.";
    /** Later the certificate that "expires in 6 days" does not. */
    private static final Duration GOOD_FOR = Duration.ofDays(1);

    private final Optional<Part> token;
    private final Optional<Part> files;

    private Marker(Optional<Part> token, Optional<Part> files) {
        this.token = token;
        this.files = files;
    }

    /** How a part is. */
    public enum State {
        ABSENT, OUT_OF_DATE, AS_MADE, CHANGED;

        /** True when it is to be made or made anew. */
        public boolean toBeMade() {
            return this == ABSENT || this == OUT_OF_DATE;
        }
    }

    private record Part(Instant madeAt, Map<String, String> fingerprints) {

        State compare(Path folder, Instant now) throws FaultException {
            if (!Files.isDirectory(folder)) {
                return State.ABSENT;
            }
            if (!fingerprints.equals(Fingerprints.of(folder))) {
                return State.CHANGED;
            }
            boolean recent = Duration.between(madeAt, now).abs().compareTo(GOOD_FOR) <= 0;
            return recent ? State.AS_MADE : State.OUT_OF_DATE;
        }
    }

    /** Nothing counts as made where the file is missing or damaged. */
    public static Marker read(Path folder) throws FaultException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return new Marker(Optional.empty(), Optional.empty());
        }
        try {
            Map<String, Part> parts = new TreeMap<>();
            for (String line : Files.readAllLines(file)) {
                String[] words = line.split(" ", 3);
                if (words.length == 3 && words[1].equals("made")) {
                    parts.put(words[0], new Part(Instant.parse(words[2]), new TreeMap<>()));
                } else if (words.length == 3 && parts.containsKey(words[0])) {
                    parts.getOrDefault(words[0], new Part(Instant.EPOCH, new TreeMap<>())).fingerprints().put(words[2],
                            words[1]);
                }
            }
            return new Marker(Optional.ofNullable(parts.get("token")), Optional.ofNullable(parts.get("files")));
        } catch (DateTimeException damaged) {
            // it is made again, as if it had never been finished
            return new Marker(Optional.empty(), Optional.empty());
        } catch (IOException e) {
            throw FileFaults.writing(file, e);
        }
    }

    /** Replaces the file at once, flushed to the disk. */
    public void write(Path folder) throws FaultException {
        Path file = folder.resolve(FILE);
        StringBuilder text = new StringBuilder(TITLE).append('\n');
        token.ifPresent(p -> append("token", p, text));
        files.ifPresent(p -> append("files", p, text));
        try {
            Path temporary = folder.resolve(FILE + ".new");
            Files.writeString(temporary, text);
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw FileFaults.writing(file, e);
        }
    }

    public State token(Path folder, Instant now) throws FaultException {
        return token.isPresent() ? token.get().compare(folder, now) : State.ABSENT;
    }

    public State files(Path folder, Instant now) throws FaultException {
        return files.isPresent() ? files.get().compare(folder, now) : State.ABSENT;
    }

    /** When the token, or else the folder of files, was made. */
    public Optional<Instant> madeAt() {
        return token.or(() -> files).map(Part::madeAt);
    }

    public Marker withoutToken() {
        return new Marker(Optional.empty(), files);
    }

    public Marker withoutFiles() {
        return new Marker(token, Optional.empty());
    }

    public Marker withToken(Path folder, Instant now) throws FaultException {
        return new Marker(Optional.of(new Part(now, Fingerprints.of(folder))), files);
    }

    public Marker withFiles(Path folder, Instant now) throws FaultException {
        return new Marker(token, Optional.of(new Part(now, Fingerprints.of(folder))));
    }

    private static void append(String name, Part part, StringBuilder text) {
        text.append(name).append(" made ").append(part.madeAt()).append('\n');
        part.fingerprints().forEach(
                (file, hash) -> text.append(name).append(' ').append(hash).append(' ').append(file).append('\n'));
    }
}
