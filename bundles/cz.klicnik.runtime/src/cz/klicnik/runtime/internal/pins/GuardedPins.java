/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.pins;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability.Decryption;
import cz.klicnik.core.driver.Capability.KeyExport;
import cz.klicnik.core.driver.Capability.PinManagement;
import cz.klicnik.core.driver.Capability.Signing;
import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.PinKind;

/** Capabilities that send PINs, each of which the guard looks at first. */
final class GuardedPins {

    private GuardedPins() {
    }

    record Management(GuardedSession session, PinManagement beneath) implements PinManagement {

        @Override
        public Unblocking unblocking() {
            return session.live(beneath).unblocking();
        }

        @Override
        public void change(UserRole role, Pin old, Pin now) throws FaultException {
            session.writing(() -> session.trying(PinKind.of(role), old, List.of(PinKind.of(role)), () -> {
                beneath.change(role, old, now);
                return true;
            }));
        }

        @Override
        public void unblock(Pin key, Pin now) throws FaultException {
            PinKind kind = session.live(beneath).unblocking() == Unblocking.PUK_SET_PIN ? PinKind.PUK
                    : PinKind.SECURITY_OFFICER;
            session.writing(() -> session.trying(kind, key, List.of(PinKind.USER), () -> {
                beneath.unblock(key, now);
                return true;
            }));
        }
    }

    record Signatures(GuardedSession session, Signing beneath) implements Signing {

        @Override
        public Set<SignatureScheme> schemes(long handle) throws FaultException {
            return session.live(beneath).schemes(handle);
        }

        @Override
        public Bytes sign(long handle, SignatureScheme scheme, Bytes message, Optional<Pin> keyPin)
                throws FaultException {
            return keyPin.isEmpty() ? session.live(beneath).sign(handle, scheme, message, keyPin)
                    : session.trying(PinKind.KEY, keyPin.get(), List.of(),
                            () -> beneath.sign(handle, scheme, message, keyPin));
        }
    }

    /** Needs no PIN of its own, but belongs to what is done with keys. */
    record Exports(GuardedSession session, KeyExport beneath) implements KeyExport {

        @Override
        public Leaving leaving(long handle) throws FaultException {
            return session.live(beneath).leaving(handle);
        }

        @Override
        public SecretBytes exportKey(long handle) throws FaultException {
            return session.live(beneath).exportKey(handle);
        }
    }

    record Decryptions(GuardedSession session, Decryption beneath) implements Decryption {

        @Override
        public Set<EncryptionScheme> encryptionSchemes(long handle) throws FaultException {
            return session.live(beneath).encryptionSchemes(handle);
        }

        @Override
        public SecretBytes decrypt(long handle, EncryptionScheme scheme, Bytes encrypted, Optional<Pin> keyPin)
                throws FaultException {
            return keyPin.isEmpty() ? session.live(beneath).decrypt(handle, scheme, encrypted, keyPin)
                    : session.trying(PinKind.KEY, keyPin.get(), List.of(),
                            () -> beneath.decrypt(handle, scheme, encrypted, keyPin));
        }
    }
}
