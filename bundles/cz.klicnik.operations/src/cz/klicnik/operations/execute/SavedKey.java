/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.execute;

import java.io.IOException;
import java.nio.file.Path;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability.KeyExport;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.files.FileFaults;
import cz.klicnik.core.files.PrivateFiles;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.pki.Pkcs12;

/** A private key on its way into a file that only its owner can read. */
final class SavedKey {

    private final Action.SaveKey action;
    private final Pin password;

    /** @param password of the file; stays the caller's */
    SavedKey(Action.SaveKey action, Pin password) {
        this.action = action;
        this.password = password;
    }

    /**
     * Writes the file and opens it again.
     *
     * @return the file
     * @throws FaultException KEY_USE_FORBIDDEN when the key may not leave; FILE_PROBLEM …, also when the file is there already;
     *         WRITTEN_DIFFERS when the key is not in it afterwards
     */
    Path save(KeyExport store, long handle) throws FaultException {
        Path file = Path.of(action.path()).toAbsolutePath().normalize();
        Bytes encoded = store.exportKey(handle, password);
        try {
            PrivateFiles.create(file, encoded.toArray());
        } catch (IOException e) {
            throw FileFaults.writing(file, e);
        }
        try (Pkcs12 written = Pkcs12.open(file, password)) {
            if (written.keys().stream()
                    .noneMatch(k -> k.subjectPublicKeyInfo().equals(action.subjectPublicKeyInfo()))) {
                throw new FaultException(FaultCode.WRITTEN_DIFFERS, Fault.NAME, file.toString());
            }
        }
        return file;
    }
}
