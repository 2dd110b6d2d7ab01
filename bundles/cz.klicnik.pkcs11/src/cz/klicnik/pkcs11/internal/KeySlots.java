/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pkcs11.CryptokiException;
import cz.klicnik.pkcs11.Template;

/** Fixed key slots, as on PIV cards, where a CKA_ID names the slot that a new object replaces the old one in. */
final class KeySlots {

    private KeySlots() {
    }

    /**
     * Nothing is replaced that nobody spoke of.
     *
     * @param objectClasses CKO_ values of what must not be there
     * @throws FaultException KEY_SLOT_IN_USE, also where no slot is named and the token would take any
     */
    static void requireEmpty(Write write, Quirks quirks, Bytes id, Set<Long> objectClasses)
            throws CryptokiException, FaultException {
        if (quirks.keySlots() != Quirks.KeySlots.OVERWRITES) {
            return;
        }
        boolean used = id.isEmpty();
        for (long objectClass : objectClasses) {
            Template wanted = Template.of(CKA_CLASS, objectClass).with(CKA_ID, id);
            used = used || !Search.handles(write.cryptoki(), write.session(), wanted).isEmpty();
        }
        if (used) {
            throw new FaultException(FaultCode.KEY_SLOT_IN_USE, Fault.NAME, id.hex());
        }
    }

    /** Whether the token is told a CKA_ID at all: one that chooses them itself may do strange things with another. */
    static boolean takesId(Quirks quirks, Bytes id) {
        return !id.isEmpty() && (quirks.keyIds() != Quirks.KeyIds.OF_TOKEN
                || quirks.keySlots() == Quirks.KeySlots.OVERWRITES);
    }
}
