/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import cz.klicnik.ui.Subject;
import cz.klicnik.ui.internal.editor.CertificateOpener;
import cz.klicnik.ui.internal.editor.Inputs;

/** Opens the selected certificate of a token in an editor. */
public final class OpenCertificateHandler extends SubjectHandler {

    @Override
    boolean applies(Subject subject) {
        return Inputs.of(subject).isPresent();
    }

    @Override
    void run(Given given) {
        Inputs.of(given.subject()).ifPresent(input -> CertificateOpener.open(given.window(), input));
    }
}
