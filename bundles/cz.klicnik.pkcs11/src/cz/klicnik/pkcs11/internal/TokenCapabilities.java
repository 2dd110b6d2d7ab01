/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Capability.CertificateImport;
import cz.klicnik.core.driver.Capability.Initialisation;
import cz.klicnik.core.driver.Capability.KeyGeneration;
import cz.klicnik.core.driver.Capability.Mechanisms;
import cz.klicnik.core.driver.Capability.RawAttributes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.pkcs11.Cryptoki;
import cz.klicnik.pkcs11.CryptokiException;
import cz.klicnik.pkcs11.ReturnValues;

/** What a token can do, by its flags and mechanisms. */
final class TokenCapabilities implements Mechanisms, RawAttributes, Initialisation, KeyGeneration, CertificateImport {

    private final Cryptoki cryptoki;
    private final long slot;
    private final TokenConversation conversation;

    TokenCapabilities(Cryptoki cryptoki, long slot, TokenConversation conversation) {
        this.cryptoki = cryptoki;
        this.slot = slot;
        this.conversation = conversation;
    }

    /** Where the token cannot even be asked, the capability is offered and its use gives the reason. */
    <C extends Capability> Optional<C> capability(Class<C> type) {
        boolean offered;
        try {
            offered = type.isInstance(this) && conversation.exclusively(() -> offers(type));
        } catch (FaultException e) {
            offered = true;
        }
        return offered ? Optional.of(type.cast(this)) : Optional.empty();
    }

    private boolean offers(Class<?> type) throws CryptokiException {
        if (type == Mechanisms.class) {
            return true;
        }
        TokenInfo token = cryptoki.getTokenInfo(slot);
        boolean writable = !token.has(TokenFlag.WRITE_PROTECTED);
        if (type == RawAttributes.class) {
            return token.initialized();
        }
        if (type == Initialisation.class) {
            return writable;
        }
        if (type == CertificateImport.class) {
            return writable && token.initialized();
        }
        return writable && token.initialized() && cryptoki.getMechanismList(slot).stream()
                .anyMatch(m -> m == CKM_RSA_PKCS_KEY_PAIR_GEN || m == CKM_EC_KEY_PAIR_GEN);
    }

    @Override
    public List<MechanismInfo> mechanisms() throws FaultException {
        return conversation.exclusively(() -> {
            List<MechanismInfo> mechanisms = new ArrayList<>();
            for (long mechanism : cryptoki.getMechanismList(slot)) {
                mechanisms.add(mechanism(mechanism));
            }
            return mechanisms;
        });
    }

    private MechanismInfo mechanism(long mechanism) throws CryptokiException {
        try {
            return cryptoki.getMechanismInfo(slot, mechanism);
        } catch (CryptokiException e) {
            if (ReturnValues.gone(e.returnValue())) {
                throw e;
            }
            // listed, but the library cannot say more about it
            return new MechanismInfo(mechanism, InfoConversion.mechanismName(mechanism), 0, 0, java.util.Set.of());
        }
    }

    @Override
    public List<Attribute> attributes(long handle) throws FaultException {
        return conversation
                .exclusively(() -> new AttributeSheet(cryptoki, conversation.session(), handle).read());
    }

    @Override
    public void initialise(String label, Pin securityOfficerPin, Pin userPin) throws FaultException {
        conversation.exclusively(() -> {
            TokenInfo token = cryptoki.getTokenInfo(slot);
            conversation.sameToken(token);
            Optional<Pin> officer = TokenConversation.acceptable(token, securityOfficerPin);
            Optional<Pin> user = TokenConversation.acceptable(token, userPin);
            conversation.closeAllOfSlot();
            conversation.forgetPartner();
            cryptoki.initToken(slot, officer, label);
            long session = cryptoki.openSession(slot, true);
            try {
                cryptoki.login(session, CKU_SO, officer);
                cryptoki.initPin(session, user);
                cryptoki.logout(session);
            } finally {
                cryptoki.closeSession(session);
            }
            return null;
        });
    }

    @Override
    public Set<KeySpec> specs() throws FaultException {
        Set<KeySpec> specs = EnumSet.noneOf(KeySpec.class);
        for (MechanismInfo mechanism : mechanisms()) {
            for (KeySpec spec : KeySpec.values()) {
                boolean made = mechanism.type() == (spec.rsa() ? CKM_RSA_PKCS_KEY_PAIR_GEN : CKM_EC_KEY_PAIR_GEN);
                // a token that names no sizes is believed to have them all
                if (made && mechanism.minimumKeySize() <= spec.bits()
                        && (mechanism.maximumKeySize() == 0 || mechanism.maximumKeySize() >= spec.bits())) {
                    specs.add(spec);
                }
            }
        }
        return specs;
    }

    @Override
    public GeneratedKey generate(KeySpec spec, String label, Bytes id) throws FaultException {
        return conversation.writing(session -> new ObjectWriter(cryptoki, session).generate(spec, label, id));
    }

    @Override
    public void importCertificate(Bytes der, Bytes subject, Bytes issuer, Bytes serial, String label, Bytes id)
            throws FaultException {
        conversation.writing(session -> {
            new ObjectWriter(cryptoki, session).writeCertificate(der, subject, issuer, serial, label, id);
            return null;
        });
    }
}
