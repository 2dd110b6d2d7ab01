/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability.Initialisation;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.LoginState;

/** Erasing and initialising. The token keeps its label and its PINs, so that the other tests find it. */
interface InitialisationContract extends OnStage {

    @Test
    default void an_initialised_token_is_empty_and_public_and_opens_with_its_PIN() throws Exception {
        TokenSession session = stage().session();
        Initialisation initialisation = stage().needs(session, Initialisation.class);
        stage().login(session);
        Samples.something(stage(), session, 2);
        session.logout();
        initialise(initialisation, officer());
        assertEquals(LoginState.PUBLIC, session.loginState());
        assertEquals(stage().subject().token().label(), stage().read(session).token().label());
        stage().login(session);
        assertTrue(stage().read(session).objects().isEmpty());
    }

    @Test
    default void a_wrong_PIN_of_the_security_officer_erases_nothing() throws Exception {
        TokenSession session = stage().session();
        Initialisation initialisation = stage().needs(session, Initialisation.class);
        stage().login(session);
        Samples.something(stage(), session, 1);
        int objects = stage().read(session).objects().size();
        session.logout();
        assumeTrue(stage().subject().token().securityOfficerPin().isPresent(), "the token has no security officer");
        String wrong;
        try (Pin officer = officer()) {
            wrong = "9".repeat(officer.length());
        }
        assertEquals(FaultCode.PIN_INCORRECT,
                stage().code(() -> initialise(initialisation, TckToken.pin(wrong).get())));
        stage().login(session);
        assertEquals(objects, stage().read(session).objects().size());
        session.logout();
        initialise(initialisation, officer()); // a right one, so that the next test has all tries
    }

    /** Any PIN where the token has no security officer. */
    private Pin officer() {
        return stage().subject().token().securityOfficerPin().orElse(stage().subject().token().pin()).get();
    }

    private void initialise(Initialisation initialisation, Pin officer) throws FaultException {
        try (officer; Pin user = stage().pin()) {
            initialisation.initialise(stage().subject().token().label(), officer, user);
        }
    }
}
