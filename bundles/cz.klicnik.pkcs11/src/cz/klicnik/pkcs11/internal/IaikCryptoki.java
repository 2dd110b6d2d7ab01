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
import cz.klicnik.pkcs11.CallNote;
import cz.klicnik.pkcs11.CallTracer;
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

    /** Names in the trace. */
    private static final String SLOT = "slot";
    private static final String SESSION = "session";
    private static final String OBJECT = "object";
    private static final String KEY = "key";
    private static final String DATA = "data";
    private static final String TEMPLATE = "template";

    private final PKCS11 library;
    private final NativeCalls calls;

    /**
     * @param listeners told of each call, the first one first of its beginning and last of its end
     * @param tracer told what calls are made with, where it wants to know
     */
    public IaikCryptoki(PKCS11 library, List<CallListener> listeners, CallTracer tracer) {
        this.library = library;
        this.calls = new NativeCalls(listeners, tracer);
    }

    @Override
    public void initialize(boolean osLocking) throws CryptokiException {
        CK_C_INITIALIZE_ARGS arguments = new CK_C_INITIALIZE_ARGS();
        arguments.flags = CKF_OS_LOCKING_OK;
        calls.run("C_Initialize", calls.note().flags("flags", osLocking ? arguments.flags : 0),
                () -> library.C_Initialize(osLocking ? arguments : null, false));
    }

    @Override
    public void finalizeModule() throws CryptokiException {
        calls.run("C_Finalize", calls.note(), () -> library.C_Finalize(null));
    }

    @Override
    public Info getInfo() throws CryptokiException {
        return InfoConversion.info(calls.get("C_GetInfo", calls.note(), library::C_GetInfo));
    }

    @Override
    public List<Long> getSlotList() throws CryptokiException {
        return list(calls.get("C_GetSlotList", calls.note(), () -> library.C_GetSlotList(false)));
    }

    @Override
    public SlotInfo getSlotInfo(long slot) throws CryptokiException {
        return InfoConversion.slot(slot,
                calls.get("C_GetSlotInfo", calls.note().with(SLOT, slot), () -> library.C_GetSlotInfo(slot)));
    }

    @Override
    public TokenInfo getTokenInfo(long slot) throws CryptokiException {
        return InfoConversion
                .token(calls.get("C_GetTokenInfo", calls.note().with(SLOT, slot), () -> library.C_GetTokenInfo(slot)));
    }

    @Override
    public List<Long> getMechanismList(long slot) throws CryptokiException {
        return list(
                calls.get("C_GetMechanismList", calls.note().with(SLOT, slot), () -> library.C_GetMechanismList(slot)));
    }

    @Override
    public MechanismInfo getMechanismInfo(long slot, long mechanism) throws CryptokiException {
        return InfoConversion.mechanism(mechanism,
                calls.get("C_GetMechanismInfo", calls.note().with(SLOT, slot).mechanism(Mechanism.of(mechanism)),
                        () -> library.C_GetMechanismInfo(slot, mechanism)));
    }

    @Override
    public boolean slotEvent() throws CryptokiException {
        try {
            calls.get("C_WaitForSlotEvent", calls.note().flags("flags", CKF_DONT_BLOCK),
                    () -> library.C_WaitForSlotEvent(CKF_DONT_BLOCK, null));
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
        withPin(pin,
                p -> calls.run("C_InitToken",
                        calls.note().with(SLOT, slot).pin("PIN", pin.isPresent()).text("label", label),
                        () -> library.C_InitToken(slot, p, padded, false)));
    }

    @Override
    public void initPin(long session, Optional<Pin> pin) throws CryptokiException {
        withPin(pin, p -> calls.run("C_InitPIN", calls.note().with(SESSION, session).pin("PIN", pin.isPresent()),
                () -> library.C_InitPIN(session, p, false)));
    }

    @Override
    public void setPin(long session, Optional<Pin> old, Optional<Pin> now) throws CryptokiException {
        withPin(old, o -> withPin(now, n -> calls.run("C_SetPIN",
                calls.note().with(SESSION, session).pin("oldPIN", old.isPresent()).pin("newPIN", now.isPresent()),
                () -> library.C_SetPIN(session, o, n, false))));
    }

    @Override
    public long openSession(long slot, boolean readWrite) throws CryptokiException {
        long flags = CKF_SERIAL_SESSION | (readWrite ? CKF_RW_SESSION : 0);
        return calls.get("C_OpenSession", calls.note().with(SLOT, slot).flags("flags", flags),
                () -> library.C_OpenSession(slot, flags, null, null));
    }

    @Override
    public void closeSession(long session) throws CryptokiException {
        calls.run("C_CloseSession", calls.note().with(SESSION, session), () -> library.C_CloseSession(session));
    }

    @Override
    public long getSessionState(long session) throws CryptokiException {
        return calls.get("C_GetSessionInfo", calls.note().with(SESSION, session),
                () -> library.C_GetSessionInfo(session)).state;
    }

    @Override
    public void login(long session, long userType, Optional<Pin> pin) throws CryptokiException {
        withPin(pin,
                p -> calls.run("C_Login",
                        calls.note().with(SESSION, session).user(userType).pin("PIN", pin.isPresent()),
                        () -> library.C_Login(session, userType, p, false)));
    }

    @Override
    public void logout(long session) throws CryptokiException {
        calls.run("C_Logout", calls.note().with(SESSION, session), () -> library.C_Logout(session));
    }

    @Override
    public long createObject(long session, Template template) throws CryptokiException {
        CK_ATTRIBUTE[] attributes = AttributeConversion.toNative(template);
        try {
            return calls.get("C_CreateObject", calls.note().with(SESSION, session).template(TEMPLATE, template),
                    () -> library.C_CreateObject(session, attributes, false));
        } finally {
            AttributeConversion.wipe(template, attributes);
        }
    }

    @Override
    public void destroyObject(long session, long object) throws CryptokiException {
        calls.run("C_DestroyObject", calls.note().with(SESSION, session).with(OBJECT, object),
                () -> library.C_DestroyObject(session, object));
    }

    @Override
    public AttributeValues getAttributeValue(long session, long object, long... types) throws CryptokiException {
        CK_ATTRIBUTE[] attributes = AttributeConversion.question(types);
        CallNote note = calls.note().with(SESSION, session).with(OBJECT, object).types(types);
        calls.begins("C_GetAttributeValue", note);
        try {
            library.C_GetAttributeValue(session, object, attributes, false);
            note.returned(CKR_OK, attributes);
            return AttributeConversion.fromNative(types, attributes, true);
        } catch (PKCS11Exception e) {
            long value = e.getErrorCode();
            note.returned(value, types.length > 1 ? attributes : null);
            // with several attributes the wrapper has filled in those that could be read before it threw
            if (types.length > 1 && (value == CKR_ATTRIBUTE_SENSITIVE || value == CKR_ATTRIBUTE_TYPE_INVALID)) {
                return AttributeConversion.fromNative(types, attributes, false);
            }
            throw NativeCalls.failed("C_GetAttributeValue", e);
        } finally {
            calls.ends("C_GetAttributeValue");
        }
    }

    /** The wrapper knows what CKA_VALUE and the parts of an RSA key are, and gives bytes. */
    @Override
    public List<SecretBytes> getSecretValues(long session, long object, long... types) throws CryptokiException {
        CK_ATTRIBUTE[] attributes = AttributeConversion.question(types);
        try {
            calls.run("C_GetAttributeValue", calls.note().with(SESSION, session).with(OBJECT, object).types(types),
                    () -> library.C_GetAttributeValue(session, object, attributes, false));
            return AttributeConversion.secrets(attributes);
        } finally {
            AttributeConversion.wipe(attributes);
        }
    }

    @Override
    public void setAttributeValue(long session, long object, Template template) throws CryptokiException {
        calls.run("C_SetAttributeValue",
                calls.note().with(SESSION, session).with(OBJECT, object).template(TEMPLATE, template),
                () -> library.C_SetAttributeValue(session, object, AttributeConversion.toNative(template), false));
    }

    @Override
    public void findObjectsInit(long session, Template template) throws CryptokiException {
        calls.run("C_FindObjectsInit", calls.note().with(SESSION, session).template(TEMPLATE, template),
                () -> library.C_FindObjectsInit(session, AttributeConversion.toNative(template), false));
    }

    @Override
    public List<Long> findObjects(long session, int maximum) throws CryptokiException {
        return list(calls.get("C_FindObjects", calls.note().with(SESSION, session).with("maximum", maximum),
                () -> library.C_FindObjects(session, maximum)));
    }

    @Override
    public void findObjectsFinal(long session) throws CryptokiException {
        calls.run("C_FindObjectsFinal", calls.note().with(SESSION, session), () -> library.C_FindObjectsFinal(session));
    }

    @Override
    public void encryptInit(long session, Mechanism mechanism, long key) throws CryptokiException {
        calls.run("C_EncryptInit", calls.note().with(SESSION, session).mechanism(mechanism).with(KEY, key),
                () -> library.C_EncryptInit(session, MechanismConversion.toNative(mechanism), key, false));
    }

    @Override
    public Bytes encrypt(long session, SecretBytes data) throws CryptokiException {
        return Lent.to(data,
                plain -> Bytes.of(calls.get("C_Encrypt", calls.note().with(SESSION, session).size(DATA, data.length()),
                        () -> library.C_Encrypt(session, plain))));
    }

    @Override
    public void decryptInit(long session, Mechanism mechanism, long key) throws CryptokiException {
        calls.run("C_DecryptInit", calls.note().with(SESSION, session).mechanism(mechanism).with(KEY, key),
                () -> library.C_DecryptInit(session, MechanismConversion.toNative(mechanism), key, false));
    }

    @Override
    public SecretBytes decrypt(long session, Bytes data) throws CryptokiException {
        return SecretBytes.taking(calls.get("C_Decrypt", calls.note().with(SESSION, session).size(DATA, data.length()),
                () -> library.C_Decrypt(session, data.toArray())));
    }

    @Override
    public void signInit(long session, Mechanism mechanism, long key) throws CryptokiException {
        calls.run("C_SignInit", calls.note().with(SESSION, session).mechanism(mechanism).with(KEY, key),
                () -> library.C_SignInit(session, MechanismConversion.toNative(mechanism), key, false));
    }

    @Override
    public Bytes sign(long session, Bytes data) throws CryptokiException {
        return Bytes.of(calls.get("C_Sign", calls.note().with(SESSION, session).size(DATA, data.length()),
                () -> library.C_Sign(session, data.toArray())));
    }

    @Override
    public long generateKey(long session, Mechanism mechanism, Template template) throws CryptokiException {
        return calls.get("C_GenerateKey",
                calls.note().with(SESSION, session).mechanism(mechanism).template(TEMPLATE, template),
                () -> library.C_GenerateKey(session, MechanismConversion.toNative(mechanism),
                        AttributeConversion.toNative(template), false));
    }

    @Override
    public KeyPair generateKeyPair(long session, long mechanism, Template publicKey, Template privateKey)
            throws CryptokiException {
        long[] pair = calls.get("C_GenerateKeyPair",
                calls.note().with(SESSION, session).mechanism(Mechanism.of(mechanism)).template("publicKey", publicKey)
                        .template("privateKey", privateKey),
                () -> library.C_GenerateKeyPair(session, MechanismConversion.toNative(Mechanism.of(mechanism)),
                        AttributeConversion.toNative(publicKey), AttributeConversion.toNative(privateKey), false));
        return new KeyPair(pair[0], pair[1]);
    }

    @Override
    public Bytes wrapKey(long session, Mechanism mechanism, long wrappingKey, long key) throws CryptokiException {
        return Bytes.of(calls.get("C_WrapKey",
                calls.note().with(SESSION, session).mechanism(mechanism).with("wrappingKey", wrappingKey).with(KEY,
                        key),
                () -> library.C_WrapKey(session, MechanismConversion.toNative(mechanism), wrappingKey, key, false)));
    }

    @Override
    public long unwrapKey(long session, Mechanism mechanism, long unwrappingKey, Bytes wrapped, Template template)
            throws CryptokiException {
        return calls.get("C_UnwrapKey",
                calls.note().with(SESSION, session).mechanism(mechanism).with("unwrappingKey", unwrappingKey)
                        .size("wrapped", wrapped.length()).template(TEMPLATE, template),
                () -> library.C_UnwrapKey(session, MechanismConversion.toNative(mechanism),
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
