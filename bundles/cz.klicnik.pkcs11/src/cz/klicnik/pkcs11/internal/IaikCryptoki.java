/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.Pin;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.pkcs11.AttributeValues;
import cz.klicnik.pkcs11.CallListener;
import cz.klicnik.pkcs11.Cryptoki;
import cz.klicnik.pkcs11.CryptokiException;
import cz.klicnik.pkcs11.Template;
import iaik.pkcs.pkcs11.wrapper.CK_ATTRIBUTE;
import iaik.pkcs.pkcs11.wrapper.CK_C_INITIALIZE_ARGS;
import iaik.pkcs.pkcs11.wrapper.CK_MECHANISM;
import iaik.pkcs.pkcs11.wrapper.PKCS11;
import iaik.pkcs.pkcs11.wrapper.PKCS11Exception;

/**
 * Cryptoki over the IAIK wrapper's JNI. The wrapper's own UTF-8 conversion is switched off everywhere (the last argument
 * of its methods): it would spoil labels that are no UTF-8, and make Strings of PINs.
 */
public final class IaikCryptoki implements Cryptoki {

    private static final int LABEL_LENGTH = 32;

    private final PKCS11 library;
    private final List<CallListener> listeners;

    /** @param listeners told of each call, the first one first of its beginning and last of its end */
    public IaikCryptoki(PKCS11 library, List<CallListener> listeners) {
        this.library = library;
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void initialize(boolean osLocking) throws CryptokiException {
        CK_C_INITIALIZE_ARGS arguments = new CK_C_INITIALIZE_ARGS();
        arguments.flags = CKF_OS_LOCKING_OK;
        run("C_Initialize", () -> library.C_Initialize(osLocking ? arguments : null, false));
    }

    @Override
    public void finalizeModule() throws CryptokiException {
        run("C_Finalize", () -> library.C_Finalize(null));
    }

    @Override
    public Info getInfo() throws CryptokiException {
        return InfoConversion.info(get("C_GetInfo", library::C_GetInfo));
    }

    @Override
    public List<Long> getSlotList() throws CryptokiException {
        return list(get("C_GetSlotList", () -> library.C_GetSlotList(false)));
    }

    @Override
    public SlotInfo getSlotInfo(long slot) throws CryptokiException {
        return InfoConversion.slot(slot, get("C_GetSlotInfo", () -> library.C_GetSlotInfo(slot)));
    }

    @Override
    public TokenInfo getTokenInfo(long slot) throws CryptokiException {
        return InfoConversion.token(get("C_GetTokenInfo", () -> library.C_GetTokenInfo(slot)));
    }

    @Override
    public List<Long> getMechanismList(long slot) throws CryptokiException {
        return list(get("C_GetMechanismList", () -> library.C_GetMechanismList(slot)));
    }

    @Override
    public MechanismInfo getMechanismInfo(long slot, long mechanism) throws CryptokiException {
        return InfoConversion.mechanism(mechanism,
                get("C_GetMechanismInfo", () -> library.C_GetMechanismInfo(slot, mechanism)));
    }

    @Override
    public boolean slotEvent() throws CryptokiException {
        try {
            get("C_WaitForSlotEvent", () -> library.C_WaitForSlotEvent(CKF_DONT_BLOCK, null));
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
        withPin("C_InitToken", pin, p -> library.C_InitToken(slot, p, padded, false));
    }

    @Override
    public void initPin(long session, Optional<Pin> pin) throws CryptokiException {
        withPin("C_InitPIN", pin, p -> library.C_InitPIN(session, p, false));
    }

    @Override
    public long openSession(long slot, boolean readWrite) throws CryptokiException {
        long flags = CKF_SERIAL_SESSION | (readWrite ? CKF_RW_SESSION : 0);
        return get("C_OpenSession", () -> library.C_OpenSession(slot, flags, null, null));
    }

    @Override
    public void closeSession(long session) throws CryptokiException {
        run("C_CloseSession", () -> library.C_CloseSession(session));
    }

    @Override
    public long getSessionState(long session) throws CryptokiException {
        return get("C_GetSessionInfo", () -> library.C_GetSessionInfo(session)).state;
    }

    @Override
    public void login(long session, long userType, Optional<Pin> pin) throws CryptokiException {
        withPin("C_Login", pin, p -> library.C_Login(session, userType, p, false));
    }

    @Override
    public void logout(long session) throws CryptokiException {
        run("C_Logout", () -> library.C_Logout(session));
    }

    @Override
    public long createObject(long session, Template template) throws CryptokiException {
        return get("C_CreateObject",
                () -> library.C_CreateObject(session, AttributeConversion.toNative(template), false));
    }

    @Override
    public AttributeValues getAttributeValue(long session, long object, long... types) throws CryptokiException {
        CK_ATTRIBUTE[] attributes = AttributeConversion.question(types);
        begins("C_GetAttributeValue");
        try {
            library.C_GetAttributeValue(session, object, attributes, false);
            return AttributeConversion.fromNative(types, attributes, true);
        } catch (PKCS11Exception e) {
            long value = e.getErrorCode();
            // with several attributes the wrapper has filled in those that could be read before it threw
            if (types.length > 1 && (value == CKR_ATTRIBUTE_SENSITIVE || value == CKR_ATTRIBUTE_TYPE_INVALID)) {
                return AttributeConversion.fromNative(types, attributes, false);
            }
            throw failed("C_GetAttributeValue", e);
        } finally {
            ends("C_GetAttributeValue");
        }
    }

    @Override
    public void findObjectsInit(long session, Template template) throws CryptokiException {
        run("C_FindObjectsInit",
                () -> library.C_FindObjectsInit(session, AttributeConversion.toNative(template), false));
    }

    @Override
    public List<Long> findObjects(long session, int maximum) throws CryptokiException {
        return list(get("C_FindObjects", () -> library.C_FindObjects(session, maximum)));
    }

    @Override
    public void findObjectsFinal(long session) throws CryptokiException {
        run("C_FindObjectsFinal", () -> library.C_FindObjectsFinal(session));
    }

    @Override
    public KeyPair generateKeyPair(long session, long mechanism, Template publicKey, Template privateKey)
            throws CryptokiException {
        CK_MECHANISM m = new CK_MECHANISM();
        m.mechanism = mechanism;
        long[] pair = get("C_GenerateKeyPair", () -> library.C_GenerateKeyPair(session, m,
                AttributeConversion.toNative(publicKey), AttributeConversion.toNative(privateKey), false));
        return new KeyPair(pair[0], pair[1]);
    }

    private static List<Long> list(long @Nullable [] values) {
        return values == null ? List.of() : Arrays.stream(values).boxed().toList();
    }

    /** Gives the PIN to the wrapper as it wants it, one char for each byte, and wipes it afterwards. */
    private void withPin(String function, Optional<Pin> pin, PinCall call) throws CryptokiException {
        if (pin.isEmpty()) {
            run(function, () -> call.call(null));
            return;
        }
        Optional<CryptokiException> failure = pin.get().withUtf8(bytes -> {
            char[] characters = new char[bytes.length];
            begins(function);
            try {
                for (int i = 0; i < bytes.length; i++) {
                    characters[i] = (char) (bytes[i] & 0xff);
                }
                call.call(characters);
                return Optional.empty();
            } catch (PKCS11Exception e) {
                return Optional.of(failed(function, e));
            } finally {
                ends(function);
                Arrays.fill(characters, '\0');
            }
        });
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private void run(String function, NativeRun call) throws CryptokiException {
        begins(function);
        try {
            call.run();
        } catch (PKCS11Exception e) {
            throw failed(function, e);
        } finally {
            ends(function);
        }
    }

    private <T> T get(String function, NativeGet<T> call) throws CryptokiException {
        begins(function);
        try {
            return call.get();
        } catch (PKCS11Exception e) {
            throw failed(function, e);
        } finally {
            ends(function);
        }
    }

    private void begins(String function) {
        for (CallListener listener : listeners) {
            listener.begins(function);
        }
    }

    private void ends(String function) {
        for (int i = listeners.size() - 1; i >= 0; i--) {
            listeners.get(i).ends(function);
        }
    }

    private static CryptokiException failed(String function, PKCS11Exception e) {
        CryptokiException failure = new CryptokiException(function, e.getErrorCode());
        failure.initCause(e);
        return failure;
    }

    @FunctionalInterface
    private interface NativeRun {
        void run() throws PKCS11Exception;
    }

    @FunctionalInterface
    private interface NativeGet<T> {
        T get() throws PKCS11Exception;
    }

    @FunctionalInterface
    private interface PinCall {
        void call(char @Nullable [] pin) throws PKCS11Exception;
    }
}
