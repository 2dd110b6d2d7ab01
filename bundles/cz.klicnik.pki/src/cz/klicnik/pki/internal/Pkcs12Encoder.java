/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Attribute;
import org.bouncycastle.asn1.pkcs.AuthenticatedSafe;
import org.bouncycastle.asn1.pkcs.CertBag;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.EncryptedData;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.MacData;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.asn1.pkcs.SafeBag;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.KeyParameter;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.pki.Pkcs12;

/** Writes PKCS#12 files (RFC 7292) with the ciphers that today's programs read and write by default. */
public final class Pkcs12Encoder {

    /** As Java's own key store has it; more would make every reader of the file wait, on every login. */
    private static final int ITERATIONS = 10_000;
    private static final int SALT = 16;
    private static final int KEY = 32;
    private static final int IV = 16;
    private static final AlgorithmIdentifier HMAC =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256, DERNull.INSTANCE);

    private final SecureRandom random = new SecureRandom();
    private final Password.Encoding password;

    private Pkcs12Encoder(Password.Encoding password) {
        this.password = password;
    }

    /** See {@link Pkcs12#encode}. */
    public static Bytes encode(PrivateKey key, List<Bytes> chain, String friendlyName, Pin pin) {
        byte[] pkcs8 = Optional.ofNullable(key.getEncoded())
                .orElseThrow(() -> new IllegalArgumentException("The key cannot leave its place"));
        try (Password password = Password.of(pin)) {
            return new Pkcs12Encoder(password.encodings().get(0)).encode(pkcs8, chain, friendlyName);
        } catch (IOException | CryptoException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("Nothing here depends on the world outside", e);
        } finally {
            Arrays.fill(pkcs8, (byte) 0);
        }
    }

    private Bytes encode(byte[] pkcs8, List<Bytes> chain, String friendlyName)
            throws IOException, CryptoException, NoSuchAlgorithmException {
        byte[] keyId = MessageDigest.getInstance("SHA-1").digest(chain.get(0).toArray());
        DERSet own = attributes(friendlyName, keyId);
        ASN1EncodableVector certificates = new ASN1EncodableVector();
        for (int i = 0; i < chain.size(); i++) {
            CertBag bag = new CertBag(PKCSObjectIdentifiers.x509Certificate, octets(chain.get(i).toArray()));
            certificates.add(i == 0 ? new SafeBag(PKCSObjectIdentifiers.certBag, bag.toASN1Primitive(), own)
                    : new SafeBag(PKCSObjectIdentifiers.certBag, bag.toASN1Primitive()));
        }
        Encrypted key = encrypt(pkcs8);
        SafeBag keyBag = new SafeBag(PKCSObjectIdentifiers.pkcs8ShroudedKeyBag,
                new EncryptedPrivateKeyInfo(key.algorithm(), key.data()).toASN1Primitive(), own);
        Encrypted safe = encrypt(der(new DERSequence(certificates)));
        ContentInfo[] contents = {
                new ContentInfo(PKCSObjectIdentifiers.encryptedData,
                        new EncryptedData(PKCSObjectIdentifiers.data, safe.algorithm(), octets(safe.data()))),
                data(der(new DERSequence(keyBag))) };
        byte[] content = der(new AuthenticatedSafe(contents));
        byte[] salt = random(SALT);
        byte[] code = KeyDerivation.pkcs12Code(new SHA256Digest(), password.bmp(), salt, ITERATIONS, content);
        DigestInfo digest =
                new DigestInfo(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE), code);
        return Bytes.of(der(new Pfx(data(content), new MacData(digest, salt, ITERATIONS))));
    }

    private record Encrypted(AlgorithmIdentifier algorithm, byte[] data) {
    }

    private Encrypted encrypt(byte[] plain) throws CryptoException {
        PBKDF2Params derivation = new PBKDF2Params(random(SALT), ITERATIONS, KEY, HMAC);
        byte[] iv = random(IV);
        try {
            KeyParameter key = (KeyParameter) KeyDerivation.pbkdf2(derivation, password.plain())
                    .generateDerivedParameters(KEY * 8);
            return new Encrypted(Pkcs12Cipher.identifier(derivation, iv),
                    Pkcs12Cipher.encrypt(key.getKey(), iv, plain));
        } catch (UnsupportedAlgorithmException e) {
            throw new IllegalStateException("It is our own", e);
        }
    }

    private static ContentInfo data(byte[] content) {
        return new ContentInfo(PKCSObjectIdentifiers.data, octets(content));
    }

    private static DERSet attributes(String friendlyName, byte[] keyId) {
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(attribute(PKCSObjectIdentifiers.pkcs_9_at_localKeyId, octets(keyId)));
        if (!friendlyName.isEmpty()) {
            attributes.add(attribute(PKCSObjectIdentifiers.pkcs_9_at_friendlyName, new DERBMPString(friendlyName)));
        }
        return new DERSet(attributes);
    }

    private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return new Attribute(type, new DERSet(value));
    }

    private static DEROctetString octets(byte[] bytes) {
        return new DEROctetString(bytes);
    }

    private static byte[] der(ASN1Encodable object) throws IOException {
        return object.toASN1Primitive().getEncoded(ASN1Encoding.DER);
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
