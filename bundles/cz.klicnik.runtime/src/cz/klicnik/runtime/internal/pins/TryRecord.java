/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.pins;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.TokenIdentity;

/**
 * The failed tries of all tokens, as they stand in the file. Immutable. It holds no PIN, nor anything that was made of one.
 *
 * <pre>
 * klicnik pin-tries 1
 * careful                                            only after a damaged file: what is not listed is unknown
 * bit4id Bit4id JS2048+%28LB%29 2444134000011914 USER 2 moves
 * end 1                                              how many tokens are listed
 * </pre>
 *
 * @param tries what is not listed has no failed try
 * @param careful what is not listed is unknown
 */
record TryRecord(Map<Key, Tries> tries, boolean careful) {

    static final TryRecord EMPTY = new TryRecord(Map.of(), false);
    /** Nothing is known. */
    static final TryRecord DAMAGED = new TryRecord(Map.of(), true);

    private static final String HEAD = "klicnik pin-tries 1";
    private static final String CAREFUL = "careful";
    private static final String END = "end ";
    private static final String MOVES = "moves";
    private static final String STILL = "still";
    private static final int FIELDS = 7;

    TryRecord {
        tries = Map.copyOf(tries);
    }

    /** Whose tries. */
    record Key(TokenIdentity token, PinKind kind) {
    }

    /**
     * @param failed since the last good one
     * @param toldMoves whether the token was seen to tell of a failed try
     */
    record Tries(int failed, boolean toldMoves) {

        static final Tries NONE = new Tries(0, false);
    }

    /** Absent when it is unknown. */
    Optional<Tries> of(Key key) {
        return Optional.ofNullable(tries.get(key)).or(() -> careful ? Optional.empty() : Optional.of(Tries.NONE));
    }

    TryRecord with(Key key, Tries now) {
        Map<Key, Tries> all = new LinkedHashMap<>(tries);
        if (now.failed() == 0 && !now.toldMoves() && !careful) {
            all.remove(key);
        } else {
            all.put(key, now);
        }
        return new TryRecord(all, careful);
    }

    String write() {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        if (careful) {
            text.append(CAREFUL).append('\n');
        }
        tries.forEach((key, t) -> text.append(String.join(" ", encode(key.token().family()),
                encode(key.token().manufacturer()), encode(key.token().model()), encode(key.token().serial()),
                key.kind().name(), Integer.toString(t.failed()), t.toldMoves() ? MOVES : STILL)).append('\n'));
        return text.append(END).append(tries.size()).append('\n').toString();
    }

    /** @return empty when this is not, or not all of, what {@link #write()} wrote */
    static Optional<TryRecord> read(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.size() < 2 || !lines.removeFirst().equals(HEAD) || !text.endsWith("\n")) {
            return Optional.empty();
        }
        String end = lines.removeLast();
        boolean careful = !lines.isEmpty() && lines.getFirst().equals(CAREFUL);
        if (careful) {
            lines.removeFirst();
        }
        Map<Key, Tries> tries = new LinkedHashMap<>();
        try {
            lines.forEach(line -> readLine(line, tries));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return end.equals(END + tries.size()) ? Optional.of(new TryRecord(tries, careful)) : Optional.empty();
    }

    private static void readLine(String line, Map<Key, Tries> tries) {
        String[] fields = line.split(" ", -1);
        if (fields.length != FIELDS || !fields[6].equals(MOVES) && !fields[6].equals(STILL)) {
            throw new IllegalArgumentException(line);
        }
        TokenIdentity token =
                new TokenIdentity(decode(fields[0]), decode(fields[1]), decode(fields[2]), decode(fields[3]));
        int failed = Integer.parseInt(fields[5]);
        if (failed < 0) {
            throw new IllegalArgumentException(line);
        }
        tries.put(new Key(token, PinKind.valueOf(fields[4])), new Tries(failed, fields[6].equals(MOVES)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
