/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import cz.klicnik.presentation.inspect.InspectJson;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.Subject;

/** Copies the selected token as the same JSON that the command line prints. */
public final class CopyJsonHandler extends SubjectHandler {

    @Override
    boolean applies(Subject subject) {
        return subject.slot().isPresent();
    }

    @Override
    void run(Given given) {
        Language language = given.console().language();
        InspectJson json = new InspectJson(language.general(), language.formats());
        new Feedback(given.window(), language).copy(json.of(given.subject().inspected().orElseThrow()));
    }
}
