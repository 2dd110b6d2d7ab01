/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import cz.klicnik.ui.Subject;

/** Has the selected token read again. */
public final class RefreshHandler extends SubjectHandler {

    @Override
    boolean applies(Subject subject) {
        return subject.slot().isPresent();
    }

    @Override
    void run(Given given) {
        given.console().registry().readAgain(given.slot());
    }
}
