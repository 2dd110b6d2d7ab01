/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp.internal;

import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Optional;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

import cz.klicnik.connector.cmp.CmpSettings;
import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.SigningKeys;

/**
 * Who asks: the holder of a password, or of a certificate. Closing it wipes the password.
 *
 * @param protection of what is sent
 * @param password that protects, where one does
 */
record Asker(Protection protection, Optional<Pin> password) implements AutoCloseable {

    /**
     * For the first message of a request.
     *
     * @param renewed the certificate that is renewed
     * @throws FaultException CA_SETTINGS where nothing can vouch for the request, or its answer; what {@link
     *         SignatureProtection} throws
     */
    static Asker first(Settings settings, MessageKind kind, Optional<Bytes> renewed, SigningKeys keys,
            SecureRandom random) throws FaultException {
        if (renewed.isPresent() && signs(kind, settings)) {
            return certificate(settings, renewed.get(), keys);
        }
        return password(settings, PasswordMac.fresh(settings.mac(), random));
    }

    /** Whether the old certificate's key vouches for a renewal with such a message, rather than a password. */
    static boolean signs(MessageKind kind, Settings settings) {
        return kind != MessageKind.IR || !settings.hasPassword();
    }

    /** With a password. */
    static Asker password(Settings settings, AlgorithmIdentifier parameters) throws FaultException {
        Optional<Pin> password = settings.password();
        if (password.isEmpty()) {
            throw settings.missing(CmpSettings.PASSWORD);
        }
        try {
            return new Asker(MacProtection.of(settings, password.get(), parameters), password);
        } catch (FaultException e) {
            password.get().close();
            throw e;
        }
    }

    /** With a certificate, whose key is at hand. */
    static Asker certificate(Settings settings, Bytes certificate, SigningKeys keys) throws FaultException {
        if (settings.trusted().isEmpty()) {
            throw settings.missing(CmpSettings.TRUSTED);
        }
        PrivateKey old = keys.old().orElseThrow(() -> new FaultException(FaultCode.OBJECT_NOT_FOUND));
        return new Asker(new SignatureProtection(certificate, settings.trusted(), old, keys.provider()),
                Optional.empty());
    }

    /** With a password where there is one; else nobody in particular. */
    static Asker anybody(Settings settings, SecureRandom random) throws FaultException {
        return settings.hasPassword() ? password(settings, PasswordMac.fresh(settings.mac(), random))
                : new Asker(new NoProtection(settings.sender().orElse(NOBODY)), Optional.empty());
    }

    /** A name without parts (NULL-DN, RFC 9810, section 5.1.1). */
    static final X500Name NOBODY = X500Name.getInstance(new org.bouncycastle.asn1.DERSequence());

    @Override
    public void close() {
        password.ifPresent(Pin::close);
    }
}
