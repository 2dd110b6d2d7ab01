/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.copy;

import java.time.Instant;
import java.util.List;

import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.guard.Scene;
import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.pki.TokenView;

/** Readings of a token that holds these objects. */
final class TargetToken {

    static final Instant NOW = Scene.NOW;

    private TargetToken() {
    }

    static TokenView holding(TokenObject... objects) {
        return read(LoginState.USER, objects);
    }

    /** Before a login. */
    static TokenView showing(TokenObject... objects) {
        return read(LoginState.PUBLIC, objects);
    }

    static DriverProfile profile(Quirks quirks) {
        Scene scene = new Scene();
        scene.quirks = quirks;
        return scene.situation().profile();
    }

    private static TokenView read(LoginState login, TokenObject... objects) {
        TokenContents made = new Scene().view().contents();
        return new TokenAnalyzer().analyze(new TokenContents(made.identity(), made.slot(), made.token(), login,
                List.of(objects), List.of(), NOW), NOW);
    }
}
