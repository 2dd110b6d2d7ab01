/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.util.List;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pkcs11.Cryptoki;
import cz.klicnik.pkcs11.CryptokiException;

/** A private key that is not sensitive, put together from its attributes: PrivateKeyInfo (RFC 5958, section 2). */
final class ReadKey {

    private static final long[] RSA =
            { CKA_MODULUS, CKA_PUBLIC_EXPONENT, CKA_PRIVATE_EXPONENT, CKA_PRIME_1, CKA_PRIME_2,
                    CKA_EXPONENT_1, CKA_EXPONENT_2, CKA_COEFFICIENT };
    /** AlgorithmIdentifier of rsaEncryption (RFC 8017, appendix A.1). */
    private static final Bytes RSA_ALGORITHM = Bytes.ofHex("300d06092a864886f70d0101010500");
    /** id-ecPublicKey (RFC 5480, section 2.1.1), with its tag. */
    private static final Bytes EC_ALGORITHM = Bytes.ofHex("06072a8648ce3d0201");

    private ReadKey() {
    }

    /**
     * @param type CKK_ value
     * @return the caller's to close
     * @throws FaultException KEY_UNUSABLE for a key of another kind, or with parts that are missing
     */
    static SecretBytes of(Cryptoki cryptoki, long session, long handle, long type)
            throws CryptokiException, FaultException {
        if (type == CKK_RSA) {
            return rsa(cryptoki.getSecretValues(session, handle, RSA));
        }
        if (type == CKK_EC) {
            Bytes curve = cryptoki.getAttributeValue(session, handle, CKA_EC_PARAMS).bytes(CKA_EC_PARAMS);
            return ec(curve, cryptoki.getSecretValues(session, handle, CKA_VALUE));
        }
        throw new FaultException(FaultCode.KEY_UNUSABLE, Fault.FOUND, "CKA_KEY_TYPE " + type);
    }

    /** RSAPrivateKey (RFC 8017, appendix A.1.2). */
    private static SecretBytes rsa(List<SecretBytes> values) throws FaultException {
        try {
            require(values);
            byte[][] parts = new byte[1 + values.size()][];
            parts[0] = SecretDer.integer(new byte[1]);
            for (int i = 0; i < values.size(); i++) {
                parts[i + 1] = values.get(i).withBytes(b -> SecretDer.integer(b.clone()));
            }
            return key(RSA_ALGORITHM.toArray(), SecretDer.value(Der.SEQUENCE, parts));
        } finally {
            values.forEach(SecretBytes::close);
        }
    }

    /** ECPrivateKey (RFC 5915, section 3). */
    private static SecretBytes ec(Bytes curve, List<SecretBytes> values) throws FaultException {
        try {
            require(values);
            byte[] number = values.getFirst().withBytes(b -> SecretDer.value(Der.OCTET_STRING, b.clone()));
            byte[] algorithm = SecretDer.value(Der.SEQUENCE, EC_ALGORITHM.toArray(), curve.toArray());
            return key(algorithm,
                    SecretDer.value(Der.SEQUENCE, SecretDer.integer(new byte[] { 1 }), number));
        } finally {
            values.forEach(SecretBytes::close);
        }
    }

    private static SecretBytes key(byte[] algorithm, byte[] key) {
        return SecretBytes.taking(SecretDer.value(Der.SEQUENCE, SecretDer.integer(new byte[1]), algorithm,
                SecretDer.value(Der.OCTET_STRING, key)));
    }

    private static void require(List<SecretBytes> values) throws FaultException {
        for (SecretBytes value : values) {
            if (value.length() == 0) {
                throw new FaultException(FaultCode.KEY_UNUSABLE, Fault.FOUND, "C_GetAttributeValue");
            }
        }
    }
}
