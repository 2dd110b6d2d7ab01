/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.pkcs11.AttributeValues;
import cz.klicnik.pkcs11.Cryptoki;
import cz.klicnik.pkcs11.CryptokiException;
import cz.klicnik.pkcs11.ReturnValues;

/**
 * One use of a private key, as the key itself wants it: for what it is meant, and with its own PIN where it asks for one,
 * which is tried once. Between the beginning, the login (CKU_CONTEXT_SPECIFIC, PKCS#11 v2.40 section 5.6) and the end
 * nothing else is asked of the token: some forget the login then.
 */
final class KeyUse {

    private final TokenConversation conversation;
    private final long handle;

    KeyUse(TokenConversation conversation, long handle) {
        this.conversation = conversation;
        this.handle = handle;
    }

    /**
     * What the key says of itself.
     *
     * @param permission CKA_SIGN or CKA_DECRYPT
     */
    Key key(long permission) throws CryptokiException {
        AttributeValues values = attributes(CKA_KEY_TYPE, permission, CKA_ALWAYS_AUTHENTICATE);
        long type = values.number(CKA_KEY_TYPE).orElse(-1);
        Bytes curve = type == CKK_EC ? attributes(CKA_EC_PARAMS).bytes(CKA_EC_PARAMS) : Bytes.empty();
        return new Key(type, curve, values.flag(permission), values.flag(CKA_ALWAYS_AUTHENTICATE));
    }

    /**
     * @param permission CKA_SIGN or CKA_DECRYPT
     * @throws FaultException KEY_USE_FORBIDDEN, KEY_PIN_NEEDED, or what the library says
     */
    <T> T of(long permission, Optional<Pin> keyPin, Operation<T> operation) throws FaultException {
        return conversation.work().aside(session -> {
            Key key = key(permission);
            if (key.permitted() == Trilean.NO) {
                throw new FaultException(FaultCode.KEY_USE_FORBIDDEN, Fault.NAME, AttributeSheet.name(permission));
            }
            Optional<Login> login = login(key, keyPin);
            operation.begin(session, key);
            if (login.isPresent()) {
                conversation.cryptoki().login(session, CKU_CONTEXT_SPECIFIC, login.get().pin());
            }
            return end(session, key, login.isPresent(), operation);
        });
    }

    /** Where the key does not say that it wants a PIN of its own, the refusal tells it. */
    private <T> T end(long session, Key key, boolean withPin, Operation<T> operation)
            throws CryptokiException, FaultException {
        try {
            return operation.end(session, key);
        } catch (CryptokiException e) {
            if (e.returnValue() == CKR_USER_NOT_LOGGED_IN && !withPin && conversation.loggedIn()) {
                throw new FaultException(ReturnValues.fault(e, FaultCode.KEY_PIN_NEEDED), e);
            }
            throw e;
        }
    }

    private Optional<Login> login(Key key, Optional<Pin> keyPin) throws CryptokiException, FaultException {
        boolean unknown = key.asksForPin() == Trilean.UNKNOWN;
        if (key.asksForPin() == Trilean.NO || unknown && keyPin.isEmpty()) {
            return Optional.empty();
        }
        TokenInfo token = conversation.cryptoki().getTokenInfo(conversation.slot());
        if (PinRules.pinPad(token)) {
            return Optional.of(new Login(Optional.empty()));
        }
        Pin pin = keyPin.orElseThrow(() -> new FaultException(FaultCode.KEY_PIN_NEEDED));
        return Optional.of(new Login(PinRules.other(token, pin)));
    }

    /** One by one where the library does not give them together. */
    private AttributeValues attributes(long... types) throws CryptokiException {
        Cryptoki cryptoki = conversation.cryptoki();
        long session = conversation.session();
        try {
            return cryptoki.getAttributeValue(session, handle, types);
        } catch (CryptokiException e) {
            if (e.returnValue() == CKR_ATTRIBUTE_TYPE_INVALID || e.returnValue() == CKR_ATTRIBUTE_SENSITIVE) {
                return AttributeValues.NONE;
            }
            throw e;
        }
    }

    /**
     * A private key.
     *
     * @param type CKK_ value, or -1
     * @param curve CKA_EC_PARAMS of an EC key
     * @param permitted whether it may be used so
     * @param asksForPin CKA_ALWAYS_AUTHENTICATE
     */
    record Key(long type, Bytes curve, Trilean permitted, Trilean asksForPin) {
    }

    /** @param pin empty where it is entered on the reader */
    private record Login(Optional<Pin> pin) {
    }

    /** The two calls of a use. */
    interface Operation<T> {

        void begin(long session, Key key) throws CryptokiException, FaultException;

        T end(long session, Key key) throws CryptokiException, FaultException;
    }
}
