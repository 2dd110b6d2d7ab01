/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.CertBag;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.EncryptedData;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Pfx;
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
    private final List<String> passedOver = new ArrayList<>();

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
            return new Pkcs12Decoder(fitting(pfx, content, password)).read(content);
        } catch (WrongPassword e) {
            throw new FaultException(Fault.of(FaultCode.FILE_PASSWORD, Fault.PATH, name), e);
        } catch (IOException | UnsupportedAlgorithmException | RuntimeException e) {
            throw problem(name, e);
        }
    }

    private Pkcs12 read(byte[] content) throws IOException, WrongPassword, UnsupportedAlgorithmException {
        boolean whole = false;
        try {
            for (ASN1Encodable info : ASN1Sequence.getInstance(whole(content))) {
                read(ContentInfo.getInstance(info));
            }
            whole = true;
            return new Pkcs12(keys, certificates, passedOver);
        } finally {
            if (!whole) {
                new Pkcs12(keys, certificates).close();
            }
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
            byte[] plain = decrypt(data.getEncryptionAlgorithm(), data.getContent().getOctets());
            try {
                bags(ASN1Sequence.getInstance(whole(plain)), 0);
            } finally {
                Arrays.fill(plain, (byte) 0);
            }
        } else {
            throw new UnsupportedAlgorithmException(info.getContentType().getId());
        }
    }

    private void bags(ASN1Sequence bags, int depth) throws IOException, WrongPassword, UnsupportedAlgorithmException {
        for (ASN1Encodable element : bags) {
            SafeBag bag = SafeBag.getInstance(element);
            if (bag.getBagId().equals(PKCSObjectIdentifiers.keyBag)) {
                key(bag, bag.getBagValue().toASN1Primitive().getEncoded());
            } else if (bag.getBagId().equals(PKCSObjectIdentifiers.pkcs8ShroudedKeyBag)) {
                EncryptedPrivateKeyInfo info = EncryptedPrivateKeyInfo.getInstance(bag.getBagValue());
                key(bag, decrypt(info.getEncryptionAlgorithm(), info.getEncryptedData()));
            } else if (bag.getBagId().equals(PKCSObjectIdentifiers.certBag)) {
                certificate(bag, CertBag.getInstance(bag.getBagValue()));
            } else if (bag.getBagId().equals(PKCSObjectIdentifiers.safeContentsBag) && depth < DEEPEST_BAG) {
                bags(ASN1Sequence.getInstance(bag.getBagValue()), depth + 1);
            } else {
                passedOver.add(bag.getBagId().getId());
            }
        }
    }

    /** @param pkcs8 taken over */
    private void key(SafeBag bag, byte[] pkcs8) throws IOException {
        BagNames names = BagNames.of(bag);
        keys.add(new Pkcs12.Key(names.friendlyName(), names.localKeyId(), names.otherAttributes(), PublicHalf.of(pkcs8),
                pkcs8));
    }

    private void certificate(SafeBag bag, CertBag certificate) throws IOException {
        if (certificate.getCertId().equals(PKCSObjectIdentifiers.x509Certificate)) {
            byte[] der = ASN1OctetString.getInstance(certificate.getCertValue()).getOctets();
            BagNames names = BagNames.of(bag);
            certificates.add(new Pkcs12.Certificate(names.friendlyName(), names.localKeyId(), names.otherAttributes(),
                    Bytes.of(der)));
        } else {
            passedOver.add(certificate.getCertId().getId());
        }
    }

    /** Decrypts with the first encoding of the password that gives something that parses. */
    private byte[] decrypt(AlgorithmIdentifier algorithm, byte[] data)
            throws WrongPassword, UnsupportedAlgorithmException {
        WrongPassword wrong = new WrongPassword();
        for (Password.Encoding encoding : encodings) {
            try {
                byte[] plain = Pkcs12Cipher.decrypt(algorithm, data, encoding);
                if (!PrivateKeyShape.fits(plain)) {
                    ASN1Sequence.getInstance(whole(plain));
                }
                return plain;
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

    private static FaultException problem(String name, Exception cause) {
        String message = String.valueOf(cause.getMessage());
        return new FaultException(Fault.of(FaultCode.FILE_PROBLEM, Fault.PATH, name, Fault.MESSAGE,
                message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + "…"), cause);
    }
}
