/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import java.time.Instant;
import java.util.List;

import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.Inspection;
import cz.klicnik.presentation.inspect.InspectJson;
import cz.klicnik.ui.Subject;

/** Copies the selected token as the same JSON that the command line prints. */
public final class CopyJsonHandler extends SubjectHandler {

    @Override
    boolean applies(Subject subject) {
        return subject.slot().isPresent();
    }

    @Override
    void run(Given given) {
        InspectedToken token = given.subject().inspected().orElseThrow();
        Inspection inspection = new Inspection(List.of(token), given.console().registry().state(), Instant.now());
        new Feedback(given.window(), given.console().language())
                .copy(new InspectJson(given.console().language().general()).of(inspection));
    }
}
