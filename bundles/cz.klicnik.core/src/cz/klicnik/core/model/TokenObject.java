/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.model;

import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;

/**
 * An object on a token, as it was read. Nothing in it is decoded: that is the work of {@code cz.klicnik.pki}.
 */
public sealed interface TokenObject {

    /** The token's handle: good for addressing within the driver's life, never an identity. */
    long handle();

    /** CKA_CLASS. */
    ObjectKind kind();

    /** CKA_LABEL as the token gave it; empty when there is none. It may hold control characters or be very long. */
    String label();

    /** CKA_ID (or CKA_OBJECT_ID's bytes for data); empty when there is none. */
    Bytes id();

    /** CKA_PRIVATE: visible only after login. */
    Trilean isPrivate();

    /** CKA_MODIFIABLE. */
    Trilean modifiable();

    /** What went wrong while this one object was read; the fields that could not be read are then empty. */
    Optional<Fault> problem();

    /**
     * A certificate (PKCS#11 v2.40, section 4.6).
     *
     * @param type CKA_CERTIFICATE_TYPE: 0 is X.509
     * @param value CKA_VALUE: the DER encoding, or whatever the token holds
     * @param trusted CKA_TRUSTED
     */
    record Certificate(long handle, String label, Bytes id, long type, Bytes value, Trilean isPrivate,
            Trilean modifiable, Trilean trusted, Optional<Fault> problem) implements TokenObject {
        @Override
        public ObjectKind kind() {
            return ObjectKind.CERTIFICATE;
        }
    }

    /**
     * A private key (section 4.9).
     *
     * @param algorithm CKA_KEY_TYPE
     * @param publicPart what the token shows of the public key, for pairing
     * @param origin where the key was made and whether it may leave
     * @param alwaysAuthenticate CKA_ALWAYS_AUTHENTICATE: asks for a PIN per signature
     */
    record PrivateKey(long handle, String label, Bytes id, KeyAlgorithm algorithm, PublicPart publicPart,
            KeyUses uses, KeyOrigin origin, Trilean alwaysAuthenticate, Trilean isPrivate, Trilean modifiable,
            Optional<Fault> problem) implements TokenObject {
        @Override
        public ObjectKind kind() {
            return ObjectKind.PRIVATE_KEY;
        }
    }

    /** A public key (section 4.8). */
    record PublicKey(long handle, String label, Bytes id, KeyAlgorithm algorithm, PublicPart publicPart,
            KeyUses uses, Trilean local, Trilean isPrivate, Trilean modifiable, Optional<Fault> problem)
            implements TokenObject {
        @Override
        public ObjectKind kind() {
            return ObjectKind.PUBLIC_KEY;
        }
    }

    /**
     * A secret key (section 4.10).
     *
     * @param length CKA_VALUE_LEN in bytes; 0 when the token does not say
     */
    record SecretKey(long handle, String label, Bytes id, KeyAlgorithm algorithm, int length, KeyUses uses,
            KeyOrigin origin, Trilean isPrivate, Trilean modifiable, Optional<Fault> problem) implements TokenObject {
        @Override
        public ObjectKind kind() {
            return ObjectKind.SECRET_KEY;
        }
    }

    /**
     * A data object (section 4.5).
     *
     * @param application CKA_APPLICATION
     * @param value CKA_VALUE; empty when it is not shown
     */
    record Data(long handle, String label, Bytes id, String application, Bytes value, Trilean isPrivate,
            Trilean modifiable, Optional<Fault> problem) implements TokenObject {
        @Override
        public ObjectKind kind() {
            return ObjectKind.DATA;
        }
    }

    /**
     * Anything else.
     *
     * @param objectClass CKA_CLASS
     */
    record Other(long handle, String label, Bytes id, long objectClass, Trilean isPrivate, Trilean modifiable,
            Optional<Fault> problem) implements TokenObject {
        @Override
        public ObjectKind kind() {
            return ObjectKind.OTHER;
        }
    }
}
