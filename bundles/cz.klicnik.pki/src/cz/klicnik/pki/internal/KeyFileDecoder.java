/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.crypto.CryptoException;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.Pkcs12;
import cz.klicnik.pki.PkiFile;

/** Finds out what a file for an import holds, and decrypts the private keys in it. */
public final class KeyFileDecoder {

    private static final String ENCRYPTED_KEY = "ENCRYPTED PRIVATE KEY";
    private static final String KEY = "PRIVATE KEY";

    private KeyFileDecoder() {
    }

    /** A private key that no password opens, or one that some does. */
    public sealed interface KeyPart {

        /** Whether a password is needed. */
        boolean locked();

        /** Wipes it. */
        void wipe();
    }

    /** Any form of a private key, not encrypted. */
    private record Plain(byte[] key) implements KeyPart {
        @Override
        public boolean locked() {
            return false;
        }

        @Override
        public void wipe() {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** An EncryptedPrivateKeyInfo (RFC 5958, section 3). */
    private record Pkcs8(byte[] encrypted) implements KeyPart {
        @Override
        public boolean locked() {
            return true;
        }

        @Override
        public void wipe() {
            // nobody reads it without its password
        }
    }

    /** @param information DEK-Info */
    private record Traditional(String information, byte[] encrypted) implements KeyPart {
        @Override
        public boolean locked() {
            return true;
        }

        @Override
        public void wipe() {
            // likewise
        }
    }

    /**
     * What was found in a file.
     *
     * @param keys wiped by whoever has them
     * @param store a PKCS#12 file, which has everything inside
     */
    public record Parts(List<KeyPart> keys, List<Bytes> certificates, Optional<Bytes> store) {
    }

    /**
     * @param file stays the caller's, who wipes it
     * @param name for the fault
     * @throws FaultException FILE_UNUSABLE when it is nothing that can be imported
     */
    public static Parts parts(byte[] file, String name) throws FaultException {
        Parts parts = pem(file, name);
        if (parts.keys().isEmpty() && parts.certificates().isEmpty() && parts.store().isEmpty()) {
            throw new FaultException(FaultCode.FILE_UNUSABLE, Fault.PATH, name, Fault.MESSAGE,
                    "no private key, certificate or store");
        }
        return parts;
    }

    private static Parts pem(byte[] file, String name) throws FaultException {
        List<PemBlocks.Block> blocks = PemBlocks.in(file);
        if (blocks.isEmpty()) {
            return der(file, name);
        }
        List<KeyPart> keys = new ArrayList<>();
        Optional<Bytes> store = Optional.empty();
        byte[] rest = file.clone();
        try {
            for (PemBlocks.Block block : blocks) {
                if (block.kind().equals("PKCS12") || block.kind().equals("PFX")) {
                    store = Optional.of(Bytes.of(block.content()));
                } else if (block.kind().endsWith(KEY)) {
                    keys.add(key(block));
                    Arrays.fill(rest, block.from(), block.to(), (byte) ' ');
                }
            }
            return new Parts(keys, store.isPresent() ? List.of() : certificates(rest, blocks, name), store);
        } finally {
            Arrays.fill(rest, (byte) 0);
        }
    }

    private static KeyPart key(PemBlocks.Block block) {
        if (block.kind().equals(ENCRYPTED_KEY)) {
            return new Pkcs8(block.content());
        }
        boolean encrypted = block.header("Proc-Type").filter(t -> t.contains("ENCRYPTED")).isPresent();
        return encrypted ? new Traditional(block.header("DEK-Info").orElse("?"), block.content())
                : new Plain(block.content());
    }

    private static List<Bytes> certificates(byte[] rest, List<PemBlocks.Block> blocks, String name)
            throws FaultException {
        Predicate<PemBlocks.Block> isKey = b -> b.kind().endsWith(KEY);
        return blocks.stream().allMatch(isKey) ? List.of() : PkiFile.read(Bytes.of(rest), name).certificates();
    }

    private static Parts der(byte[] file, String name) throws FaultException {
        Optional<byte[]> plain = PrivateKeyInfos.of(file);
        if (plain.isPresent()) {
            return new Parts(List.of(new Plain(plain.get())), List.of(), Optional.empty());
        }
        if (encryptedInfo(file)) {
            return new Parts(List.of(new Pkcs8(file.clone())), List.of(), Optional.empty());
        }
        PkiFile known = PkiFile.read(Bytes.of(file), name);
        Optional<Bytes> store = known.parts().stream().filter(PkiFile.StorePart.class::isInstance)
                .map(p -> ((PkiFile.StorePart) p).encoded()).findFirst();
        return new Parts(List.of(), known.certificates(), store);
    }

    /** An algorithm and an OCTET STRING, and nothing else. */
    private static boolean encryptedInfo(byte[] file) {
        try {
            DerReader in = PrivateKeyShape.read(file);
            in.next(DerReader.SEQUENCE).inside().next(DerReader.OID).oid();
            in.next(DerReader.OCTET_STRING);
            return !in.more();
        } catch (DerException other) {
            // then it is something else
            return false;
        }
    }

    /**
     * Opens a key.
     *
     * @param password tried in all its encodings; empty for a key that is not encrypted
     * @return a key without a name, the caller's to wipe; its public half is empty when nothing of it is known
     * @throws FaultException FILE_PASSWORD when the password is wrong, FILE_UNUSABLE for an unknown algorithm or form
     */
    public static Pkcs12.Key open(KeyPart part, String name, Optional<Pin> password) throws FaultException {
        if (part instanceof Plain plain) {
            return key(plain.key()).orElseThrow(() -> unusable(name, "no private key"));
        }
        Pin pin = password.orElseThrow(() -> new FaultException(FaultCode.FILE_PASSWORD, Fault.PATH, name));
        try (Password encoded = Password.of(pin)) {
            for (Password.Encoding encoding : encoded.encodings()) {
                Optional<Pkcs12.Key> opened = open(part, encoding);
                if (opened.isPresent()) {
                    return opened.get();
                }
            }
            throw new FaultException(FaultCode.FILE_PASSWORD, Fault.PATH, name);
        } catch (UnsupportedAlgorithmException e) {
            throw unusable(name, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            // Bouncy Castle tells of malformed input in many ways, and none has a text for people
            throw unusable(name, "no encrypted private key");
        }
    }

    /** Empty when the password does not open it. */
    private static Optional<Pkcs12.Key> open(KeyPart part, Password.Encoding encoding)
            throws UnsupportedAlgorithmException, IOException {
        byte[] plain = {};
        try {
            plain = decrypted(part, encoding);
            return key(plain);
        } catch (CryptoException e) {
            // most likely the padding: another encoding may fit
            return Optional.empty();
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static byte[] decrypted(KeyPart part, Password.Encoding encoding)
            throws CryptoException, UnsupportedAlgorithmException, IOException {
        if (part instanceof Traditional traditional) {
            return TraditionalCipher.decrypt(traditional.information(), traditional.encrypted(), encoding.plain());
        }
        if (part instanceof Pkcs8 pkcs8) {
            EncryptedPrivateKeyInfo info = EncryptedPrivateKeyInfo.getInstance(pkcs8.encrypted());
            return Pkcs12Cipher.decrypt(info.getEncryptionAlgorithm(), info.getEncryptedData(), encoding);
        }
        throw new IOException("not encrypted");
    }

    private static Optional<Pkcs12.Key> key(byte[] any) {
        return PrivateKeyInfos.of(any).map(pkcs8 -> new Pkcs12.Key("", Bytes.empty(), pkcs8));
    }

    private static FaultException unusable(String name, String message) {
        return new FaultException(FaultCode.FILE_UNUSABLE, Fault.PATH, name, Fault.MESSAGE, message);
    }
}
