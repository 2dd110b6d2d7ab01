/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pkcs11.host.protocol.Result;
import cz.klicnik.pkcs11.host.protocol.Task;

/** Signs, decrypts and lets keys out in a host. */
final class HostKeyUse implements Capability.Signing, Capability.Decryption, Capability.KeyExport {

    private final HostTasks tasks;

    HostKeyUse(HostTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Set<SignatureScheme> schemes(long handle) throws FaultException {
        return ((Result.SignatureSchemes) tasks.ask(new Task.ListSignatureSchemes(handle))).schemes();
    }

    @Override
    public Bytes sign(long handle, SignatureScheme scheme, Bytes message, Optional<Pin> keyPin)
            throws FaultException {
        Answer answer = tasks.useKey(new Task.Sign(handle, scheme, message), keyPin);
        return ((Result.Signature) HostTasks.result(answer)).signature();
    }

    @Override
    public Set<EncryptionScheme> encryptionSchemes(long handle) throws FaultException {
        return ((Result.EncryptionSchemes) tasks.ask(new Task.ListEncryptionSchemes(handle))).schemes();
    }

    @Override
    public SecretBytes decrypt(long handle, EncryptionScheme scheme, Bytes encrypted, Optional<Pin> keyPin)
            throws FaultException {
        return tasks.useKey(new Task.Decrypt(handle, scheme, encrypted), keyPin).secrets().getFirst();
    }

    @Override
    public Leaving leaving(long handle) throws FaultException {
        return ((Result.Leaves) tasks.ask(new Task.AskLeaving(handle))).leaving();
    }

    @Override
    public SecretBytes exportKey(long handle) throws FaultException {
        return tasks.useKey(new Task.ExportKey(handle), Optional.empty()).secrets().getFirst();
    }
}
