/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.io.PrintWriter;

import cz.klicnik.presentation.FaultText;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.TextLines;

/** Errors, warnings and hints on standard error: what happened, why, and what to do. */
final class Talk {

    private static final String INDENT = "  ";

    private final PrintWriter writer;
    private final Messages messages;
    private final int width;

    Talk(PrintWriter writer, Messages messages, int width) {
        this.writer = writer;
        this.messages = messages;
        this.width = width;
    }

    void error(FaultText fault) {
        lines(messages.text("Error", fault.what()), fault.cause(), fault.remedy());
    }

    void error(String sentence) {
        lines(messages.text("Error", sentence));
    }

    void warning(FaultText fault) {
        lines(messages.text("Warning", fault.what()), fault.cause(), fault.remedy());
    }

    void warning(String sentence) {
        lines(messages.text("Warning", sentence));
    }

    void hint(String sentence) {
        lines(sentence);
    }

    private void lines(String first, String... more) {
        String indent = "";
        TextLines.wrap(first, width).forEach(writer::println);
        indent = INDENT;
        for (String part : more) {
            if (!part.isEmpty()) {
                for (String line : TextLines.wrap(part, width - indent.length())) {
                    writer.println(indent + line);
                }
            }
        }
        writer.flush();
    }
}
