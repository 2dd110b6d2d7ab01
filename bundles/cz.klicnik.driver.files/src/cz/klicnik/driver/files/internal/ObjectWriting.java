/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.core.runtime.NullProgressMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.Pkcs12;
import cz.klicnik.pki.PublicKeys;

/** Writes objects to a folder and looks at the folder afterwards. */
final class ObjectWriting implements Capability.KeyGeneration, Capability.KeyImport, Capability.CertificateImport,
        Capability.ObjectDeletion, Capability.AttributeWriting {

    private static final long CKA_LABEL = 0x3;
    private static final long CKA_ID = 0x102;
    private static final int OBJECT_IDENTIFIER = 0x06;

    private final FolderToken token;

    ObjectWriting(FolderToken token) {
        this.token = token;
    }

    @Override
    public Set<KeySpec> specs() {
        return EnumSet.allOf(KeySpec.class);
    }

    /** Made by Java and kept in a file of its own: extractable by whoever has the file and its password. */
    @Override
    public GeneratedKey generate(KeySpec spec, String label, Bytes id) throws FaultException {
        token.requireLogin("C_GenerateKeyPair");
        try {
            // before the folder is locked: it takes seconds
            KeyPair pair = KeyAlgorithms.generate(spec);
            Bytes spki = Bytes.of(pair.getPublic().getEncoded());
            byte[] pkcs8 = Optional.ofNullable(pair.getPrivate().getEncoded()).orElseThrow();
            return new GeneratedKey(spki, add(new Pkcs12.Key(label, chosen(id, spki), Bytes.empty(), spki, pkcs8)));
        } catch (GeneralSecurityException e) {
            throw new FaultException(Fault.of(FaultCode.NOT_SUPPORTED, Fault.NAME, spec.name()), e);
        }
    }

    @Override
    public Bytes importKey(SecretBytes pkcs8, String label, Bytes id) throws FaultException {
        token.requireLogin("C_CreateObject");
        Pkcs12.Key key = new Pkcs12.Key(label, id, pkcs8.withBytes(byte[]::clone));
        try (Pkcs12 held = new Pkcs12(List.of(key), List.of())) {
            Bytes spki = key.subjectPublicKeyInfo();
            KeyAlgorithm algorithm = PublicKeys.algorithm(spki);
            boolean usable = algorithm.equals(KeyAlgorithm.RSA)
                    || algorithm.equals(KeyAlgorithm.EC) && isNamed(PublicKeys.publicPart(spki).ecParameters());
            if (!usable) {
                throw new FaultException(FaultCode.KEY_UNUSABLE, Fault.FOUND, algorithm.name());
            }
            return add(key.with(label, chosen(id, spki)));
        }
    }

    @Override
    public void importCertificate(Bytes der, Bytes subject, Bytes issuer, Bytes serial, String label, Bytes id)
            throws FaultException {
        token.requireLoginWherePossible("C_CreateObject");
        // what is no certificate would never be found again
        Bytes certificate = CertificateParser.parse(der).der();
        token.write(writer -> {
            writer.addCertificate(certificate, label, id);
            return require(o -> o instanceof TokenObject.Certificate c && c.value().equals(certificate)
                    && (label.isEmpty() || c.label().equals(label)) && (!LocalKeyIds.isChosen(id) || c.id().equals(id)),
                    label);
        });
    }

    @Override
    public Set<Long> delete(long handle) throws FaultException {
        token.requireLoginWherePossible("C_DestroyObject");
        return token.write(writer -> {
            writer.delete(handle);
            Optional<TokenObject> left = find(o -> o.handle() == handle);
            if (left.isPresent()) {
                throw new FaultException(FaultCode.WRITTEN_DIFFERS, Fault.NAME, left.get().label());
            }
            return Set.of(handle);
        });
    }

    @Override
    public void label(long handle, String label) throws FaultException {
        if (label.isEmpty()) {
            throw new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, "CKA_LABEL = \"\"");
        }
        rename(handle, Optional.of(label), Optional.empty());
    }

    @Override
    public void id(long handle, Bytes id) throws FaultException {
        if (!LocalKeyIds.isChosen(id)) {
            // it would not be read back
            throw new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, "CKA_ID = " + id);
        }
        rename(handle, Optional.empty(), Optional.of(id));
    }

    @Override
    public void write(long handle, long type, Bytes value) throws FaultException {
        if (type == CKA_LABEL) {
            label(handle, new String(value.toArray(), StandardCharsets.UTF_8));
        } else if (type == CKA_ID) {
            id(handle, value);
        } else {
            throw new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME,
                    "C_SetAttributeValue(0x" + Long.toHexString(type) + ")");
        }
    }

    private void rename(long handle, Optional<String> label, Optional<Bytes> id) throws FaultException {
        token.requireLoginWherePossible("C_SetAttributeValue");
        token.write(writer -> {
            writer.rename(handle, label, id);
            return require(o -> o.handle() == handle && label.orElse(o.label()).equals(o.label())
                    && id.orElse(o.id()).equals(o.id()), label.orElse(String.valueOf(handle)));
        });
    }

    private static Bytes chosen(Bytes id, Bytes spki) {
        return LocalKeyIds.isChosen(id) ? id : PublicKeys.id(spki);
    }

    /**
     * @param key wiped, whatever happens
     * @return the ID that is read back
     */
    private Bytes add(Pkcs12.Key key) throws FaultException {
        try (Pkcs12 held = new Pkcs12(List.of(key), List.of())) {
            return token.write(writer -> {
                writer.addKey(key);
                return require(o -> o instanceof TokenObject.PrivateKey k && k.id().equals(key.localKeyId())
                        && k.publicPart().equals(PublicKeys.publicPart(key.subjectPublicKeyInfo())),
                        key.friendlyName()).id();
            });
        }
    }

    private TokenObject require(Predicate<TokenObject> wanted, String name) throws FaultException {
        return find(wanted).orElseThrow(() -> new FaultException(FaultCode.WRITTEN_DIFFERS, Fault.NAME, name));
    }

    private Optional<TokenObject> find(Predicate<TokenObject> wanted) throws FaultException {
        return token.read(new NullProgressMonitor()).contents().objects().stream().filter(wanted).findFirst();
    }

    /** A curve by its name and not by its numbers (RFC 5480, section 2.1.1). */
    private static boolean isNamed(Bytes parameters) {
        return !parameters.isEmpty() && parameters.toArray()[0] == OBJECT_IDENTIFIER;
    }
}
