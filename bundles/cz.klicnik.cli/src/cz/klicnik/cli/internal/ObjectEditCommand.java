/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.List;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.ObjectSelector;
import cz.klicnik.operations.edit.ObjectEdit;
import cz.klicnik.operations.execute.PlanSecrets;
import picocli.CommandLine.Parameters;

/** Changes what an object on a token is called. */
abstract class ObjectEditCommand extends PlanCommand {

    @Parameters(index = "0", paramLabel = "OBJECT", descriptionKey = "parameter.object")
    private String object = "";

    ObjectEditCommand(Context context) {
        super(context);
    }

    /** What is to be changed. @throws CommandFailure for an argument that cannot be understood */
    abstract ObjectEdit edit();

    @Override
    final void check() {
        edit();
        selector();
    }

    @Override
    final Proposal propose(InspectedToken token, PlanSecrets secrets, PinSource source) throws FaultException {
        TokenObject selected = selector().select(List.of(token)).object();
        return new Proposal(edit().plan(token.view().orElseThrow(), selected, context().world().clock().instant()));
    }

    private ObjectSelector selector() {
        return ObjectSelector.parse(object).orElseThrow(() -> context().usage("Usage_notAnObject", object));
    }
}
