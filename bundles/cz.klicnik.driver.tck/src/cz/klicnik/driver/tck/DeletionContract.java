/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability.ObjectDeletion;
import cz.klicnik.core.driver.Quirks.KeySlots;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;

/** Deletion: really, only that, and nothing that is not told. */
interface DeletionContract extends OnStage {

    @Test
    default void a_deleted_certificate_is_gone_and_the_others_stay() throws Exception {
        TokenSession session = stage().loggedIn();
        stage().needs(session, ObjectDeletion.class);
        List<Bytes> ids = Samples.certificates(stage(), session, 3);
        TokenContents before = stage().read(session);
        long handle = Stage.only(before, TokenObject.Certificate.class, ids.get(1)).handle();
        assertEquals(Set.of(handle), delete(session, before, handle));
        TokenContents after = stage().read(session);
        assertFalse(Stage.has(after, TokenObject.Certificate.class, ids.get(1)));
        Stage.only(after, TokenObject.Certificate.class, ids.get(0));
        Stage.only(after, TokenObject.Certificate.class, ids.get(2));
    }

    @Test
    default void a_deleted_key_is_gone_and_what_went_along_is_told() throws Exception {
        TokenSession session = stage().loggedIn();
        stage().needs(session, ObjectDeletion.class);
        Samples.Generated key = Samples.anyKey(stage(), session);
        Samples.Generated other = Samples.anyKey(stage(), session);
        Certificates authority = new Certificates();
        Samples.write(stage(), session, authority.issue(key.publicKey(), "Jana"), key.label(), key.id());
        Samples.write(stage(), session, authority.issue(other.publicKey(), "Jan"), other.label(), other.id());
        TokenContents before = stage().read(session);
        long handle = Stage.only(before, TokenObject.PrivateKey.class, key.id()).handle();
        Set<Long> gone = delete(session, before, handle);
        long certificate = Stage.only(before, TokenObject.Certificate.class, key.id()).handle();
        assertEquals(stage().quirks().keySlots() == KeySlots.CONTAINER, gone.contains(certificate),
                "the certificate went along");
        TokenContents after = stage().read(session);
        assertFalse(Stage.has(after, TokenObject.PrivateKey.class, key.id()));
        Stage.only(after, TokenObject.PrivateKey.class, other.id());
        Stage.only(after, TokenObject.Certificate.class, other.id());
    }

    @Test
    default void what_is_not_there_cannot_be_deleted() throws Exception {
        TokenSession session = stage().loggedIn();
        ObjectDeletion deletion = stage().needs(session, ObjectDeletion.class);
        Samples.something(stage(), session, 1);
        TokenContents before = stage().read(session);
        stage().fault(() -> deletion.delete(Long.MAX_VALUE / 2));
        assertEquals(before.objects(), stage().read(session).objects());
    }

    @Test
    default void a_private_key_is_not_deleted_without_a_login() throws Exception {
        TokenSession session = stage().loggedIn();
        ObjectDeletion deletion = stage().needs(session, ObjectDeletion.class);
        Samples.Generated key = Samples.anyKey(stage(), session);
        long handle = Stage.only(stage().read(session), TokenObject.PrivateKey.class, key.id()).handle();
        session.logout();
        stage().fault(() -> deletion.delete(handle));
        stage().login(session);
        Stage.only(stage().read(session), TokenObject.PrivateKey.class, key.id());
    }

    /** Deletes, and compares what the driver says is gone with what is. */
    default Set<Long> delete(TokenSession session, TokenContents before, long handle) throws FaultException {
        Set<Long> told = stage().needs(session, ObjectDeletion.class).delete(handle);
        Set<Long> gone = Stage.handles(before);
        gone.removeAll(Stage.handles(stage().read(session)));
        assertTrue(told.contains(handle), "the object itself is told");
        assertEquals(gone, new HashSet<>(told));
        return told;
    }
}
