/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.Version;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.core.model.TokenInfo;

/**
 * The functions of PKCS#11 that Klíčník uses, one method each, named as in the standard (v2.40, section 5) without
 * {@code C_}. Every call to a library goes through this interface, and is told to {@link CallListener}s, which count,
 * trace and serialise.
 *
 * <p>Thread-safety is the library's.
 */
public interface Cryptoki {

    /** CKR_OK is not thrown; everything else is. */
    void initialize(boolean osLocking) throws CryptokiException;

    /** C_Finalize, which Java would take for a finalizer. */
    void finalizeModule() throws CryptokiException;

    Info getInfo() throws CryptokiException;

    /** C_GetSlotList(CK_FALSE): asked twice, first without a buffer, as some modules notice new readers only then. */
    List<Long> getSlotList() throws CryptokiException;

    SlotInfo getSlotInfo(long slot) throws CryptokiException;

    TokenInfo getTokenInfo(long slot) throws CryptokiException;

    List<Long> getMechanismList(long slot) throws CryptokiException;

    MechanismInfo getMechanismInfo(long slot, long mechanism) throws CryptokiException;

    /**
     * C_WaitForSlotEvent with CKF_DONT_BLOCK.
     *
     * @return false when nothing happened (CKR_NO_EVENT)
     */
    boolean slotEvent() throws CryptokiException;

    /** @param pin absent for a token with a protected authentication path */
    void initToken(long slot, Optional<Pin> pin, String label) throws CryptokiException;

    /** @param pin absent for a token with a protected authentication path */
    void initPin(long session, Optional<Pin> pin) throws CryptokiException;

    /** Both PINs are absent for a token with a protected authentication path. */
    void setPin(long session, Optional<Pin> old, Optional<Pin> now) throws CryptokiException;

    long openSession(long slot, boolean readWrite) throws CryptokiException;

    void closeSession(long session) throws CryptokiException;

    /** The CKS_ value of C_GetSessionInfo. */
    long getSessionState(long session) throws CryptokiException;

    /** @param pin absent for a token with a protected authentication path */
    void login(long session, long userType, Optional<Pin> pin) throws CryptokiException;

    void logout(long session) throws CryptokiException;

    /** @return the object's handle */
    long createObject(long session, Template template) throws CryptokiException;

    void destroyObject(long session, long object) throws CryptokiException;

    /**
     * Several attributes at once. Attributes that the object does not have or does not show are missing from the result,
     * which is then no error.
     *
     * <p>One call into the library where every attribute can be read and none is longer than 4096 bytes; three otherwise,
     * as the wrapper then asks for the lengths first.
     *
     * @throws CryptokiException when nothing could be read
     */
    AttributeValues getAttributeValue(long session, long object, long... types) throws CryptokiException;

    /**
     * Parts of a key that nobody may see (C_GetAttributeValue).
     *
     * @return in the order of the types; the caller's to close
     * @throws CryptokiException when one of them could not be read
     */
    List<SecretBytes> getSecretValues(long session, long object, long... types) throws CryptokiException;

    void setAttributeValue(long session, long object, Template template) throws CryptokiException;

    void findObjectsInit(long session, Template template) throws CryptokiException;

    /** @return no more than {@code maximum} handles; none when there are no more */
    List<Long> findObjects(long session, int maximum) throws CryptokiException;

    void findObjectsFinal(long session) throws CryptokiException;

    void encryptInit(long session, Mechanism mechanism, long key) throws CryptokiException;

    /** @param data stays the caller's */
    Bytes encrypt(long session, SecretBytes data) throws CryptokiException;

    void decryptInit(long session, Mechanism mechanism, long key) throws CryptokiException;

    /** @return the caller's to close */
    SecretBytes decrypt(long session, Bytes data) throws CryptokiException;

    void signInit(long session, Mechanism mechanism, long key) throws CryptokiException;

    Bytes sign(long session, Bytes data) throws CryptokiException;

    /** @return the handle of a secret key */
    long generateKey(long session, Mechanism mechanism, Template template) throws CryptokiException;

    KeyPair generateKeyPair(long session, long mechanism, Template publicKey, Template privateKey)
            throws CryptokiException;

    Bytes wrapKey(long session, Mechanism mechanism, long wrappingKey, long key) throws CryptokiException;

    /** @return the handle of the key that had been wrapped */
    long unwrapKey(long session, Mechanism mechanism, long unwrappingKey, Bytes wrapped, Template template)
            throws CryptokiException;

    /** CK_INFO; texts trimmed. */
    record Info(Version cryptokiVersion, String manufacturer, String description, Version libraryVersion) {
    }

    /** Handles of a new pair. */
    record KeyPair(long publicKey, long privateKey) {
    }
}
