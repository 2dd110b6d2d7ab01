/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck.tests;

import cz.klicnik.driver.tck.DriverContract;
import cz.klicnik.driver.tck.TckSubject;

/** A token that signs only what it has digested itself, and takes keys only wrapped. */
class HiddenMechanismsContractTest extends DriverContract {

    private static final String MECHANISMS = "only-mechanisms * CKM_RSA_PKCS_KEY_PAIR_GEN CKM_EC_KEY_PAIR_GEN"
            + " CKM_SHA256_RSA_PKCS CKM_SHA512_RSA_PKCS CKM_SHA256_RSA_PKCS_PSS CKM_ECDSA CKM_RSA_PKCS_OAEP"
            + " CKM_AES_KEY_GEN CKM_AES_ECB CKM_AES_CBC CKM_AES_CBC_PAD CKM_AES_KEY_WRAP CKM_AES_KEY_WRAP_PAD";

    @Override
    protected TckSubject subject() throws Exception {
        return Pkcs11Subject.behindShim(Pkcs11Subject.OF_SOFTHSM, MECHANISMS,
                "refuse-create * CKO_PRIVATE_KEY CKR_TEMPLATE_INCONSISTENT");
    }
}
