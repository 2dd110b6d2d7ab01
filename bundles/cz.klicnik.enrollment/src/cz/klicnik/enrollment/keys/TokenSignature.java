/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment.keys;

import java.io.ByteArrayOutputStream;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.InvalidParameterException;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.PublicKey;
import java.security.SignatureException;
import java.security.SignatureSpi;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability.SignatureScheme;
import cz.klicnik.core.fault.FaultException;

/** Signs with a key on a token, which gets the whole message at the end. Verifies nothing: that needs no token. */
final class TokenSignature extends SignatureSpi {

    private final boolean pss;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private Optional<SignatureScheme> scheme;
    private Optional<TokenKey> key = Optional.empty();

    private TokenSignature(boolean pss, Optional<SignatureScheme> scheme) {
        this.pss = pss;
        this.scheme = scheme;
    }

    static TokenSignature fixed(SignatureScheme scheme) {
        return new TokenSignature(false, Optional.of(scheme));
    }

    /** @param usual what holds without parameters; none where they have to be stated */
    static TokenSignature pss(List<SignatureScheme> usual) {
        return new TokenSignature(true, usual.stream().findFirst());
    }

    /** Asks nothing of the token. TLS tries the next algorithm where this one is refused here. */
    @Override
    protected void engineInitSign(@Nullable PrivateKey given) throws InvalidKeyException {
        if (!(given instanceof TokenKey ours)) {
            throw new InvalidKeyException("No key on a token");
        }
        if (!able(ours)) {
            throw new InvalidKeyException(
                    ours + " does not sign with " + scheme.map(SignatureScheme::name).orElse("RSA-PSS"));
        }
        key = Optional.of(ours);
        message.reset();
    }

    private boolean able(TokenKey with) {
        return scheme.map(with.schemes()::contains)
                .orElseGet(() -> with.schemes().stream().anyMatch(s -> s.name().startsWith("RSA_PSS")));
    }

    @Override
    protected void engineInitVerify(@Nullable PublicKey verified) throws InvalidKeyException {
        throw new InvalidKeyException("Signatures are verified by another provider");
    }

    @Override
    protected void engineUpdate(byte b) {
        message.write(b);
    }

    @Override
    protected void engineUpdate(byte @Nullable [] bytes, int from, int length) {
        if (bytes != null) {
            message.write(bytes, from, length);
        }
    }

    @Override
    protected byte[] engineSign() throws SignatureException {
        TokenKey with = key.orElseThrow(() -> new SignatureException("No key was given"));
        SignatureScheme how = scheme.orElseThrow(() -> new SignatureException("RSASSA-PSS needs its parameters"));
        try {
            return with.sign(how, Bytes.of(message.toByteArray())).toArray();
        } catch (FaultException e) {
            throw new SignatureException(e.getMessage(), e);
        } finally {
            message.reset();
        }
    }

    @Override
    protected boolean engineVerify(byte @Nullable [] signature) throws SignatureException {
        throw new SignatureException("Signatures are verified by another provider");
    }

    /** Of PSS those that tokens are asked for: the salt as long as the digest, MGF1 with the same digest. */
    @Override
    protected void engineSetParameter(@Nullable AlgorithmParameterSpec parameters)
            throws InvalidAlgorithmParameterException {
        if (parameters == null) {
            return;
        }
        Optional<SignatureScheme> known = pss ? PssParameters.scheme(parameters) : Optional.empty();
        SignatureScheme stated = known.orElseThrow(
                () -> new InvalidAlgorithmParameterException(
                        "No token is asked for a signature with these parameters"));
        if (key.isPresent() && !key.get().schemes().contains(stated)) {
            throw new InvalidAlgorithmParameterException(key.get() + " does not sign with " + stated);
        }
        scheme = Optional.of(stated);
    }

    @Override
    protected @Nullable AlgorithmParameters engineGetParameters() {
        if (!pss || scheme.isEmpty()) {
            return null;
        }
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("RSASSA-PSS");
            PSSParameterSpec spec = PssParameters.of(scheme.get());
            parameters.init(spec);
            return parameters;
        } catch (GeneralSecurityException e) {
            throw new ProviderException("Every Java knows the parameters of PSS", e);
        }
    }

    @Override
    @Deprecated
    protected void engineSetParameter(@Nullable String name, @Nullable Object value) {
        throw new InvalidParameterException("Parameters have no names");
    }

    @Override
    @Deprecated
    protected Object engineGetParameter(@Nullable String name) {
        throw new InvalidParameterException("Parameters have no names");
    }
}
