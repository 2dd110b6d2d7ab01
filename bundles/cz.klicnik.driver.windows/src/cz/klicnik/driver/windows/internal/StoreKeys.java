/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.windows.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.crypto.Cipher;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.pki.Pkcs12;

/** Uses keys of the store, and lets them out where they may leave. */
final class StoreKeys implements Capability.Signing, Capability.Decryption, Capability.KeyExport {

    private static final int PASSWORD_BYTES = 24;

    private final SecureRandom randomness = new SecureRandom();
    private final WindowsSession session;
    private final WindowsStore store;

    StoreKeys(WindowsSession session, WindowsStore store) {
        this.session = session;
        this.store = store;
    }

    @Override
    public Set<SignatureScheme> schemes(long handle) throws FaultException {
        KeyAlgorithm algorithm = session.alone(() -> store.keyEntry(handle)).algorithm();
        Set<SignatureScheme> schemes = EnumSet.noneOf(SignatureScheme.class);
        for (SignatureScheme scheme : SignatureScheme.values()) {
            boolean rsa = scheme.name().startsWith("RSA");
            if (algorithm.equals(rsa ? KeyAlgorithm.RSA : KeyAlgorithm.EC)) {
                schemes.add(scheme);
            }
        }
        return schemes;
    }

    @Override
    public Bytes sign(long handle, SignatureScheme scheme, Bytes message, Optional<Pin> keyPin)
            throws FaultException {
        return session.alone(() -> {
            PrivateKey key = store.key(store.parts().open(), store.keyEntry(handle));
            try {
                Signature signature = Signature.getInstance(algorithm(scheme));
                signature.initSign(key);
                if (scheme.name().contains("PSS")) {
                    signature.setParameter(pss(digest(scheme)));
                }
                signature.update(message.toArray());
                return Bytes.of(signature.sign());
            } catch (GeneralSecurityException e) {
                throw StoreFaults.of("Signature.sign", e);
            }
        });
    }

    @Override
    public Set<EncryptionScheme> encryptionSchemes(long handle) throws FaultException {
        // the JDK's provider for Windows knows no OAEP
        return session.alone(() -> store.keyEntry(handle)).algorithm().equals(KeyAlgorithm.RSA)
                ? EnumSet.of(EncryptionScheme.RSA_PKCS1) : EnumSet.noneOf(EncryptionScheme.class);
    }

    @Override
    public SecretBytes decrypt(long handle, EncryptionScheme scheme, Bytes encrypted, Optional<Pin> keyPin)
            throws FaultException {
        if (scheme != EncryptionScheme.RSA_PKCS1) {
            throw new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, scheme.name());
        }
        return session.alone(() -> {
            PrivateKey key = store.key(store.parts().open(), store.keyEntry(handle));
            try {
                Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
                cipher.init(Cipher.DECRYPT_MODE, key);
                return SecretBytes.taking(cipher.doFinal(encrypted.toArray()));
            } catch (GeneralSecurityException e) {
                throw StoreFaults.of("Cipher.doFinal", e);
            }
        });
    }

    @Override
    public Leaving leaving(long handle) throws FaultException {
        return session.alone(() -> leaving(store.keyEntry(handle)));
    }

    private static Leaving leaving(StoreEntry entry) {
        return entry.facts().exportable() == Trilean.NO ? Leaving.NOT_EXTRACTABLE : Leaving.ALLOWED;
    }

    @Override
    public SecretBytes exportKey(long handle) throws FaultException {
        return session.alone(() -> {
            StoreEntry entry = store.keyEntry(handle);
            if (leaving(entry) != Leaving.ALLOWED) {
                throw new FaultException(FaultCode.KEY_STAYS, Fault.NAME, "CKA_EXTRACTABLE");
            }
            PowerShell powerShell = store.parts().powerShell()
                    .orElseThrow(() -> new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, "PowerShell"));
            try (Pin password = password();
                    Pkcs12 file = Pkcs12.open(exported(powerShell, entry, password), entry.alias(), password)) {
                return file.keys().stream().findFirst()
                        .orElseThrow(() -> new FaultException(FaultCode.KEY_STAYS, Fault.NAME, "Export-PfxCertificate"))
                        .withPkcs8(pkcs8 -> SecretBytes.taking(pkcs8.clone()));
            }
        });
    }

    /** ASCII, since programs disagree about anything else. */
    private Pin password() {
        byte[] random = new byte[PASSWORD_BYTES];
        randomness.nextBytes(random);
        byte[] text = Base64.getUrlEncoder().encode(random);
        Arrays.fill(random, (byte) 0);
        return Pin.takingUtf8(text);
    }

    /** The file that Windows writes is encrypted under a password that is made for this one time; it is deleted at once. */
    private static Bytes exported(PowerShell powerShell, StoreEntry entry, Pin password) throws FaultException {
        try {
            Path folder = Files.createTempDirectory("klicnik");
            Path file = folder.resolve("key.pfx");
            try {
                powerShell.run("export.ps1", List.of(KeyFacts.thumbprint(entry.der()), file.toString()),
                        List.of(password));
                return Bytes.of(Files.readAllBytes(file));
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw StoreFaults.of("export", e);
        }
    }

    private static String digest(SignatureScheme scheme) {
        String name = scheme.name();
        return "SHA-" + name.substring(name.lastIndexOf("SHA") + 3);
    }

    private static String algorithm(SignatureScheme scheme) {
        String digest = digest(scheme).replace("-", "");
        if (scheme.name().contains("PSS")) {
            return "RSASSA-PSS";
        }
        return digest + (scheme.name().startsWith("RSA") ? "withRSA" : "withECDSA");
    }

    private static AlgorithmParameterSpec pss(String digest) {
        int length = Integer.parseInt(digest.substring(4)) / 8;
        return new PSSParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest), length, 1);
    }
}
