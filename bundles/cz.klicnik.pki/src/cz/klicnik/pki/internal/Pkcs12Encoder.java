/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.io.IOException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
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

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.pki.Pkcs12;
import cz.klicnik.pki.PublicKeys;

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

    /** See {@link Pkcs12#encode(PrivateKey, List, String, Pin)}. */
    public static Bytes encode(PrivateKey key, List<Bytes> chain, String friendlyName, Pin pin) {
        byte[] pkcs8 = Optional.ofNullable(key.getEncoded())
                .orElseThrow(() -> new IllegalArgumentException("The key cannot leave its place"));
        Bytes id = PublicKeys.id(PublicHalf.of(pkcs8));
        List<Pkcs12.Certificate> certificates = new ArrayList<>();
        for (Bytes der : chain) {
            boolean own = certificates.isEmpty();
            certificates.add(new Pkcs12.Certificate(own ? friendlyName : "", own ? id : Bytes.empty(), Bytes.empty(),
                    der));
        }
        try (Pkcs12 file = new Pkcs12(List.of(new Pkcs12.Key(friendlyName, id, pkcs8)), certificates)) {
            return encode(file.keys(), file.certificates(), pin);
        }
    }

    /** See {@link Pkcs12#encode(List, List, Pin)}. */
    public static Bytes encode(List<Pkcs12.Key> keys, List<Pkcs12.Certificate> certificates, Pin pin) {
        try (Password password = Password.of(pin)) {
            return new Pkcs12Encoder(password.encodings().get(0)).file(keys, certificates);
        } catch (IOException | CryptoException e) {
            throw new IllegalStateException("Nothing here depends on the world outside", e);
        }
    }

    /** Without an empty part: there are readers that stumble over them. */
    private Bytes file(List<Pkcs12.Key> keys, List<Pkcs12.Certificate> certificates)
            throws IOException, CryptoException {
        List<ContentInfo> contents = new ArrayList<>();
        if (!certificates.isEmpty()) {
            Encrypted safe = encrypt(der(certificateBags(certificates)));
            contents.add(new ContentInfo(PKCSObjectIdentifiers.encryptedData,
                    new EncryptedData(PKCSObjectIdentifiers.data, safe.algorithm(), octets(safe.data()))));
        }
        if (!keys.isEmpty()) {
            contents.add(data(der(keyBags(keys))));
        }
        byte[] content = der(new AuthenticatedSafe(contents.toArray(ContentInfo[]::new)));
        byte[] salt = random(SALT);
        byte[] code = KeyDerivation.pkcs12Code(new DerivedBytes(new SHA256Digest()), password.bmp(), salt, ITERATIONS,
                content);
        DigestInfo digest =
                new DigestInfo(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE), code);
        return Bytes.of(der(new Pfx(data(content), new MacData(digest, salt, ITERATIONS))));
    }

    private static DERSequence certificateBags(List<Pkcs12.Certificate> certificates) {
        ASN1EncodableVector bags = new ASN1EncodableVector();
        for (Pkcs12.Certificate c : certificates) {
            CertBag bag = new CertBag(PKCSObjectIdentifiers.x509Certificate, octets(c.der().toArray()));
            bags.add(bag(PKCSObjectIdentifiers.certBag, bag,
                    new BagNames(c.friendlyName(), c.localKeyId(), c.otherAttributes())));
        }
        return new DERSequence(bags);
    }

    private DERSequence keyBags(List<Pkcs12.Key> keys) throws CryptoException {
        ASN1EncodableVector bags = new ASN1EncodableVector();
        for (Pkcs12.Key k : keys) {
            byte[] pkcs8 = k.withPkcs8(byte[]::clone);
            try {
                Encrypted key = encrypt(pkcs8);
                bags.add(bag(PKCSObjectIdentifiers.pkcs8ShroudedKeyBag,
                        new EncryptedPrivateKeyInfo(key.algorithm(), key.data()),
                        new BagNames(k.friendlyName(), k.localKeyId(), k.otherAttributes())));
            } finally {
                Arrays.fill(pkcs8, (byte) 0);
            }
        }
        return new DERSequence(bags);
    }

    private static SafeBag bag(ASN1ObjectIdentifier type, ASN1Encodable value, BagNames names) {
        ASN1Set attributes = names.attributes();
        return attributes.size() == 0 ? new SafeBag(type, value.toASN1Primitive())
                : new SafeBag(type, value.toASN1Primitive(), attributes);
    }

    private record Encrypted(AlgorithmIdentifier algorithm, byte[] data) {
    }

    private Encrypted encrypt(byte[] plain) throws CryptoException {
        PBKDF2Params derivation = new PBKDF2Params(random(SALT), ITERATIONS, KEY, HMAC);
        byte[] iv = random(IV);
        try {
            return new Encrypted(Pkcs12Cipher.identifier(derivation, iv),
                    Pkcs12Cipher.encrypt(KeyDerivation.pbkdf2(derivation, password.plain(), KEY), iv, plain));
        } catch (UnsupportedAlgorithmException e) {
            throw new IllegalStateException("It is our own", e);
        }
    }

    private static ContentInfo data(byte[] content) {
        return new ContentInfo(PKCSObjectIdentifiers.data, octets(content));
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
