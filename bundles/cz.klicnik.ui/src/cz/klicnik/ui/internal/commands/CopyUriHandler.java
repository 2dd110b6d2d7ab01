/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import cz.klicnik.core.Pkcs11Uri;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.ui.Subject;

/** Copies the PKCS#11 URI of the selected token or object. */
public final class CopyUriHandler extends SubjectHandler {

    @Override
    boolean applies(Subject subject) {
        return subject.hasToken();
    }

    @Override
    void run(Given given) {
        TokenInfo token = given.subject().slot().flatMap(SlotStatus::token).orElseThrow();
        Pkcs11Uri uri = given.subject().object().map(o -> Pkcs11Uri.of(token, o))
                .orElseGet(() -> Pkcs11Uri.of(token));
        new Feedback(given.window(), given.console().language()).copy(uri.toString());
    }
}
