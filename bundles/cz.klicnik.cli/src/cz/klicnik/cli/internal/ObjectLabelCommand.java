/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import cz.klicnik.operations.edit.ObjectEdit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Gives an object another label. */
@Command(name = "label")
final class ObjectLabelCommand extends ObjectEditCommand {

    @Parameters(index = "1", paramLabel = "TEXT", descriptionKey = "parameter.newLabel")
    private String label = "";

    ObjectLabelCommand(Context context) {
        super(context);
    }

    @Override
    ObjectEdit edit() {
        return ObjectEdit.label(label);
    }
}
