/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.connectors;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.crypto.spec.PBEKeySpec;

import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.equinox.security.storage.provider.IProviderHints;

import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.files.FileFaults;
import cz.klicnik.core.files.PrivateFiles;

/**
 * Connectors' passwords in a secure storage of the platform, of our own and not the platform's default one: so that the window
 * and the command line have the same, and nobody is asked for a master password in the middle of a plan. The key of the storage
 * is random and lies in the user's state folder: what protects it, like the storage, are the file's permissions. That keeps
 * passwords out of backups of the data folder and of what people send around; it does not keep out who can act as the user.
 */
final class ConnectorSecrets {

    private static final int KEY_BYTES = 32;
    private static final String ROOT = "connectors";

    private final Path storage;
    private final Path keyFile;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param data the user's data folder
     * @param state the user's state folder
     */
    ConnectorSecrets(Path data, Path state) {
        this.storage = data.resolve("connectors").resolve("passwords.secure");
        this.keyFile = state.resolve("passwords.key");
    }

    /** The names of those that are kept. */
    synchronized Set<String> names(String id) throws FaultException {
        return Files.exists(storage) ? new LinkedHashSet<>(List.of(node(id).keys())) : Set.of();
    }

    /** @return the caller's to close */
    synchronized Optional<Pin> read(String id, String name) throws FaultException {
        if (!names(id).contains(name)) {
            return Optional.empty();
        }
        try {
            byte[] empty = new byte[0];
            byte[] value = node(id).getByteArray(name, empty);
            return value == null || value.length == 0 ? Optional.empty() : Optional.of(Pin.takingUtf8(value));
        } catch (StorageException e) {
            throw unusable(e);
        }
    }

    /** @param secret an empty one is forgotten */
    synchronized void write(String id, String name, Pin secret) throws FaultException {
        try {
            PrivateFiles.createFolder(storage.resolveSibling(""));
            ISecurePreferences node = node(id);
            if (secret.length() == 0) {
                node.remove(name);
            } else {
                byte[] value = secret.withUtf8(utf8 -> utf8.clone());
                try {
                    node.putByteArray(name, value, true);
                } finally {
                    Arrays.fill(value, (byte) 0);
                }
            }
            node.flush();
        } catch (StorageException e) {
            throw unusable(e);
        } catch (IOException e) {
            throw FileFaults.writing(storage, e);
        }
    }

    private ISecurePreferences node(String id) throws FaultException {
        PBEKeySpec key = key();
        try {
            ISecurePreferences root = SecurePreferencesFactory.open(storage.toUri().toURL(),
                    Map.of(IProviderHints.DEFAULT_PASSWORD, key, IProviderHints.PROMPT_USER, Boolean.FALSE));
            return root.node(ROOT).node(id);
        } catch (IOException e) {
            throw FileFaults.of(storage, e);
        }
    }

    private PBEKeySpec key() throws FaultException {
        try {
            return new PBEKeySpec(characters(readKey()));
        } catch (NoSuchFileException missing) {
            byte[] fresh = new byte[KEY_BYTES];
            random.nextBytes(fresh);
            try {
                PrivateFiles.createFolder(keyFile.toAbsolutePath().resolveSibling(""));
                PrivateFiles.create(keyFile, fresh);
                // another process may have been faster
                return new PBEKeySpec(characters(readKey()));
            } catch (FileAlreadyExistsException e) {
                return key();
            } catch (IOException e) {
                throw FileFaults.writing(keyFile, e);
            } finally {
                Arrays.fill(fresh, (byte) 0);
            }
        } catch (IOException e) {
            throw FileFaults.of(keyFile, e);
        }
    }

    private byte[] readKey() throws IOException {
        return Files.readAllBytes(keyFile);
    }

    private static char[] characters(byte[] key) {
        try {
            return HexFormat.of().formatHex(key).toCharArray();
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private FaultException unusable(StorageException e) {
        return new FaultException(Fault.of(FaultCode.FILE_UNUSABLE, Fault.PATH, storage.toString(), Fault.MESSAGE,
                String.valueOf(e.getMessage())), e);
    }
}
