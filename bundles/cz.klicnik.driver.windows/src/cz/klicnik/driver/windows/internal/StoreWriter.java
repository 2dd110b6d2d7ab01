/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.windows.internal;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.SelfSigned;

/** Changes the store: generates, imports, deletes. */
final class StoreWriter implements Capability.KeyGeneration, Capability.CertificateImport, Capability.ObjectDeletion {

    /** The certificate that keeps a new key's place says so by its name. */
    static final String PLACEHOLDER = "Klíčník: ";

    private static final Duration PLACEHOLDER_VALIDITY = Duration.ofDays(90);

    private final WindowsSession session;
    private final WindowsStore store;

    StoreWriter(WindowsSession session, WindowsStore store) {
        this.session = session;
        this.store = store;
    }

    @Override
    public Set<KeySpec> specs() {
        // the JDK's provider for Windows generates RSA only
        return EnumSet.of(KeySpec.RSA_2048, KeySpec.RSA_3072, KeySpec.RSA_4096);
    }

    /**
     * In the store a key lives only with a certificate: until the issued one comes, one that the key has signed itself keeps
     * its place.
     */
    @Override
    public GeneratedKey generate(KeySpec spec, String label, Bytes id) throws FaultException {
        if (!spec.rsa()) {
            throw new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, spec.name());
        }
        return session.alone(() -> {
            KeyPair pair = store.parts().generate(spec.bits());
            Bytes info = Bytes.of(pair.getPublic().getEncoded());
            Bytes placeholder = SelfSigned.sha256WithRsa(info, PLACEHOLDER + label, Instant.now(), PLACEHOLDER_VALIDITY,
                    data -> signature(pair.getPrivate(), data));
            put(store.parts().open(), label, pair.getPrivate(), placeholder);
            StoreEntry kept = store.withKey(info)
                    .orElseThrow(() -> new FaultException(FaultCode.WRITTEN_DIFFERS, Fault.NAME, "CKA_VALUE"));
            return new GeneratedKey(kept.subjectPublicKeyInfo(), kept.id());
        });
    }

    @Override
    public void importCertificate(Bytes der, Bytes subject, Bytes issuer, Bytes serial, String label, Bytes id)
            throws FaultException {
        session.alone(() -> {
            KeyStore keyStore = store.parts().open();
            Optional<StoreEntry> withKey = store.withKey(publicKey(der));
            if (withKey.isPresent()) {
                put(keyStore, label, store.key(keyStore, withKey.get()), der);
                forgetPlaceholder(withKey.get());
            } else {
                try {
                    keyStore.setCertificateEntry(label, certificate(der));
                } catch (GeneralSecurityException e) {
                    throw StoreFaults.of("KeyStore.setCertificateEntry", e);
                }
            }
            if (store.contents().objects().stream().noneMatch(
                    o -> o instanceof TokenObject.Certificate c && c.value().equals(der))) {
                throw new FaultException(FaultCode.WRITTEN_DIFFERS, Fault.NAME, "CKA_VALUE");
            }
            return true;
        });
    }

    /** Deletes a certificate together with its key container: in this store one does not go without the other. */
    @Override
    public Set<Long> delete(long handle) throws FaultException {
        return session.alone(() -> {
            StoreEntry entry = store.entry(handle);
            Set<Long> gone = new HashSet<>(store.handlesOf(entry));
            try {
                store.parts().open().deleteEntry(entry.alias());
            } catch (GeneralSecurityException e) {
                throw StoreFaults.of("KeyStore.deleteEntry", e);
            }
            if (store.contents().objects().stream().anyMatch(o -> gone.contains(o.handle()))) {
                throw new FaultException(FaultCode.WRITTEN_DIFFERS, Fault.NAME, entry.alias());
            }
            return gone;
        });
    }

    /** Takes the placeholder away, and leaves its key, which the issued certificate has now. */
    private void forgetPlaceholder(StoreEntry entry) throws FaultException {
        boolean ours = CertificateParser.parse(entry.der()).holder().startsWith(PLACEHOLDER);
        Optional<PowerShell> powerShell = store.parts().powerShell();
        if (ours && powerShell.isPresent()) {
            powerShell.get().run("forget.ps1", List.of(KeyFacts.thumbprint(entry.der())), List.of());
        }
    }

    private static void put(KeyStore keyStore, String alias, Key key, Bytes certificate) throws FaultException {
        try {
            keyStore.setKeyEntry(alias, key, null, new Certificate[] { certificate(certificate) });
        } catch (GeneralSecurityException e) {
            throw StoreFaults.of("KeyStore.setKeyEntry", e);
        }
    }

    private static byte[] signature(PrivateKey key, byte[] data) throws FaultException {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw StoreFaults.of("Signature.sign", e);
        }
    }

    private static Bytes publicKey(Bytes der) throws FaultException {
        return Bytes.of(certificate(der).getPublicKey().getEncoded());
    }

    private static Certificate certificate(Bytes der) throws FaultException {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(der.toArray()));
        } catch (GeneralSecurityException e) {
            throw StoreFaults.of("CertificateFactory.generateCertificate", e);
        }
    }
}
