/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.EllipticCurve;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.SecretBytes;

/**
 * The public point of a private EC key that was stored without it (SEC 1, section 3.2.1): Java has no function for that.
 * Used only where a token wants public-key objects. The numbers in between cannot be wiped; they are garbage at once.
 */
final class CurvePoint {

    private static final BigInteger THREE = BigInteger.valueOf(3);
    private static final Map<Bytes, String> NAMES = Map.of(NamedCurves.P256, "secp256r1", NamedCurves.P384,
            "secp384r1", NamedCurves.P521, "secp521r1");

    private final ECPoint generator;
    private final BigInteger prime;
    private final BigInteger a;

    private CurvePoint(ECParameterSpec curve) {
        EllipticCurve equation = curve.getCurve();
        generator = curve.getGenerator();
        prime = ((ECFieldFp) equation.getField()).getP();
        a = equation.getA();
    }

    /** @return CKA_EC_POINT; empty for a curve that is not known here */
    static Optional<Bytes> of(Bytes ecParameters, SecretBytes privateValue) {
        return Optional.ofNullable(NAMES.get(ecParameters))
                .map(name -> new CurvePoint(curve(name)).encoded(privateValue));
    }

    private static ECParameterSpec curve(String name) {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(name));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has them
        }
    }

    private Bytes encoded(SecretBytes privateValue) {
        ECPoint point = privateValue.withBytes(bytes -> times(new BigInteger(1, bytes)));
        int length = (prime.bitLength() + 7) / 8;
        byte[] uncompressed = new byte[1 + 2 * length];
        uncompressed[0] = 4;
        put(point.getAffineX(), uncompressed, 1 + length);
        put(point.getAffineY(), uncompressed, 1 + 2 * length);
        return Bytes.of(Der.value(Der.OCTET_STRING, uncompressed));
    }

    private static void put(BigInteger number, byte[] into, int end) {
        byte[] bytes = number.toByteArray();
        int start = bytes[0] == 0 && bytes.length > 1 ? 1 : 0;
        System.arraycopy(bytes, start, into, end - (bytes.length - start), bytes.length - start);
    }

    private ECPoint times(BigInteger factor) {
        ECPoint sum = ECPoint.POINT_INFINITY;
        for (int i = factor.bitLength() - 1; i >= 0; i--) {
            sum = plus(sum, sum);
            if (factor.testBit(i)) {
                sum = plus(sum, generator);
            }
        }
        return sum;
    }

    private ECPoint plus(ECPoint one, ECPoint other) {
        if (one.equals(ECPoint.POINT_INFINITY)) {
            return other;
        }
        if (other.equals(ECPoint.POINT_INFINITY)) {
            return one;
        }
        BigInteger x = one.getAffineX();
        BigInteger y = one.getAffineY();
        BigInteger dx = other.getAffineX().subtract(x).mod(prime);
        BigInteger dy = other.getAffineY().subtract(y).mod(prime);
        if (dx.signum() == 0 && dy.signum() != 0) {
            return ECPoint.POINT_INFINITY;
        }
        BigInteger slope = dx.signum() == 0
                ? x.multiply(x).multiply(THREE).add(a).multiply(y.shiftLeft(1).modInverse(prime))
                : dy.multiply(dx.modInverse(prime));
        BigInteger newX = slope.multiply(slope).subtract(x).subtract(other.getAffineX()).mod(prime);
        return new ECPoint(newX, slope.multiply(x.subtract(newX)).subtract(y).mod(prime));
    }
}
