/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Capability.ObjectDeletion;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;

/** A token that becomes full (error 621 of the field). */
interface RoomContract extends OnStage {

    int MOST_CERTIFICATES = 200;

    @Test
    default void what_does_not_fit_leaves_nothing_behind_and_deleting_makes_room() throws Exception {
        assumeTrue(stage().subject().small(), "the token has more room than a test can use up");
        TokenSession session = stage().loggedIn();
        ObjectDeletion deletion = stage().needs(session, ObjectDeletion.class);
        List<Bytes> written = new ArrayList<>();
        FaultCode full = fill(session, written);
        assertTrue(Set.of(FaultCode.TOKEN_FULL, FaultCode.PKCS11).contains(full), full::name);
        TokenContents contents = stage().read(session);
        assertEquals(Set.copyOf(written), Set.copyOf(contents.objects().stream().map(TokenObject::id).toList()));
        deletion.delete(Stage.only(contents, TokenObject.Certificate.class, written.get(0)).handle());
        Samples.certificates(stage(), session, 1);
    }

    @Test
    default void a_key_that_does_not_fit_leaves_no_half_of_it_behind() throws Exception {
        assumeTrue(stage().subject().small(), "the token has more room than a test can use up");
        assumeTrue(stage().subject().keySpecs().contains(KeySpec.RSA_2048), "an RSA key needs more than a certificate");
        TokenSession session = stage().loggedIn();
        fill(session, new ArrayList<>());
        TokenContents before = stage().read(session);
        FaultCode full = stage().code(() -> Samples.key(stage(), session, KeySpec.RSA_2048));
        assertTrue(Set.of(FaultCode.TOKEN_FULL, FaultCode.PKCS11).contains(full), full::name);
        assertEquals(before.objects(), stage().read(session).objects());
    }

    /** Writes certificates until there is no room. */
    private FaultCode fill(TokenSession session, List<Bytes> written) throws Exception {
        try {
            while (written.size() < MOST_CERTIFICATES) {
                written.addAll(Samples.certificates(stage(), session, 1));
            }
            throw new AssertionError("A small token is full before it holds " + MOST_CERTIFICATES + " certificates");
        } catch (FaultException e) {
            return e.fault().code();
        }
    }
}
