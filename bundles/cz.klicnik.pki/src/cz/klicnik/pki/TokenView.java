/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

import java.util.List;
import java.util.Optional;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;

/**
 * A reading of a token, decoded and paired. Every object of {@code contents} stands in one of the entries, and in one only,
 * with one exception: where several certificates have the same public key (renewed without a new one, or stored twice),
 * each of their entries shows that key.
 *
 * @param certificates in the token's order, each with the keys that belong to it
 * @param looseKeys keys that belong to no certificate on the token, and second copies of a key that does
 * @param others secret keys, data and whatever else
 */
public record TokenView(TokenContents contents, List<CertificateEntry> certificates, List<KeyEntry> looseKeys,
        List<TokenObject> others) {

    public TokenView {
        certificates = List.copyOf(certificates);
        looseKeys = List.copyOf(looseKeys);
        others = List.copyOf(others);
    }

    /**
     * A certificate object.
     *
     * @param certificate absent when the value is not a readable X.509 certificate; then {@code problem} says why
     * @param validity absent with it
     * @param daysLeft whole days of 24 hours until the end, rounded towards zero, negative when it has passed; 0
     *        without a certificate
     * @param keys of the pair; empty when there are none or they are not visible
     */
    public record CertificateEntry(TokenObject.Certificate object, Optional<CertificateView> certificate,
            Optional<Validity> validity, long daysLeft, CertificateType type, KeyState key,
            KeyEntry keys, Optional<Fault> problem) {
    }

    /**
     * The two halves of a key pair, as far as they are visible.
     *
     * @param privateKey absent before login too
     */
    public record KeyEntry(Optional<TokenObject.PrivateKey> privateKey, Optional<TokenObject.PublicKey> publicKey) {

        public static final KeyEntry NONE = new KeyEntry(Optional.empty(), Optional.empty());

        public boolean isEmpty() {
            return privateKey.isEmpty() && publicKey.isEmpty();
        }
    }
}
