/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1BMPString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.pkcs.Attribute;
import org.bouncycastle.asn1.pkcs.CertBag;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.EncryptedData;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.SafeBag;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.CryptoException;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.Pkcs12;

/** Reads PKCS#12 files (RFC 7292). Other bags than keys and X.509 certificates are passed over. */
public final class Pkcs12Decoder {

    private static final int LONGEST_MESSAGE = 160;
    private static final int DEEPEST_BAG = 8;

    private final List<Password.Encoding> encodings;
    private final List<Pkcs12.Key> keys = new ArrayList<>();
    private final List<Pkcs12.Certificate> certificates = new ArrayList<>();

    private Pkcs12Decoder(List<Password.Encoding> encodings) {
        this.encodings = encodings;
    }

    /** No encoding of the password opens it. */
    private static final class WrongPassword extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** See {@link Pkcs12#open(Bytes, String, Pin)}. */
    public static Pkcs12 open(Bytes file, String name, Pin pin) throws FaultException {
        try (Password password = Password.of(pin)) {
            Pfx pfx = Pfx.getInstance(whole(file.toArray()));
            byte[] content = content(pfx);
            Pkcs12Decoder decoder = new Pkcs12Decoder(fitting(pfx, content, password));
            for (ASN1Encodable info : ASN1Sequence.getInstance(whole(content))) {
                decoder.read(ContentInfo.getInstance(info));
            }
            return new Pkcs12(decoder.keys, decoder.certificates);
        } catch (WrongPassword e) {
            throw new FaultException(Fault.of(FaultCode.FILE_PASSWORD, Fault.PATH, name), e);
        } catch (IOException | UnsupportedAlgorithmException | RuntimeException e) {
            throw problem(name, e);
        }
    }

    /** See {@link Pkcs12#check}. */
    public static void check(Bytes file, String name) throws FaultException {
        try {
            content(Pfx.getInstance(whole(file.toArray())));
        } catch (IOException | UnsupportedAlgorithmException | RuntimeException e) {
            throw problem(name, e);
        }
    }

    private static byte[] content(Pfx pfx) throws UnsupportedAlgorithmException {
        ContentInfo safe = pfx.getAuthSafe();
        if (!safe.getContentType().equals(PKCSObjectIdentifiers.data)) {
            // protected by a signature instead of a password: not seen outside of the standard
            throw new UnsupportedAlgorithmException(safe.getContentType().getId());
        }
        return ASN1OctetString.getInstance(safe.getContent()).getOctets();
    }

    /** The encodings of the password to which the file's authentication code agrees; all where it has none. */
    private static List<Password.Encoding> fitting(Pfx pfx, byte[] content, Password password)
            throws WrongPassword, UnsupportedAlgorithmException {
        if (pfx.getMacData() == null) {
            return password.encodings();
        }
        List<Password.Encoding> fitting = new ArrayList<>();
        for (Password.Encoding encoding : password.encodings()) {
            if (KeyDerivation.authenticates(pfx.getMacData(), content, encoding)) {
                fitting.add(encoding);
            }
        }
        if (fitting.isEmpty()) {
            throw new WrongPassword();
        }
        // what is encrypted may use yet another encoding than the code
        password.encodings().stream().filter(e -> !fitting.contains(e)).forEach(fitting::add);
        return fitting;
    }

    private void read(ContentInfo info) throws IOException, WrongPassword, UnsupportedAlgorithmException {
        if (info.getContentType().equals(PKCSObjectIdentifiers.data)) {
            bags(ASN1Sequence.getInstance(whole(ASN1OctetString.getInstance(info.getContent()).getOctets())), 0);
        } else if (info.getContentType().equals(PKCSObjectIdentifiers.encryptedData)) {
            EncryptedData data = EncryptedData.getInstance(info.getContent());
            bags(decrypt(data.getEncryptionAlgorithm(), data.getContent().getOctets()), 0);
        } else {
            throw new UnsupportedAlgorithmException(info.getContentType().getId());
        }
    }

    private void bags(ASN1Sequence bags, int depth) throws IOException, WrongPassword, UnsupportedAlgorithmException {
        for (ASN1Encodable element : bags) {
            SafeBag bag = SafeBag.getInstance(element);
            if (bag.getBagId().equals(PKCSObjectIdentifiers.keyBag)) {
                key(bag, PrivateKeyInfo.getInstance(bag.getBagValue()));
            } else if (bag.getBagId().equals(PKCSObjectIdentifiers.pkcs8ShroudedKeyBag)) {
                EncryptedPrivateKeyInfo info = EncryptedPrivateKeyInfo.getInstance(bag.getBagValue());
                key(bag, PrivateKeyInfo.getInstance(decrypt(info.getEncryptionAlgorithm(), info.getEncryptedData())));
            } else if (bag.getBagId().equals(PKCSObjectIdentifiers.certBag)) {
                certificate(bag, CertBag.getInstance(bag.getBagValue()));
            } else if (bag.getBagId().equals(PKCSObjectIdentifiers.safeContentsBag) && depth < DEEPEST_BAG) {
                bags(ASN1Sequence.getInstance(bag.getBagValue()), depth + 1);
            }
        }
    }

    private void key(SafeBag bag, PrivateKeyInfo info) throws IOException {
        keys.add(new Pkcs12.Key(friendlyName(bag), localKeyId(bag), PublicHalf.of(info), info.getEncoded()));
    }

    private void certificate(SafeBag bag, CertBag certificate) {
        if (certificate.getCertId().equals(PKCSObjectIdentifiers.x509Certificate)) {
            byte[] der = ASN1OctetString.getInstance(certificate.getCertValue()).getOctets();
            certificates.add(new Pkcs12.Certificate(friendlyName(bag), localKeyId(bag), Bytes.of(der)));
        }
    }

    /** Decrypts and parses with the first encoding of the password that gives something that parses. */
    private ASN1Sequence decrypt(AlgorithmIdentifier algorithm, byte[] data)
            throws WrongPassword, UnsupportedAlgorithmException {
        WrongPassword wrong = new WrongPassword();
        for (Password.Encoding encoding : encodings) {
            try {
                return ASN1Sequence.getInstance(whole(Pkcs12Cipher.decrypt(algorithm, data, encoding)));
            } catch (CryptoException | IOException | IllegalArgumentException e) {
                wrong.addSuppressed(e);
            }
        }
        throw wrong;
    }

    /** One element and nothing behind it. */
    private static ASN1Primitive whole(byte[] encoded) throws IOException {
        try (ASN1InputStream in = new ASN1InputStream(encoded)) {
            ASN1Primitive object = in.readObject();
            if (object == null || in.read() != -1) {
                throw new IOException(object == null ? "empty" : "something follows the end");
            }
            return object;
        }
    }

    private static String friendlyName(SafeBag bag) {
        return attribute(bag, PKCSObjectIdentifiers.pkcs_9_at_friendlyName)
                .filter(ASN1BMPString.class::isInstance).map(v -> ((ASN1BMPString) v).getString()).orElse("");
    }

    private static Bytes localKeyId(SafeBag bag) {
        return attribute(bag, PKCSObjectIdentifiers.pkcs_9_at_localKeyId).filter(ASN1OctetString.class::isInstance)
                .map(v -> Bytes.of(((ASN1OctetString) v).getOctets())).orElse(Bytes.empty());
    }

    private static Optional<ASN1Encodable> attribute(SafeBag bag, ASN1ObjectIdentifier type) {
        ASN1Set attributes = bag.getBagAttributes();
        if (attributes != null) {
            for (ASN1Encodable element : attributes) {
                Attribute attribute = Attribute.getInstance(element);
                if (attribute.getAttrType().equals(type) && attribute.getAttrValues().size() > 0) {
                    return Optional.of(attribute.getAttrValues().getObjectAt(0));
                }
            }
        }
        return Optional.empty();
    }

    private static FaultException problem(String name, Exception cause) {
        String message = String.valueOf(cause.getMessage());
        return new FaultException(Fault.of(FaultCode.FILE_PROBLEM, Fault.PATH, name, Fault.MESSAGE,
                message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + "…"), cause);
    }
}
