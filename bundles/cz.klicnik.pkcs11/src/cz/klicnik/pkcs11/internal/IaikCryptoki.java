/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.pkcs11.AttributeValues;
import cz.klicnik.pkcs11.CallListener;
import cz.klicnik.pkcs11.Cryptoki;
import cz.klicnik.pkcs11.CryptokiException;
import cz.klicnik.pkcs11.Mechanism;
import cz.klicnik.pkcs11.Template;
import iaik.pkcs.pkcs11.wrapper.CK_ATTRIBUTE;
import iaik.pkcs.pkcs11.wrapper.CK_C_INITIALIZE_ARGS;
import iaik.pkcs.pkcs11.wrapper.PKCS11;
import iaik.pkcs.pkcs11.wrapper.PKCS11Exception;

/**
 * Cryptoki over the IAIK wrapper's JNI. The wrapper's own UTF-8 conversion is switched off everywhere (the last argument
 * of its methods): it would spoil labels that are no UTF-8, and make Strings of PINs.
 */
public final class IaikCryptoki implements Cryptoki {

    private static final int LABEL_LENGTH = 32;

    private final PKCS11 library;
    private final NativeCalls calls;

    /** @param listeners told of each call, the first one first of its beginning and last of its end */
    public IaikCryptoki(PKCS11 library, List<CallListener> listeners) {
        this.library = library;
        this.calls = new NativeCalls(listeners);
    }

    @Override
    public void initialize(boolean osLocking) throws CryptokiException {
        CK_C_INITIALIZE_ARGS arguments = new CK_C_INITIALIZE_ARGS();
        arguments.flags = CKF_OS_LOCKING_OK;
        calls.run("C_Initialize", () -> library.C_Initialize(osLocking ? arguments : null, false));
    }

    @Override
    public void finalizeModule() throws CryptokiException {
        calls.run("C_Finalize", () -> library.C_Finalize(null));
    }

    @Override
    public Info getInfo() throws CryptokiException {
        return InfoConversion.info(calls.get("C_GetInfo", library::C_GetInfo));
    }

    @Override
    public List<Long> getSlotList() throws CryptokiException {
        return list(calls.get("C_GetSlotList", () -> library.C_GetSlotList(false)));
    }

    @Override
    public SlotInfo getSlotInfo(long slot) throws CryptokiException {
        return InfoConversion.slot(slot, calls.get("C_GetSlotInfo", () -> library.C_GetSlotInfo(slot)));
    }

    @Override
    public TokenInfo getTokenInfo(long slot) throws CryptokiException {
        return InfoConversion.token(calls.get("C_GetTokenInfo", () -> library.C_GetTokenInfo(slot)));
    }

    @Override
    public List<Long> getMechanismList(long slot) throws CryptokiException {
        return list(calls.get("C_GetMechanismList", () -> library.C_GetMechanismList(slot)));
    }

    @Override
    public MechanismInfo getMechanismInfo(long slot, long mechanism) throws CryptokiException {
        return InfoConversion.mechanism(mechanism,
                calls.get("C_GetMechanismInfo", () -> library.C_GetMechanismInfo(slot, mechanism)));
    }

    @Override
    public boolean slotEvent() throws CryptokiException {
        try {
            calls.get("C_WaitForSlotEvent", () -> library.C_WaitForSlotEvent(CKF_DONT_BLOCK, null));
            return true;
        } catch (CryptokiException e) {
            if (e.returnValue() == CKR_NO_EVENT) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void initToken(long slot, Optional<Pin> pin, String label) throws CryptokiException {
        char[] padded = new char[LABEL_LENGTH];
        Arrays.fill(padded, ' ');
        byte[] utf8 = label.getBytes(StandardCharsets.UTF_8);
        if (utf8.length > LABEL_LENGTH) {
            throw new IllegalArgumentException("A token's label has at most 32 bytes");
        }
        for (int i = 0; i < utf8.length; i++) {
            padded[i] = (char) (utf8[i] & 0xff);
        }
        withPin(pin, p -> calls.run("C_InitToken", () -> library.C_InitToken(slot, p, padded, false)));
    }

    @Override
    public void initPin(long session, Optional<Pin> pin) throws CryptokiException {
        withPin(pin, p -> calls.run("C_InitPIN", () -> library.C_InitPIN(session, p, false)));
    }

    @Override
    public void setPin(long session, Optional<Pin> old, Optional<Pin> now) throws CryptokiException {
        withPin(old, o -> withPin(now, n -> calls.run("C_SetPIN", () -> library.C_SetPIN(session, o, n, false))));
    }

    @Override
    public long openSession(long slot, boolean readWrite) throws CryptokiException {
        long flags = CKF_SERIAL_SESSION | (readWrite ? CKF_RW_SESSION : 0);
        return calls.get("C_OpenSession", () -> library.C_OpenSession(slot, flags, null, null));
    }

    @Override
    public void closeSession(long session) throws CryptokiException {
        calls.run("C_CloseSession", () -> library.C_CloseSession(session));
    }

    @Override
    public long getSessionState(long session) throws CryptokiException {
        return calls.get("C_GetSessionInfo", () -> library.C_GetSessionInfo(session)).state;
    }

    @Override
    public void login(long session, long userType, Optional<Pin> pin) throws CryptokiException {
        withPin(pin, p -> calls.run("C_Login", () -> library.C_Login(session, userType, p, false)));
    }

    @Override
    public void logout(long session) throws CryptokiException {
        calls.run("C_Logout", () -> library.C_Logout(session));
    }

    @Override
    public long createObject(long session, Template template) throws CryptokiException {
        CK_ATTRIBUTE[] attributes = AttributeConversion.toNative(template);
        try {
            return calls.get("C_CreateObject", () -> library.C_CreateObject(session, attributes, false));
        } finally {
            AttributeConversion.wipe(template, attributes);
        }
    }

    @Override
    public void destroyObject(long session, long object) throws CryptokiException {
        calls.run("C_DestroyObject", () -> library.C_DestroyObject(session, object));
    }

    @Override
    public AttributeValues getAttributeValue(long session, long object, long... types) throws CryptokiException {
        CK_ATTRIBUTE[] attributes = AttributeConversion.question(types);
        calls.begins("C_GetAttributeValue");
        try {
            library.C_GetAttributeValue(session, object, attributes, false);
            return AttributeConversion.fromNative(types, attributes, true);
        } catch (PKCS11Exception e) {
            long value = e.getErrorCode();
            // with several attributes the wrapper has filled in those that could be read before it threw
            if (types.length > 1 && (value == CKR_ATTRIBUTE_SENSITIVE || value == CKR_ATTRIBUTE_TYPE_INVALID)) {
                return AttributeConversion.fromNative(types, attributes, false);
            }
            throw NativeCalls.failed("C_GetAttributeValue", e);
        } finally {
            calls.ends("C_GetAttributeValue");
        }
    }

    @Override
    public void setAttributeValue(long session, long object, Template template) throws CryptokiException {
        calls.run("C_SetAttributeValue",
                () -> library.C_SetAttributeValue(session, object, AttributeConversion.toNative(template), false));
    }

    @Override
    public void findObjectsInit(long session, Template template) throws CryptokiException {
        calls.run("C_FindObjectsInit",
                () -> library.C_FindObjectsInit(session, AttributeConversion.toNative(template), false));
    }

    @Override
    public List<Long> findObjects(long session, int maximum) throws CryptokiException {
        return list(calls.get("C_FindObjects", () -> library.C_FindObjects(session, maximum)));
    }

    @Override
    public void findObjectsFinal(long session) throws CryptokiException {
        calls.run("C_FindObjectsFinal", () -> library.C_FindObjectsFinal(session));
    }

    @Override
    public void encryptInit(long session, Mechanism mechanism, long key) throws CryptokiException {
        calls.run("C_EncryptInit",
                () -> library.C_EncryptInit(session, MechanismConversion.toNative(mechanism), key, false));
    }

    @Override
    public Bytes encrypt(long session, SecretBytes data) throws CryptokiException {
        return Lent.to(data, plain -> Bytes.of(calls.get("C_Encrypt", () -> library.C_Encrypt(session, plain))));
    }

    @Override
    public void decryptInit(long session, Mechanism mechanism, long key) throws CryptokiException {
        calls.run("C_DecryptInit",
                () -> library.C_DecryptInit(session, MechanismConversion.toNative(mechanism), key, false));
    }

    @Override
    public SecretBytes decrypt(long session, Bytes data) throws CryptokiException {
        return SecretBytes.taking(calls.get("C_Decrypt", () -> library.C_Decrypt(session, data.toArray())));
    }

    @Override
    public void signInit(long session, Mechanism mechanism, long key) throws CryptokiException {
        calls.run("C_SignInit", () -> library.C_SignInit(session, MechanismConversion.toNative(mechanism), key, false));
    }

    @Override
    public Bytes sign(long session, Bytes data) throws CryptokiException {
        return Bytes.of(calls.get("C_Sign", () -> library.C_Sign(session, data.toArray())));
    }

    @Override
    public long generateKey(long session, Mechanism mechanism, Template template) throws CryptokiException {
        return calls.get("C_GenerateKey", () -> library.C_GenerateKey(session, MechanismConversion.toNative(mechanism),
                AttributeConversion.toNative(template), false));
    }

    @Override
    public KeyPair generateKeyPair(long session, long mechanism, Template publicKey, Template privateKey)
            throws CryptokiException {
        long[] pair = calls.get("C_GenerateKeyPair",
                () -> library.C_GenerateKeyPair(session, MechanismConversion.toNative(Mechanism.of(mechanism)),
                        AttributeConversion.toNative(publicKey), AttributeConversion.toNative(privateKey), false));
        return new KeyPair(pair[0], pair[1]);
    }

    @Override
    public long unwrapKey(long session, Mechanism mechanism, long unwrappingKey, Bytes wrapped, Template template)
            throws CryptokiException {
        return calls.get("C_UnwrapKey", () -> library.C_UnwrapKey(session, MechanismConversion.toNative(mechanism),
                unwrappingKey, wrapped.toArray(), AttributeConversion.toNative(template), false));
    }

    private static List<Long> list(long @Nullable [] values) {
        return values == null ? List.of() : Arrays.stream(values).boxed().toList();
    }

    /** Gives the PIN to the wrapper as it wants it, one char for each byte, and wipes it afterwards. */
    private static void withPin(Optional<Pin> pin, PinCall call) throws CryptokiException {
        if (pin.isEmpty()) {
            call.call(null);
            return;
        }
        Lent.to(pin.get(), bytes -> {
            char[] characters = new char[bytes.length];
            try {
                for (int i = 0; i < bytes.length; i++) {
                    characters[i] = (char) (bytes[i] & 0xff);
                }
                call.call(characters);
                return true;
            } finally {
                Arrays.fill(characters, '\0');
            }
        });
    }

    @FunctionalInterface
    private interface PinCall {
        void call(char @Nullable [] pin) throws CryptokiException;
    }
}
