/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.operations.edit.ObjectEdit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives an object another ID, and what belongs to the same key along with it. */
@Command(name = "id")
final class ObjectIdCommand extends ObjectEditCommand {

    /** No token takes a longer one. */
    private static final int MOST_DIGITS = 512;

    @Parameters(index = "1", paramLabel = "HEX", descriptionKey = "parameter.newId")
    private String id = "";

    @Option(names = "--alone", descriptionKey = "option.alone")
    private boolean alone;

    ObjectIdCommand(Context context) {
        super(context);
    }

    @Override
    ObjectEdit edit() {
        String digits = id.replaceAll("[\\s:]", "");
        if (!digits.matches("([0-9A-Fa-f]{2})+") || digits.length() > MOST_DIGITS) {
            throw context().usage("Usage_notAnId", id);
        }
        return new ObjectEdit(Optional.empty(), Optional.of(Bytes.ofHex(digits)), alone);
    }
}
