/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;

/** Certificates that are written. */
interface CertificateContract extends OnStage {

    @Test
    default void a_certificate_reads_back_as_it_was_written_and_everybody_sees_it() throws Exception {
        TokenSession session = stage().loggedIn();
        stage().needs(session, Capability.CertificateImport.class);
        Certificates.Issued issued = new Certificates().issue(
                Keys.make(Capability.KeySpec.EC_P256).getPublic(), "Příliš žluťoučký kůň");
        Bytes id = stage().id();
        Samples.write(stage(), session, issued, "Jana Nováková", id);
        session.logout();
        TokenObject.Certificate written = Stage.only(stage().read(session), TokenObject.Certificate.class, id);
        assertEquals(issued.der(), written.value());
        assertEquals(0, written.type());
        assertEquals("Jana Nováková", written.label());
        assertNotEquals(Trilean.YES, written.isPrivate(), "CKA_PRIVATE");
        assertNotEquals(Trilean.YES, written.trusted(), "CKA_TRUSTED");
    }

    @Test
    default void a_certificate_finds_its_key_by_the_ID() throws Exception {
        TokenSession session = stage().loggedIn();
        stage().needs(session, Capability.CertificateImport.class);
        Samples.Generated key = Samples.anyKey(stage(), session);
        Samples.write(stage(), session, new Certificates().issue(key.publicKey(), "Jana"), key.label(), key.id());
        TokenContents contents = stage().read(session);
        Stage.only(contents, TokenObject.Certificate.class, key.id());
        Keys.assertSame(key.publicKey(), Stage.only(contents, TokenObject.PrivateKey.class, key.id()));
    }

    /** Some tokens take public objects from everybody. */
    @Test
    default void without_a_login_a_certificate_is_refused_or_really_written() throws Exception {
        TokenSession session = stage().session();
        assumeTrue(session.loginState() == LoginState.PUBLIC, "the token needs no login");
        stage().needs(session, Capability.CertificateImport.class);
        Certificates.Issued issued =
                new Certificates().issue(Keys.make(Capability.KeySpec.EC_P256).getPublic(), "Jana");
        Bytes id = stage().id();
        boolean refused = false;
        try {
            Samples.write(stage(), session, issued, "x", id);
        } catch (FaultException e) {
            refused = true;
        }
        stage().login(session);
        assertEquals(!refused, Stage.has(stage().read(session), TokenObject.Certificate.class, id));
    }
}
