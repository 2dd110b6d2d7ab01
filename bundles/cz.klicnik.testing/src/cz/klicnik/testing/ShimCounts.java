/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each function was called.
 *
 * @param calls C_… to number; functions never called are left out
 * @param overlaps how many calls began while another call of the same process was running
 */
public record ShimCounts(Map<String, Long> calls, long overlaps) {

    private static final int HEADER = 64;
    private static final int NAME = 32;
    private static final int RECORDS = 68 + 1;
    private static final int RECORD = NAME + Long.BYTES;
    private static final String OVERLAPS = "overlaps";
    private static final String FIRST = "C_GetFunctionList";

    /** Copies the numbers. */
    public ShimCounts {
        calls = Map.copyOf(calls);
    }

    /** @return all calls into the module; C_GetFunctionList, which only fetches the functions, is not counted */
    public long total() {
        return calls.entrySet().stream().filter(e -> !e.getKey().equals(FIRST)).mapToLong(Map.Entry::getValue).sum();
    }

    /**
     * @param function C_…
     * @return how often it was called
     */
    public long of(String function) {
        return calls.getOrDefault(function, 0L);
    }

    /**
     * @param file a counter file of the shim
     * @return its numbers now
     * @throws IOException when it cannot be read
     */
    public static ShimCounts read(Path file) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.nativeOrder());
        Map<String, Long> calls = new TreeMap<>();
        for (int at = HEADER; at + RECORD <= buffer.capacity(); at += RECORD) {
            long count = buffer.getLong(at + NAME);
            if (count > 0) {
                calls.put(new String(buffer.array(), at, NAME, StandardCharsets.US_ASCII).trim(), count);
            }
        }
        Long overlaps = calls.remove(OVERLAPS);
        return new ShimCounts(calls, overlaps == null ? 0 : overlaps);
    }

    /** Makes a file of zeros, which the shim takes over. */
    static void create(Path file) throws IOException {
        Files.write(file, new byte[HEADER + RECORDS * RECORD]);
    }

    /** In place: the shim keeps the file mapped. */
    static void reset(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int at = HEADER; at < HEADER + RECORDS * RECORD; at += RECORD) {
                channel.write(ByteBuffer.allocate(Long.BYTES), at + NAME);
            }
        }
    }
}
