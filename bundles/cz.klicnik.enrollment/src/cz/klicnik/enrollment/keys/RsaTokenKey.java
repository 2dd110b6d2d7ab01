/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment.keys;

import java.math.BigInteger;
import java.security.interfaces.RSAKey;
import java.security.spec.AlgorithmParameterSpec;

import org.eclipse.jdt.annotation.Nullable;

/** With its modulus, by whose length TLS chooses the algorithm. */
final class RsaTokenKey extends TokenKey implements RSAKey {

    private static final long serialVersionUID = 1L;

    private final BigInteger modulus;

    RsaTokenKey(BigInteger modulus, KeyOperations operations) {
        super("RSA", operations);
        this.modulus = modulus;
    }

    @Override
    public BigInteger getModulus() {
        return modulus;
    }

    /** None: a key that is bound to no padding. Newer Javas inherit this method twice. */
    @Override
    public @Nullable AlgorithmParameterSpec getParams() {
        return null;
    }
}
