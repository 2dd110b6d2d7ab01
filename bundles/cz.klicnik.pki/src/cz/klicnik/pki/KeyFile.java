/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.internal.KeyFileDecoder;
import cz.klicnik.pki.internal.KeyFileDecoder.KeyPart;
import cz.klicnik.pki.internal.KeyFileDecoder.Parts;

/**
 * A file that private keys or certificates are imported from, whatever its form: PKCS#12 (RFC 7292; also in PEM or base64),
 * private keys as PKCS#8 (RFC 5958), as encrypted PKCS#8, and as OpenSSL's {@code RSA PRIVATE KEY} and
 * {@code EC PRIVATE KEY} with or without a password, certificates in PEM, DER and PKCS#7; in PEM several of them. The name
 * does not matter, the content does. Closing it wipes the keys. One thread at a time.
 */
public final class KeyFile implements AutoCloseable {

    private final String name;
    private final Parts parts;
    private Optional<Pkcs12> opened = Optional.empty();

    private KeyFile(String name, Parts parts) {
        this.name = name;
        this.parts = parts;
    }

    /**
     * Reads a file; where no password is needed, it is open then. Also where the empty one fits, which some programs set
     * when a person sets none.
     *
     * @throws FaultException FILE_PROBLEM when it cannot be read, FILE_UNUSABLE when it is nothing of this kind
     */
    public static KeyFile read(Path file) throws FaultException {
        byte[] content = content(file);
        try {
            return of(content, file.toString());
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    /**
     * Likewise, from memory.
     *
     * @param content stays the caller's
     * @param name for the fault
     */
    public static KeyFile of(byte[] content, String name) throws FaultException {
        KeyFile file = new KeyFile(name, KeyFileDecoder.parts(content, name));
        if (file.parts.store().isPresent()) {
            file.openWithoutPassword(file.parts.store().get());
        } else if (file.parts.keys().stream().noneMatch(KeyPart::locked)) {
            file.opened = Optional.of(file.keys(Optional.empty()));
        }
        return file;
    }

    /** The name that faults tell. */
    public String name() {
        return name;
    }

    /** Whether it is a PKCS#12 file. */
    public boolean store() {
        return parts.store().isPresent();
    }

    /** Whether a password is needed before the contents are known. */
    public boolean locked() {
        return opened.isEmpty();
    }

    /**
     * Tries a password, which costs nothing when it is wrong.
     *
     * @param password stays the caller's
     * @throws FaultException FILE_PASSWORD when it is wrong; FILE_PROBLEM, FILE_UNUSABLE when none will do
     */
    public void open(Pin password) throws FaultException {
        if (locked()) {
            opened = Optional.of(parts.store().isPresent() ? Pkcs12.open(parts.store().get(), name, password)
                    : keys(Optional.of(password)));
        }
    }

    /**
     * The keys and certificates; stays this file's.
     *
     * @throws IllegalStateException while it is locked
     */
    public Pkcs12 contents() {
        return opened.orElseThrow(() -> new IllegalStateException("The file is locked"));
    }

    @Override
    public void close() {
        parts.keys().forEach(KeyPart::wipe);
        opened.ifPresent(Pkcs12::close);
    }

    private void openWithoutPassword(Bytes store) throws FaultException {
        try (Pin none = Pin.taking(new char[0])) {
            opened = Optional.of(Pkcs12.open(store, name, none));
        } catch (FaultException e) {
            if (e.fault().code() != FaultCode.FILE_PASSWORD) {
                throw e;
            }
        }
    }

    private Pkcs12 keys(Optional<Pin> password) throws FaultException {
        List<Pkcs12.Key> keys = new ArrayList<>();
        boolean whole = false;
        try {
            for (KeyPart part : parts.keys()) {
                keys.add(KeyFileDecoder.open(part, name, password));
            }
            whole = true;
            return new Pkcs12(keys, parts.certificates().stream()
                    .map(der -> new Pkcs12.Certificate("", Bytes.empty(), Bytes.empty(), der)).toList());
        } finally {
            if (!whole) {
                new Pkcs12(keys, List.of()).close();
            }
        }
    }

    private static byte[] content(Path file) throws FaultException {
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            if (size > Pkcs12.LONGEST || !Files.isRegularFile(file)) {
                throw problem(file, new IOException(size + " bytes"), size + " bytes");
            }
            byte[] content = new byte[(int) size];
            int length = in.readNBytes(content, 0, content.length);
            if (length == content.length) {
                return content;
            }
            byte[] shorter = Arrays.copyOf(content, length);
            Arrays.fill(content, (byte) 0);
            return shorter;
        } catch (IOException e) {
            throw problem(file, e, e.getClass().getSimpleName());
        }
    }

    private static FaultException problem(Path file, IOException cause, String message) {
        return new FaultException(
                Fault.of(FaultCode.FILE_PROBLEM, Fault.PATH, file.toString(), Fault.MESSAGE, message), cause);
    }
}
