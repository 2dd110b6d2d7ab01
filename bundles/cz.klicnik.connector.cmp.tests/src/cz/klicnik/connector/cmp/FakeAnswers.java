/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Optional;
import java.util.function.Function;

import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

import cz.klicnik.connector.cmp.Asking.Keys;
import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.Answer;
import cz.klicnik.enrollment.Order;
import cz.klicnik.testing.OpenSslAuthority;

/** What tests share in which an authority answers as it should not: keys, certificates, and somebody who renews. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FakeAnswers {

    static final String AUTHORITIES = "extendedKeyUsage = 1.3.6.1.5.5.7.3.28\n";

    final OpenSslAuthority authority;
    final KeyPair old = Asking.ec();
    final KeyPair fresh = Asking.ec();
    final KeyPair signing = Asking.ec();
    final Bytes oldCertificate;
    final Bytes newCertificate;
    final Bytes signer;

    FakeAnswers() throws IOException, GeneralSecurityException {
        authority = OpenSslAuthority.root("Authority", OpenSslAuthority.AUTHORITY);
        oldCertificate = issued("Jan", old, "subjectKeyIdentifier = hash\n");
        newCertificate = issued("Jan", fresh, "subjectKeyIdentifier = hash\n");
        signer = issued("Server", signing, AUTHORITIES);
    }

    @AfterAll
    final void delete_certificates() throws IOException {
        authority.close();
    }

    final Bytes issued(String holder, KeyPair pair, String extensions) throws IOException {
        return Bytes.of(authority.issueFor(holder, pair.getPublic().getEncoded(), 4711, extensions).der());
    }

    final Order renewal() {
        return Asking.order(fresh, Optional.of(oldCertificate));
    }

    final Keys keys() {
        return new Keys(fresh, old);
    }

    final FakeAuthority answering(Function<PKIMessage, PKIBody> body) {
        return new FakeAuthority(signer, signing.getPrivate(), body);
    }

    final FakeAuthority issuing() {
        return answering(q -> FakeAuthority.issuing(q, PKIStatus.GRANTED, "", newCertificate.toArray()));
    }

    final Asking asking(FakeAuthority fake) throws IOException {
        return new Asking("http://ca.example/cmp").through(fake).with(CmpSettings.TRUSTED,
                authority.self().pem().toString());
    }

    final Answer send(FakeAuthority fake) throws IOException, FaultException {
        Asking asking = asking(fake);
        return asking.send(asking.submission(renewal(), keys()));
    }

    final Fault fault(FakeAuthority fake) {
        return assertThrows(FaultException.class, () -> send(fake)).fault();
    }

    static void assertReason(String reason, Fault fault) {
        assertReason("http://ca.example/cmp", reason, fault);
    }

    static void assertReason(String address, String reason, Fault fault) {
        assertEquals(FaultCode.CA_ANSWER, fault.code(), fault::toString);
        assertEquals(Optional.of(reason), fault.detail(Fault.REASON), fault::toString);
        assertEquals(Optional.of(address), fault.detail(Fault.NAME));
    }
}
