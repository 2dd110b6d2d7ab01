/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.internal.Pkcs12Decoder;
import cz.klicnik.pki.internal.Pkcs12Encoder;
import cz.klicnik.pki.internal.PublicHalf;

/**
 * An opened PKCS#12 file (RFC 7292, also known as PFX): private keys and certificates. Closing it wipes the keys.
 * Thread-safe.
 *
 * <p>Reads what is in the wild: RC2-40, RC2-128, RC4, 3DES (old Windows, old OpenSSL) and AES with PBKDF2 (Windows since
 * 1709, OpenSSL 3, Java); passwords beyond ASCII in the encodings that those programs use; BER and DER.
 */
public final class Pkcs12 implements AutoCloseable {

    /** Larger files are refused. In bytes. */
    public static final int LONGEST = 16 * 1024 * 1024;

    private final List<Key> keys;
    private final List<Certificate> certificates;
    private final List<String> passedOver;

    /**
     * @param keys become this object's own: it wipes them
     */
    public Pkcs12(List<Key> keys, List<Certificate> certificates) {
        this(keys, certificates, List.of());
    }

    /**
     * @param keys become this object's own: it wipes them
     * @param passedOver what else is in the file, see {@link #passedOver()}
     */
    public Pkcs12(List<Key> keys, List<Certificate> certificates, List<String> passedOver) {
        this.keys = List.copyOf(keys);
        this.certificates = List.copyOf(certificates);
        this.passedOver = List.copyOf(passedOver);
    }

    /**
     * A certificate in the file.
     *
     * @param friendlyName empty when it has none
     * @param localKeyId ties it to its key; empty when it has none
     * @param otherAttributes the rest of its attributes, a SET in DER; empty when there are none
     * @param der as it is in the file; not checked
     */
    public record Certificate(String friendlyName, Bytes localKeyId, Bytes otherAttributes, Bytes der) {

        /** The same certificate by other names. */
        public Certificate with(String otherName, Bytes otherId) {
            return new Certificate(otherName, otherId, otherAttributes, der);
        }
    }

    /** A private key in the file, until the file is closed. */
    public static final class Key {

        private final String friendlyName;
        private final Bytes localKeyId;
        private final Bytes otherAttributes;
        private final Bytes subjectPublicKeyInfo;
        private final byte[] pkcs8;

        /**
         * @param friendlyName empty when it has none
         * @param localKeyId empty when it has none
         * @param pkcs8 PrivateKeyInfo (RFC 5208); taken over
         */
        public Key(String friendlyName, Bytes localKeyId, byte[] pkcs8) {
            this(friendlyName, localKeyId, Bytes.empty(), PublicHalf.of(pkcs8), pkcs8);
        }

        /**
         * @param otherAttributes the rest of its attributes, a SET in DER; empty when there are none
         * @param subjectPublicKeyInfo its public half, DER; empty when the algorithm is not known
         * @param pkcs8 PrivateKeyInfo (RFC 5208); taken over
         */
        public Key(String friendlyName, Bytes localKeyId, Bytes otherAttributes, Bytes subjectPublicKeyInfo,
                byte[] pkcs8) {
            this.friendlyName = friendlyName;
            this.localKeyId = localKeyId;
            this.otherAttributes = otherAttributes;
            this.subjectPublicKeyInfo = subjectPublicKeyInfo;
            this.pkcs8 = pkcs8;
        }

        /** A copy by other names, with a life of its own. */
        public synchronized Key with(String otherName, Bytes otherId) {
            return new Key(otherName, otherId, otherAttributes, subjectPublicKeyInfo, pkcs8.clone());
        }

        public String friendlyName() {
            return friendlyName;
        }

        public Bytes localKeyId() {
            return localKeyId;
        }

        public Bytes otherAttributes() {
            return otherAttributes;
        }

        /** Its public half, DER; empty when the algorithm is not known. */
        public Bytes subjectPublicKeyInfo() {
            return subjectPublicKeyInfo;
        }

        /** Whether it is the same key by the same names. */
        public boolean same(Key other) {
            return friendlyName.equals(other.friendlyName) && localKeyId.equals(other.localKeyId)
                    && otherAttributes.equals(other.otherAttributes)
                    && withPkcs8(own -> other.withPkcs8(theirs -> MessageDigest.isEqual(own, theirs)));
        }

        /**
         * Lends the key as PrivateKeyInfo (RFC 5208) in DER; the borrower must not keep or change the array.
         */
        public synchronized <R> R withPkcs8(Function<byte[], R> use) {
            return use.apply(pkcs8);
        }

        private synchronized void wipe() {
            Arrays.fill(pkcs8, (byte) 0);
        }
    }

    /**
     * Opens a file.
     *
     * @param password stays the caller's
     * @throws FaultException FILE_PASSWORD when the password is wrong (or the file is damaged so that this cannot be told),
     *         FILE_PROBLEM when the file cannot be read, is no PKCS#12 file or uses an unknown algorithm
     */
    public static Pkcs12 open(Path file, Pin password) throws FaultException {
        return open(read(file), file.toString(), password);
    }

    /** Likewise, from memory. The name goes into the fault. */
    public static Pkcs12 open(Bytes file, String name, Pin password) throws FaultException {
        return Pkcs12Decoder.open(file, name, password);
    }

    /**
     * Checks whether a file may be opened at all, without a password.
     *
     * @throws FaultException FILE_PROBLEM as {@link #open(Path, Pin)} would say it whatever the password
     */
    public static void check(Path file) throws FaultException {
        Pkcs12Decoder.check(read(file), file.toString());
    }

    /**
     * Makes a file of one key with its certificates: AES-256, PBKDF2 and HMAC with SHA-256, as RFC 8018 has them. The local
     * key id is the usual CKA_ID, see {@link PublicKeys#id}.
     *
     * @param key must be encodable
     * @param chain DER, the key's own certificate first
     */
    public static Bytes encode(PrivateKey key, List<Bytes> chain, String friendlyName, Pin password) {
        return Pkcs12Encoder.encode(key, chain, friendlyName, password);
    }

    /**
     * Makes a file of any keys and certificates, likewise. Several files from the same contents differ: salts are fresh.
     *
     * @param keys stay the caller's
     */
    public static Bytes encode(List<Key> keys, List<Certificate> certificates, Pin password) {
        return Pkcs12Encoder.encode(keys, certificates, password);
    }

    /** In the file's order. */
    public List<Key> keys() {
        return keys;
    }

    /** In the file's order. */
    public List<Certificate> certificates() {
        return certificates;
    }

    /** The certificate with the key's public half; where that is not known, the one with its local key id. */
    public Optional<Certificate> certificateOf(Key key) {
        if (key.subjectPublicKeyInfo().isEmpty()) {
            return certificates.stream()
                    .filter(c -> !c.localKeyId().isEmpty() && c.localKeyId().equals(key.localKeyId())).findFirst();
        }
        return certificates.stream().filter(c -> PublicKeys.same(key.subjectPublicKeyInfo(), c.der())).findFirst();
    }

    /**
     * OIDs of the kinds of entries that are in the file beside keys and X.509 certificates, for example secret keys. Whoever
     * writes such a file anew would lose them.
     */
    public List<String> passedOver() {
        return passedOver;
    }

    /** Whether another file holds the same keys and certificates by the same names in the same order. */
    public boolean same(Pkcs12 other) {
        if (keys.size() != other.keys.size() || !certificates.equals(other.certificates)) {
            return false;
        }
        for (int i = 0; i < keys.size(); i++) {
            if (!keys.get(i).same(other.keys.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        keys.forEach(Key::wipe);
    }

    private static Bytes read(Path file) throws FaultException {
        try {
            if (Files.size(file) > LONGEST) {
                throw new FaultException(FaultCode.FILE_PROBLEM, Fault.PATH, file.toString(), Fault.MESSAGE,
                        Files.size(file) + " bytes");
            }
            return Bytes.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new FaultException(Fault.of(FaultCode.FILE_PROBLEM, Fault.PATH, file.toString(), Fault.MESSAGE,
                    e.getClass().getSimpleName()), e);
        }
    }
}
