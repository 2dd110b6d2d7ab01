/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.training.internal;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import cz.klicnik.connector.training.Profile;
import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.files.PrivateFiles;
import cz.klicnik.pki.Pkcs12;

/**
 * Where the authority lives: three PKCS#12 files (the root's, for later, and the issuers') and the last serial number. It is made beside its place and moved there
 * at the end, so it is whole or not there.
 */
public final class CaFolder {

    /** No secret: what protects the keys are the permissions of the folder, and that nobody trusts them. */
    private static final String PASSWORD = "training";
    private static final String ROOT = "root.p12";
    private static final String QUALIFIED = "qualified.p12";
    private static final String PUBLIC = "public.p12";
    private static final String SERIAL = "serial";
    /** Eight digits, as PostSignum's are. */
    private static final long FIRST_SERIAL = 20_000_001;

    private final Path folder;
    private final Issuer qualified;
    private final Issuer commercial;

    private CaFolder(Path folder) throws FaultException {
        this.folder = folder;
        this.qualified = read(QUALIFIED);
        this.commercial = read(PUBLIC);
    }

    /** See {@link cz.klicnik.connector.training.TrainingCa#open}. */
    public static CaFolder open(Path folder, Clock clock) throws FaultException {
        if (!Files.isDirectory(folder)) {
            try {
                make(folder, clock);
            } catch (IOException e) {
                throw problem(folder, e);
            }
        }
        return new CaFolder(folder);
    }

    public Issuer issuer(Profile profile) {
        return switch (profile) {
        case QUALIFIED_PERSONAL -> qualified;
        case COMMERCIAL_PERSONAL -> commercial;
        };
    }

    /** A number that was never given before, kept on the disk before it is used. */
    public BigInteger nextSerial() throws FaultException {
        Path file = folder.resolve(SERIAL);
        // a lock of the file system holds between processes only
        synchronized (CaFolder.class) {
            try (FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                ByteBuffer text = ByteBuffer.allocate(20);
                channel.read(text, 0);
                String last = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII).strip();
                long next = last.isEmpty() ? FIRST_SERIAL : Long.parseLong(last) + 1;
                channel.write(ByteBuffer.wrap(Long.toString(next).getBytes(StandardCharsets.US_ASCII)), 0);
                channel.force(true);
                return BigInteger.valueOf(next);
            } catch (IOException | NumberFormatException e) {
                throw problem(file, e);
            }
        }
    }

    private static void make(Path folder, Clock clock) throws IOException {
        Path parent = folder.toAbsolutePath().resolveSibling("");
        Files.createDirectories(parent);
        Path temporary = Files.createTempDirectory(parent, ".training-ca");
        try {
            Instant now = clock.instant();
            CertificateMaker maker = new CertificateMaker();
            KeyPair rootKey = key();
            Bytes root = maker.root(rootKey, now);
            write(temporary.resolve(ROOT), rootKey.getPrivate(), List.of(root));
            Issuer above = new Issuer(List.of(root), rootKey.getPrivate());
            for (String name : List.of(QUALIFIED, PUBLIC)) {
                KeyPair key = key();
                boolean isQualified = name.equals(QUALIFIED);
                Bytes certificate = maker.authority(above, isQualified ? "Qualified CA 1" : "Public CA 1",
                        isQualified ? 2 : 3, key.getPublic(), now);
                write(temporary.resolve(name), key.getPrivate(), List.of(certificate, root));
            }
            Files.move(temporary, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(temporary);
            // where another process made it at the same time, its authority is as good as ours
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static KeyPair key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has P-256", e);
        }
    }

    private static void write(Path file, PrivateKey key, List<Bytes> chain) throws IOException {
        try (Pin password = Pin.taking(PASSWORD.toCharArray())) {
            PrivateFiles.create(file, Pkcs12.encode(key, chain, "", password).toArray());
        }
    }

    private Issuer read(String name) throws FaultException {
        Path file = folder.resolve(name);
        try (Pin password = Pin.taking(PASSWORD.toCharArray()); Pkcs12 opened = Pkcs12.open(file, password)) {
            List<Bytes> chain = opened.certificates().stream().map(Pkcs12.Certificate::der).toList();
            if (opened.keys().size() != 1 || chain.size() != 2) {
                throw new FaultException(FaultCode.FILE_PROBLEM, Fault.PATH, file.toString(), Fault.MESSAGE,
                        opened.keys().size() + " keys, " + chain.size() + " certificates");
            }
            PKCS8EncodedKeySpec spec = opened.keys().get(0).withPkcs8(PKCS8EncodedKeySpec::new);
            return new Issuer(chain, KeyFactory.getInstance("EC").generatePrivate(spec));
        } catch (InvalidKeySpecException e) {
            throw problem(file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has EC", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }

    private static FaultException problem(Path file, Exception e) {
        return new FaultException(Fault.of(FaultCode.FILE_PROBLEM, Fault.PATH, file.toString(), Fault.MESSAGE,
                e.getClass().getSimpleName()), e);
    }
}
