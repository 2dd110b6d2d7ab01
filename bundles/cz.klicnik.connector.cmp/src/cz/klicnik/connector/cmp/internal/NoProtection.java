/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp.internal;

import java.util.List;
import java.util.Optional;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;

/** For a question that everybody may ask. */
record NoProtection(X500Name sender) implements Protection {

    @Override
    public Optional<byte[]> keyId() {
        return Optional.empty();
    }

    @Override
    public Optional<AlgorithmIdentifier> algorithm() {
        return Optional.empty();
    }

    @Override
    public byte[] protect(byte[] content) {
        return new byte[0];
    }

    @Override
    public List<Certificate> certificates() {
        return List.of();
    }
}
