/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment.keys;

import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability.Decryption;
import cz.klicnik.core.driver.Capability.EncryptionScheme;
import cz.klicnik.core.driver.Capability.SignatureScheme;
import cz.klicnik.core.driver.Capability.Signing;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/**
 * A private key by its handle in a conversation with its token. It lives as long as the reading that the handle comes from.
 *
 * <p>A fault that has to do with a PIN is final: the same fault comes again without the token being asked, since libraries
 * above try a failed decryption a second time in another way, and no PIN is tried twice. Thread-safe, as far as the conversation
 * is used by nobody else meanwhile.
 */
public final class SessionKey implements KeyOperations {

    private static final Set<FaultCode> FINAL = Set.of(FaultCode.PIN_INCORRECT, FaultCode.PIN_LOCKED,
            FaultCode.PIN_LENGTH, FaultCode.KEY_PIN_NEEDED);

    private final long handle;
    private final Optional<Signing> signing;
    private final Optional<Decryption> decryption;
    private final KeyPins pins;
    private final Set<SignatureScheme> schemes;
    private Optional<Fault> over = Optional.empty();
    private boolean asks;
    private int uses;

    /**
     * Asks the token what the key can sign.
     *
     * @param handle of the session's last reading
     */
    public SessionKey(TokenSession session, long handle, KeyPins pins) throws FaultException {
        this.handle = handle;
        this.pins = pins;
        signing = session.capability(Signing.class);
        decryption = session.capability(Decryption.class);
        schemes = signing.isPresent() ? Set.copyOf(signing.get().schemes(handle)) : Set.of();
    }

    @Override
    public Set<SignatureScheme> schemes() {
        return schemes;
    }

    /** How many signatures and decryptions there were, failed ones included. */
    public synchronized int uses() {
        return uses;
    }

    @Override
    public synchronized Bytes sign(SignatureScheme scheme, Bytes message) throws FaultException {
        Signing able = signing.orElseThrow(() -> new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, "C_Sign"));
        return used(pin -> able.sign(handle, scheme, message, pin));
    }

    @Override
    public synchronized SecretBytes decrypt(EncryptionScheme scheme, Bytes encrypted) throws FaultException {
        Decryption able =
                decryption.orElseThrow(() -> new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, "C_Decrypt"));
        return used(pin -> able.decrypt(handle, scheme, encrypted, pin));
    }

    /** Whether the key wants a PIN shows at the first use, which is refused then without any harm. */
    private <T> T used(Use<T> use) throws FaultException {
        if (over.isPresent()) {
            throw new FaultException(over.get());
        }
        uses++;
        try {
            if (!asks) {
                try {
                    return use.with(Optional.empty());
                } catch (FaultException e) {
                    if (e.fault().code() != FaultCode.KEY_PIN_NEEDED) {
                        throw e;
                    }
                    asks = true;
                }
            }
            try (Pin pin = pins.ask().orElseThrow(() -> new FaultException(FaultCode.KEY_PIN_NEEDED))) {
                return use.with(Optional.of(pin));
            }
        } catch (FaultException e) {
            if (FINAL.contains(e.fault().code())) {
                over = Optional.of(e.fault());
            }
            throw e;
        }
    }

    @FunctionalInterface
    private interface Use<T> {
        T with(Optional<Pin> pin) throws FaultException;
    }
}
