/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.execute;

import java.security.PrivateKey;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.enrollment.SigningKeys;
import cz.klicnik.enrollment.keys.SessionKey;
import cz.klicnik.enrollment.keys.TokenKeys;
import cz.klicnik.operations.execute.PlanSecrets.Purpose;
import cz.klicnik.pki.CertificateParser;

/** Keys of the token that a session is with. One that asks for its PIN each time gets that of the plan. */
final class SessionKeys implements KeysAtHand {

    private final TokenSession session;
    private final Seen token;
    private final PlanSecrets secrets;

    /** @param token the session's last reading */
    SessionKeys(TokenSession session, TokenContents token, PlanSecrets secrets) {
        this.session = session;
        this.token = new Seen(token);
        this.secrets = secrets;
    }

    @Override
    public SigningKeys keys(Optional<MadeKey> fresh, Optional<Bytes> old) throws FaultException {
        Optional<PrivateKey> made = Optional.empty();
        Set<Long> handles = new HashSet<>();
        if (fresh.isPresent()) {
            long handle = handle(fresh.get());
            handles.add(handle);
            made = Optional.of(key(fresh.get().subjectPublicKeyInfo(), handle));
        }
        Optional<PrivateKey> renewed = Optional.empty();
        if (old.isPresent()) {
            Bytes info = CertificateParser.parse(old.get()).subjectPublicKeyInfo();
            long handle = new Targets().signer(token, info);
            handles.add(handle);
            renewed = Optional.of(key(info, handle));
        }
        return new TokenKeys(made, renewed, token.contents().objects().stream().anyMatch(
                o -> handles.contains(o.handle()) && o instanceof TokenObject.PrivateKey key
                        && key.alwaysAuthenticate() == Trilean.YES));
    }

    private long handle(MadeKey key) throws FaultException {
        return token.keys(key.subjectPublicKeyInfo(), key.id()).stream().findFirst().orElseThrow(
                () -> new FaultException(FaultCode.OBJECT_NOT_FOUND, Fault.NAME, key.id().hex())).handle();
    }

    private PrivateKey key(Bytes subjectPublicKeyInfo, long handle) throws FaultException {
        return TokenKeys.key(subjectPublicKeyInfo,
                new SessionKey(session, handle, () -> secrets.pin(Purpose.KEY).map(Pin::copy)));
    }
}
