/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;

import cz.klicnik.connector.cmp.CmpSettings;
import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.FaultException;

/**
 * A password vouches.
 *
 * @param password stays the caller's, and open as long as messages are protected
 */
record MacProtection(Pin password, X500Name sender, Optional<String> reference, AlgorithmIdentifier parameters)
        implements Protection {

    /**
     * As the settings say.
     *
     * @param parameters with a salt
     * @throws FaultException CA_SETTINGS where nothing says whose password it is
     */
    static MacProtection of(Settings settings, Pin password, AlgorithmIdentifier parameters) throws FaultException {
        Optional<X500Name> sender = settings.sender();
        if (sender.isEmpty() && settings.reference().isEmpty()) {
            throw settings.missing(CmpSettings.REFERENCE);
        }
        return new MacProtection(password, sender.orElseGet(() -> named(settings.reference().orElse(""))),
                settings.reference(), parameters);
    }

    /** RFC 9483, section 3.1: the common name is what senderKID says. */
    private static X500Name named(String reference) {
        return new X500NameBuilder().addRDN(BCStyle.CN, reference).build();
    }

    @Override
    public Optional<byte[]> keyId() {
        return reference.map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<AlgorithmIdentifier> algorithm() {
        return Optional.of(parameters);
    }

    @Override
    public byte[] protect(byte[] content) {
        try {
            return PasswordMac.compute(parameters, password, content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java computes these", e);
        }
    }

    @Override
    public List<Certificate> certificates() {
        return List.of();
    }
}
