/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import org.eclipse.jdt.annotation.Nullable;
import org.xipki.pkcs11.wrapper.PKCS11Constants;

import cz.klicnik.pkcs11.Mechanism;
import iaik.pkcs.pkcs11.wrapper.CK_MECHANISM;
import iaik.pkcs.pkcs11.wrapper.CK_RSA_PKCS_OAEP_PARAMS;
import iaik.pkcs.pkcs11.wrapper.CK_RSA_PKCS_PSS_PARAMS;

/** Mechanisms as the wrapper takes them. */
final class MechanismConversion {

    private MechanismConversion() {
    }

    static CK_MECHANISM toNative(Mechanism mechanism) {
        CK_MECHANISM converted = new CK_MECHANISM();
        converted.mechanism = mechanism.type();
        converted.pParameter = parameter(mechanism.parameter());
        return converted;
    }

    private static @Nullable Object parameter(Mechanism.Parameter parameter) {
        if (parameter instanceof Mechanism.Raw raw) {
            return raw.value().toArray();
        }
        if (parameter instanceof Mechanism.Pss pss) {
            CK_RSA_PKCS_PSS_PARAMS converted = new CK_RSA_PKCS_PSS_PARAMS();
            converted.hashAlg = pss.hash();
            converted.mgf = pss.mgf();
            converted.sLen = pss.saltLength();
            return converted;
        }
        if (parameter instanceof Mechanism.Oaep oaep) {
            CK_RSA_PKCS_OAEP_PARAMS converted = new CK_RSA_PKCS_OAEP_PARAMS();
            converted.hashAlg = oaep.hash();
            converted.mgf = oaep.mgf();
            converted.source = PKCS11Constants.CKZ_DATA_SPECIFIED;
            return converted;
        }
        return null;
    }
}
