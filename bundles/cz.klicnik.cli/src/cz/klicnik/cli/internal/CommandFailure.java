/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

/** Ends a command with a sentence of the command line's own (a fault of a token is a FaultException). */
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /**
     * @param sentence in the user's language
     */
    CommandFailure(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
