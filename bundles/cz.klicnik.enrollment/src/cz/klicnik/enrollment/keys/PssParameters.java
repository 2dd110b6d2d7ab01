/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment.keys;

import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;
import java.util.stream.Stream;

import cz.klicnik.core.driver.Capability.SignatureScheme;

/** The parameters of RSASSA-PSS (RFC 8017, appendix A.2.3) in Java's words and in the token's. */
final class PssParameters {

    private PssParameters() {
    }

    static PSSParameterSpec of(SignatureScheme scheme) {
        String bits = scheme.name().substring(scheme.name().length() - 3);
        return new PSSParameterSpec("SHA-" + bits, "MGF1", new MGF1ParameterSpec("SHA-" + bits),
                Integer.parseInt(bits) / Byte.SIZE, PSSParameterSpec.TRAILER_FIELD_BC);
    }

    /** @return empty where no token is asked for such a signature */
    static Optional<SignatureScheme> scheme(AlgorithmParameterSpec parameters) {
        return Stream.of(SignatureScheme.RSA_PSS_SHA256, SignatureScheme.RSA_PSS_SHA384,
                SignatureScheme.RSA_PSS_SHA512).filter(s -> parameters instanceof PSSParameterSpec p && same(of(s), p))
                .findFirst();
    }

    private static boolean same(PSSParameterSpec ours, PSSParameterSpec given) {
        return digest(ours.getDigestAlgorithm()).equals(digest(given.getDigestAlgorithm()))
                && given.getMGFAlgorithm().equals("MGF1") && given.getMGFParameters() instanceof MGF1ParameterSpec mask
                && digest(mask.getDigestAlgorithm()).equals(digest(ours.getDigestAlgorithm()))
                && given.getSaltLength() == ours.getSaltLength() && given.getTrailerField() == ours.getTrailerField();
    }

    /** Some write SHA256. */
    private static String digest(String name) {
        return name.replace("-", "");
    }
}
