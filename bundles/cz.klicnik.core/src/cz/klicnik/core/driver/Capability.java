/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.driver;

import java.util.List;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.MechanismInfo;

/**
 * Something that a token may be able to do, asked of a {@link TokenSession}. A driver answers only for what works, so that
 * a read-only store is honest about it.
 */
public sealed interface Capability {

    /** What the token computes with. */
    non-sealed interface Mechanisms extends Capability {
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

    /** Erases a token and gives it a label and PINs. Everything on it is lost. */
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

        /**
         * Generates a sensitive, not extractable key pair.
         *
         * @return the public key as DER SubjectPublicKeyInfo (RFC 5280, section 4.1.2.7) and the CKA_ID that was read back
         */
        GeneratedKey generate(KeySpec spec, String label, Bytes id) throws FaultException;
    }

    /** Writes certificates, which needs a login. */
    non-sealed interface CertificateImport extends Capability {

        /**
         * Writes a public certificate object and reads it back.
         *
         * @param der the X.509 certificate
         * @param subject DER of the subject's name (CKA_SUBJECT)
         * @param issuer DER of the issuer's name
         * @param serial DER of the serial number (an INTEGER with its tag)
         */
        void importCertificate(Bytes der, Bytes subject, Bytes issuer, Bytes serial, String label, Bytes id)
                throws FaultException;
    }

    /** The algorithm and size of a key to be made. */
    enum KeySpec {
        RSA_2048, RSA_3072, RSA_4096, EC_P256, EC_P384, EC_P521
    }

    /**
     * @param subjectPublicKeyInfo DER
     * @param id CKA_ID as it was read back; the certificate takes it over
     */
    record GeneratedKey(Bytes subjectPublicKeyInfo, Bytes id) {
    }
}
