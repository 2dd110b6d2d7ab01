/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment.keys;

import java.io.ByteArrayOutputStream;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.NoSuchAlgorithmException;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.InvalidParameterSpecException;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.CipherSpi;
import javax.crypto.NoSuchPaddingException;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability.EncryptionScheme;
import cz.klicnik.core.fault.FaultException;

/**
 * Decrypts with an RSA key on a token: {@code RSA/ECB/PKCS1Padding}, and OAEP with one digest for both of its functions, SHA-1
 * unless the parameters say SHA-256. What was encrypted is one block. Encrypts nothing: that needs no token.
 */
final class TokenCipher extends CipherSpi {

    private static final int MODE_BLOCK = 0;
    private static final String PKCS1 = "PKCS1PADDING";
    private static final String OAEP = "OAEPPADDING";
    private static final String OAEP_SHA1 = "OAEPWITHSHA1ANDMGF1PADDING";

    private final ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
    private EncryptionScheme scheme = EncryptionScheme.RSA_PKCS1;
    private Optional<RsaTokenKey> key = Optional.empty();

    @Override
    protected void engineSetMode(@Nullable String mode) throws NoSuchAlgorithmException {
        if (!"ECB".equalsIgnoreCase(mode) && !"NONE".equalsIgnoreCase(mode)) {
            throw new NoSuchAlgorithmException("RSA has no mode " + mode);
        }
    }

    @Override
    protected void engineSetPadding(@Nullable String padding) throws NoSuchPaddingException {
        String name = String.valueOf(padding).toUpperCase(Locale.ROOT).replace("SHA-1A", "SHA1A");
        scheme = switch (name) {
        case PKCS1 -> EncryptionScheme.RSA_PKCS1;
        case OAEP, OAEP_SHA1 -> EncryptionScheme.RSA_OAEP_SHA1;
        default -> throw new NoSuchPaddingException("Not decrypted on a token: " + padding);
        };
    }

    @Override
    protected void engineInit(int operation, @Nullable Key given, @Nullable SecureRandom random)
            throws InvalidKeyException {
        if (operation != Cipher.DECRYPT_MODE && operation != Cipher.UNWRAP_MODE) {
            throw new InvalidKeyException("A private key on a token only decrypts");
        }
        if (!(given instanceof RsaTokenKey ours)) {
            throw new InvalidKeyException("No RSA key on a token");
        }
        key = Optional.of(ours);
        encrypted.reset();
    }

    @Override
    protected void engineInit(int operation, @Nullable Key given, @Nullable AlgorithmParameterSpec parameters,
            @Nullable SecureRandom random) throws InvalidKeyException, InvalidAlgorithmParameterException {
        if (parameters != null) {
            scheme = oaep(parameters);
        }
        engineInit(operation, given, random);
    }

    @Override
    protected void engineInit(int operation, @Nullable Key given, @Nullable AlgorithmParameters parameters,
            @Nullable SecureRandom random) throws InvalidKeyException, InvalidAlgorithmParameterException {
        try {
            engineInit(operation, given,
                    parameters == null ? null : parameters.getParameterSpec(OAEPParameterSpec.class), random);
        } catch (InvalidParameterSpecException e) {
            throw new InvalidAlgorithmParameterException("No parameters of OAEP", e);
        }
    }

    private EncryptionScheme oaep(AlgorithmParameterSpec parameters) throws InvalidAlgorithmParameterException {
        if (scheme == EncryptionScheme.RSA_PKCS1 || !(parameters instanceof OAEPParameterSpec oaep)
                || !(oaep.getMGFParameters() instanceof MGF1ParameterSpec mask)
                || !mask.getDigestAlgorithm().equals(oaep.getDigestAlgorithm())
                || !(oaep.getPSource() instanceof PSource.PSpecified label) || label.getValue().length > 0) {
            throw new InvalidAlgorithmParameterException("Not decrypted on a token: " + parameters);
        }
        return switch (oaep.getDigestAlgorithm()) {
        case "SHA-1" -> EncryptionScheme.RSA_OAEP_SHA1;
        case "SHA-256" -> EncryptionScheme.RSA_OAEP_SHA256;
        default -> throw new InvalidAlgorithmParameterException("Not decrypted on a token: " + parameters);
        };
    }

    @Override
    protected byte @Nullable [] engineUpdate(byte @Nullable [] input, int from, int length) {
        if (input != null) {
            encrypted.write(input, from, length);
        }
        return null;
    }

    @Override
    protected int engineUpdate(byte @Nullable [] input, int from, int length, byte @Nullable [] output, int to) {
        engineUpdate(input, from, length);
        return 0;
    }

    @Override
    protected byte[] engineDoFinal(byte @Nullable [] input, int from, int length) {
        engineUpdate(input, from, length);
        RsaTokenKey with = key.orElseThrow(() -> new IllegalStateException("No key was given"));
        try (SecretBytes clear = with.decrypt(scheme, Bytes.of(encrypted.toByteArray()))) {
            return clear.withBytes(byte[]::clone);
        } catch (FaultException e) {
            throw new ProviderException(e.getMessage(), e);
        } finally {
            encrypted.reset();
        }
    }

    @Override
    protected int engineDoFinal(byte @Nullable [] input, int from, int length, byte @Nullable [] output, int to)
            throws ShortBufferException {
        byte[] clear = engineDoFinal(input, from, length);
        try {
            if (output == null || output.length - to < clear.length) {
                throw new ShortBufferException(clear.length + " bytes are needed");
            }
            System.arraycopy(clear, 0, output, to, clear.length);
            return clear.length;
        } finally {
            Arrays.fill(clear, (byte) 0);
        }
    }

    /** A key that was encrypted for this one, as messages (CMS) carry it. */
    @Override
    protected Key engineUnwrap(byte @Nullable [] wrapped, @Nullable String algorithm, int type)
            throws InvalidKeyException, NoSuchAlgorithmException {
        if (type != Cipher.SECRET_KEY || wrapped == null) {
            throw new NoSuchAlgorithmException("Only secret keys are unwrapped");
        }
        byte[] clear = engineDoFinal(wrapped, 0, wrapped.length);
        try {
            return new SecretKeySpec(clear, algorithm);
        } catch (IllegalArgumentException e) {
            throw new InvalidKeyException("What was encrypted is no key", e);
        } finally {
            Arrays.fill(clear, (byte) 0);
        }
    }

    @Override
    protected int engineGetBlockSize() {
        return MODE_BLOCK;
    }

    @Override
    protected int engineGetOutputSize(int length) {
        return key.map(k -> (k.getModulus().bitLength() + Byte.SIZE - 1) / Byte.SIZE).orElse(0);
    }

    @Override
    protected int engineGetKeySize(@Nullable Key given) throws InvalidKeyException {
        if (given instanceof RsaTokenKey ours) {
            return ours.getModulus().bitLength();
        }
        throw new InvalidKeyException("No RSA key on a token");
    }

    @Override
    protected byte @Nullable [] engineGetIV() {
        return null;
    }

    @Override
    protected @Nullable AlgorithmParameters engineGetParameters() {
        if (scheme == EncryptionScheme.RSA_PKCS1) {
            return null;
        }
        String digest = scheme == EncryptionScheme.RSA_OAEP_SHA1 ? "SHA-1" : "SHA-256";
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("OAEP");
            parameters.init(new OAEPParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest),
                    PSource.PSpecified.DEFAULT));
            return parameters;
        } catch (GeneralSecurityException e) {
            throw new ProviderException("Every Java knows the parameters of OAEP", e);
        }
    }
}
