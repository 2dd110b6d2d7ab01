/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.editor;

import cz.klicnik.core.Bytes;

/** Bytes as people read them: offset, sixteen of them in hexadecimal, and what of them is printable ASCII. */
public final class HexDump {

    /** More is not shown: 4096 lines. */
    public static final int MOST = 64 * 1024;

    private static final int PER_LINE = 16;

    private HexDump() {
    }

    /** @param offset of the first byte in the whole */
    public static String of(Bytes bytes, int offset) {
        byte[] all = bytes.toArray();
        int end = Math.min(all.length, MOST);
        StringBuilder text = new StringBuilder();
        for (int from = 0; from < end; from += PER_LINE) {
            text.append(String.format("%06x  ", offset + from));
            StringBuilder printable = new StringBuilder();
            for (int i = from; i < from + PER_LINE; i++) {
                text.append(i < end ? String.format("%02x ", all[i] & 0xff) : "   ");
                if (i < end) {
                    printable.append(all[i] >= ' ' && all[i] < 0x7f ? (char) all[i] : '.');
                }
                if (i == from + PER_LINE / 2 - 1) {
                    text.append(' ');
                }
            }
            text.append(' ').append(printable).append('\n');
        }
        return text.append(all.length > end ? "…\n" : "").toString();
    }
}
