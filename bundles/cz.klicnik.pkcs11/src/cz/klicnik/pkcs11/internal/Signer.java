/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKA_SIGN;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.pkcs11.Cryptoki;
import cz.klicnik.pkcs11.CryptokiException;

/** Signs with keys of the token. */
final class Signer implements Capability.Signing {

    private final TokenConversation conversation;

    Signer(TokenConversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Set<SignatureScheme> schemes(long handle) throws FaultException {
        return conversation.exclusively(() -> {
            Set<SignatureScheme> schemes = EnumSet.noneOf(SignatureScheme.class);
            KeyUse.Key key = new KeyUse(conversation, handle).key(CKA_SIGN);
            TokenMechanisms mechanisms = mechanisms();
            for (SignatureScheme scheme : SignatureScheme.values()) {
                if (key.permitted() != Trilean.NO && key.type() == SigningMethod.keyType(scheme)
                        && SigningMethod.of(scheme, mechanisms).isPresent()) {
                    schemes.add(scheme);
                }
            }
            return schemes;
        });
    }

    @Override
    public Bytes sign(long handle, SignatureScheme scheme, Bytes message, Optional<Pin> keyPin)
            throws FaultException {
        SigningMethod method = conversation.exclusively(() -> SigningMethod.of(scheme, mechanisms()))
                .orElseThrow(() -> new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, scheme.name()));
        return new KeyUse(conversation, handle).of(CKA_SIGN, keyPin, new Signature(handle, method, message));
    }

    private TokenMechanisms mechanisms() throws CryptokiException {
        return TokenMechanisms.of(conversation.cryptoki(), conversation.slot());
    }

    private final class Signature implements KeyUse.Operation<Bytes> {

        private final Cryptoki cryptoki = conversation.cryptoki();
        private final long handle;
        private final SigningMethod method;
        private final Bytes message;

        Signature(long handle, SigningMethod method, Bytes message) {
            this.handle = handle;
            this.method = method;
            this.message = message;
        }

        @Override
        public void begin(long session, KeyUse.Key key) throws CryptokiException, FaultException {
            if (key.type() != SigningMethod.keyType(method.scheme())) {
                throw new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, method.scheme().name());
            }
            cryptoki.signInit(session, method.mechanism(), handle);
        }

        @Override
        public Bytes end(long session, KeyUse.Key key) throws CryptokiException {
            Bytes signature = cryptoki.sign(session, method.input(message, key.curve()));
            return SigningMethod.ecdsa(method.scheme()) ? EcdsaValue.toDer(signature, key.curve()) : signature;
        }
    }
}
