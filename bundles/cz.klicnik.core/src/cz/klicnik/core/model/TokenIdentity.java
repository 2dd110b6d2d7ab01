/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.model;

/**
 * Who a token is. The slot and the label are no part of it: both change while the token stays the same.
 *
 * @param family the driver's family, for example {@code bit4id}: two middlewares may name one card differently
 * @param manufacturer trimmed
 * @param model trimmed
 * @param serial trimmed; empty when the token has none
 */
public record TokenIdentity(String family, String manufacturer, String model, String serial) {

    /** The family of snapshots: tokens that are only files which tell what a token was. */
    public static final String SAVED = "snapshot";

    /** Whether this is a snapshot of a token, which is never meant where the token itself could be. */
    public boolean saved() {
        return SAVED.equals(family);
    }

    /**
     * True when the token cannot be told from another one by what it says of itself. A duplicate serial is found by
     * whoever sees all tokens.
     */
    public boolean weak() {
        return serial.isBlank() || serial.chars().allMatch(c -> c == '0');
    }

    /** The last four characters of the serial, as prompts show them; the whole serial where it is shorter. */
    public String shortSerial() {
        return serial.length() <= 4 ? serial : serial.substring(serial.length() - 4);
    }
}
