/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.pkcs11.Cryptoki;
import cz.klicnik.pkcs11.CryptokiException;
import cz.klicnik.pkcs11.ReturnValues;

/** What a token computes with. */
final class TokenMechanisms {

    private final Cryptoki cryptoki;
    private final long slot;
    private final List<Long> types;

    private TokenMechanisms(Cryptoki cryptoki, long slot, List<Long> types) {
        this.cryptoki = cryptoki;
        this.slot = slot;
        this.types = types;
    }

    static TokenMechanisms of(Cryptoki cryptoki, long slot) throws CryptokiException {
        return new TokenMechanisms(cryptoki, slot, cryptoki.getMechanismList(slot));
    }

    List<MechanismInfo> all() throws CryptokiException {
        List<MechanismInfo> mechanisms = new ArrayList<>();
        for (long type : types) {
            mechanisms.add(info(type));
        }
        return mechanisms;
    }

    boolean has(long type) {
        return types.contains(type);
    }

    /**
     * Whether the token does this with a mechanism. One of which it says nothing is believed to do it.
     *
     * @param flag as in {@link MechanismInfo#flags()}
     */
    boolean offers(long type, String flag) throws CryptokiException {
        if (!has(type)) {
            return false;
        }
        Set<String> flags = info(type).flags();
        return flags.isEmpty() || flags.contains(flag);
    }

    MechanismInfo info(long type) throws CryptokiException {
        try {
            return cryptoki.getMechanismInfo(slot, type);
        } catch (CryptokiException e) {
            if (ReturnValues.gone(e.returnValue())) {
                throw e;
            }
            // listed, but the library cannot say more about it
            return new MechanismInfo(type, InfoConversion.mechanismName(type), 0, 0, Set.of());
        }
    }
}
