/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.driver;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.MechanismInfo;

/**
 * Something that a token may be able to do, asked of a {@link TokenSession}. A driver answers only for what works, so that
 * a read-only store is honest about it.
 *
 * <p>Everything that writes reads back what it wrote and throws WRITTEN_DIFFERS where the token kept something else. Every
 * fault of a write says what it has left on the token ({@link cz.klicnik.core.fault.Fault#written()}): nothing, something,
 * or that nobody knows. A deletion or change that a token has made in spite of an error is made, and no fault. Without the
 * login that the driver's quirks name for writing, the fault is LOGIN_NEEDED.
 *
 * <p>Handles are those of the session's last reading. Where a PIN is a parameter it stays the caller's, who closes it; it is
 * tried at most once, and not sent at all where the token has a protected authentication path (a PIN pad).
 */
public sealed interface Capability {

    /** What the token computes with. */
    non-sealed interface Mechanisms extends Capability {
        /** In the order in which the token gives them (C_GetMechanismList, C_GetMechanismInfo; v2.40 section 5.5). */
        List<MechanismInfo> mechanisms() throws FaultException;
    }

    /** Every attribute of an object, raw. */
    non-sealed interface RawAttributes extends Capability {

        /**
         * @param handle of an object of the last reading
         * @return the attributes that the object has, in the order of the standard
         */
        List<Attribute> attributes(long handle) throws FaultException;
    }

    /** Changes attributes of objects that are there, which needs a login (C_SetAttributeValue, v2.40 section 5.7). */
    non-sealed interface AttributeWriting extends Capability {

        /** Writes CKA_LABEL. */
        void label(long handle, String label) throws FaultException;

        /** Writes CKA_ID. */
        void id(long handle, Bytes id) throws FaultException;

        /**
         * Writes any attribute, raw.
         *
         * @param type the CKA_ value
         * @param value as {@link Attribute#value()} has it: a BOOLEAN is one byte, a NUMBER eight bytes in big-endian order
         */
        void write(long handle, long type, Bytes value) throws FaultException;
    }

    /**
     * Erases a token and gives it a label and PINs. Everything on it is lost. Offered only where the driver's quirks
     * declare it, and never for a device in the qualified-device table.
     */
    non-sealed interface Initialisation extends Capability {

        /**
         * C_InitToken, then login as security officer and C_InitPIN (PKCS#11 v2.40, section 5.5). The session is public
         * afterwards.
         *
         * @param label at most 32 bytes in UTF-8
         */
        void initialise(String label, Pin securityOfficerPin, Pin userPin) throws FaultException;
    }

    /** Makes key pairs on the token, which needs a login. */
    non-sealed interface KeyGeneration extends Capability {

        /** What the token can make, by its mechanisms and their key sizes. */
        Set<KeySpec> specs() throws FaultException;

        /**
         * Generates a sensitive, not extractable key pair.
         *
         * @return the public key as DER SubjectPublicKeyInfo (RFC 5280, section 4.1.2.7) and the CKA_ID that was read back
         * @throws FaultException KEY_SLOT_IN_USE on a token whose key slots are overwritten, where the slot that the ID
         *         names holds a key
         */
        GeneratedKey generate(KeySpec spec, String label, Bytes id) throws FaultException;
    }

    /** Writes certificates, which needs a login. */
    non-sealed interface CertificateImport extends Capability {

        /**
         * Writes a public certificate object and reads it back. On a token whose slots are overwritten it goes only where
         * no certificate is: KEY_SLOT_IN_USE otherwise.
         *
         * @param der the X.509 certificate
         * @param subject DER of the subject's name (CKA_SUBJECT)
         * @param issuer DER of the issuer's name
         * @param serial DER of the serial number (an INTEGER with its tag)
         */
        void importCertificate(Bytes der, Bytes subject, Bytes issuer, Bytes serial, String label, Bytes id)
                throws FaultException;
    }

    /** Writes private keys, which needs a login. */
    non-sealed interface KeyImport extends Capability {

        /**
         * Writes a sensitive, not extractable private key and reads it back, and the public key where the driver's quirks
         * ask for it.
         *
         * @param pkcs8 DER of an unencrypted PrivateKeyInfo (RFC 5958), RSA or EC on a named curve; stays the caller's
         * @param id CKA_ID
         * @return the CKA_ID that was read back
         * @throws FaultException KEY_UNUSABLE for a key of another kind; KEY_SLOT_IN_USE as with {@link KeyGeneration}
         */
        Bytes importKey(SecretBytes pkcs8, String label, Bytes id) throws FaultException;
    }

    /**
     * Lets private keys out of the store, which needs a login. A store has it that lets out some keys; of each key it says
     * whether it is one of them.
     */
    non-sealed interface KeyExport extends Capability {

        /**
         * Whether a private key may leave, as far as that can be told without trying. Changes nothing.
         *
         * @throws FaultException OBJECT_NOT_FOUND, or KEY_STAYS when the object is no private key
         */
        Leaving leaving(long handle) throws FaultException;

        /**
         * Gives a private key out.
         *
         * @return DER of an unencrypted PrivateKeyInfo (RFC 5958); the caller's to close
         * @throws FaultException KEY_STAYS when the key may not leave
         */
        SecretBytes exportKey(long handle) throws FaultException;
    }

    /** Deletes objects, which needs a login where they are private. */
    non-sealed interface ObjectDeletion extends Capability {

        /**
         * Deletes one object and looks whether it is gone.
         *
         * @return the handles that are gone now: the object's own, and on a token whose key slots are containers those of
         *         what went along
         * @throws FaultException WRITTEN_DIFFERS when the token said that it had deleted the object, and it is still there
         */
        Set<Long> delete(long handle) throws FaultException;
    }

    /** Changes and unblocks PINs. */
    non-sealed interface PinManagement extends Capability {

        /** How a locked user PIN is unblocked. */
        Quirks.Unblocking unblocking();

        /**
         * Logs in with the old PIN, then C_SetPIN: in a public session some tokens would take the old PIN for the PUK. The
         * login stays; a security officer who was logged in for it is logged out.
         *
         * @param role USER or SECURITY_OFFICER
         * @throws FaultException PIN_INCORRECT: the old PIN is wrong, one try is spent; PIN_LENGTH: nothing is spent
         */
        void change(UserRole role, Pin old, Pin now) throws FaultException;

        /**
         * Gives the user a new PIN by the driver's route. The session is public afterwards.
         *
         * @param key the security officer's PIN or the PUK, as {@link #unblocking()} says
         * @throws FaultException NOT_SUPPORTED where only the vendor's program can
         */
        void unblock(Pin key, Pin now) throws FaultException;
    }

    /** Signs with private keys, which needs a login. */
    non-sealed interface Signing extends Capability {

        /** What this key can sign, by its type and the token's mechanisms. */
        Set<SignatureScheme> schemes(long handle) throws FaultException;

        /**
         * Signs a message. The digest is made here where the token signs digests, and on the token where it offers only
         * that.
         *
         * @param message the whole message, not its digest
         * @param keyPin for a key that asks for each signature (CKA_ALWAYS_AUTHENTICATE)
         * @return as X.509 has it: RSA as it is; ECDSA as DER ECDSA-Sig-Value (RFC 3279, section 2.2.3)
         * @throws FaultException KEY_PIN_NEEDED when the key asks for its PIN and there is none; PIN_INCORRECT
         */
        Bytes sign(long handle, SignatureScheme scheme, Bytes message, Optional<Pin> keyPin) throws FaultException;
    }

    /** Decrypts with private keys, which needs a login. */
    non-sealed interface Decryption extends Capability {

        /** What this key can decrypt. */
        Set<EncryptionScheme> encryptionSchemes(long handle) throws FaultException;

        /**
         * @param keyPin for a key that asks for each use (CKA_ALWAYS_AUTHENTICATE)
         * @return the caller's to close
         */
        SecretBytes decrypt(long handle, EncryptionScheme scheme, Bytes encrypted, Optional<Pin> keyPin)
                throws FaultException;
    }

    /** Whether a private key may leave its store, and why not. */
    enum Leaving {
        /** It may. */
        ALLOWED,
        /** It must not, for good: CKA_EXTRACTABLE is false (PKCS#11 v2.40, section 4.9). */
        NOT_EXTRACTABLE,
        /** Only encrypted with a key that the security officer has declared trusted: CKA_WRAP_WITH_TRUSTED (section 4.9). */
        TRUSTED_ONLY,
        /** It might, but the token has no way to give it out. */
        NO_WAY
    }

    /** The algorithm and size of a key to be made. */
    enum KeySpec {
        RSA_2048, RSA_3072, RSA_4096, EC_P256, EC_P384, EC_P521;

        /** RSA, and not EC. */
        public boolean rsa() {
            return name().startsWith("RSA");
        }

        /** The size in bits of the modulus or of the curve's field. */
        public int bits() {
            return Integer.parseInt(name().substring(4));
        }
    }

    /** A signature algorithm with its digest (RFC 8017, sections 8.1 and 8.2; FIPS 186-4, section 6). */
    enum SignatureScheme {
        RSA_PKCS1_SHA256, RSA_PKCS1_SHA384, RSA_PKCS1_SHA512,
        /** Salt as long as the digest, MGF1 with the same digest. */
        RSA_PSS_SHA256, RSA_PSS_SHA384, RSA_PSS_SHA512,
        ECDSA_SHA256, ECDSA_SHA384, ECDSA_SHA512
    }

    /** How something was encrypted for a key (RFC 8017, sections 7.1 and 7.2). */
    enum EncryptionScheme {
        RSA_PKCS1, RSA_OAEP_SHA1, RSA_OAEP_SHA256
    }

    /**
     * @param subjectPublicKeyInfo DER
     * @param id CKA_ID as it was read back; the certificate takes it over
     */
    record GeneratedKey(Bytes subjectPublicKeyInfo, Bytes id) {
    }
}
