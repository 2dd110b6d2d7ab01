/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui;

/** Identifiers in {@code plugin.xml} that code needs too. */
public final class ConsoleIds {

    /** The bundle; also the node of its preferences. */
    public static final String BUNDLE = "cz.klicnik.ui";
    /** The tree of readers, tokens and what is on them. */
    public static final String TOKENS_VIEW = "cz.klicnik.ui.tokens";
    /** The table of all certificates. */
    public static final String CERTIFICATES_VIEW = "cz.klicnik.ui.certificates";
    /** Logs in to the selected token. */
    public static final String LOGIN_COMMAND = "cz.klicnik.ui.command.login";
    /** Puts the cursor into the filter of the table of certificates. */
    public static final String FIND_COMMAND = "cz.klicnik.ui.command.find";
    /** Turns the drivers at the end of the tree on and off. */
    public static final String SHOW_DRIVERS_COMMAND = "cz.klicnik.ui.command.showDrivers";

    private ConsoleIds() {
    }
}
