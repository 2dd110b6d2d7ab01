/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Pin;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Capability.GeneratedKey;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pkcs11.host.protocol.Reply;
import cz.klicnik.pkcs11.host.protocol.Result;
import cz.klicnik.pkcs11.host.protocol.Task;

/** Does tasks with the capabilities of a conversation. Loaded when the first task comes, as it does not for a listing. */
final class Tasks {

    private final TokenSession session;
    private final List<SecretBytes> secrets;

    private Tasks(TokenSession session, List<SecretBytes> secrets) {
        this.session = session;
        this.secrets = secrets;
    }

    /** @param secrets closed by the caller */
    static Answer answer(TokenSession session, Task task, List<SecretBytes> secrets) throws FaultException {
        Tasks tasks = new Tasks(session, secrets);
        if (task instanceof Task.Decrypt t) {
            return tasks.decrypt(t);
        }
        if (task instanceof Task.ExportKey t) {
            SecretBytes key = tasks.capability(Capability.KeyExport.class).exportKey(t.handle());
            return new Answer(new Reply.Did(new Result.Exported()), List.of(key));
        }
        return new Answer(new Reply.Did(tasks.result(task)), List.of());
    }

    private Result result(Task task) throws FaultException {
        return switch (task) {
        case Task.ListMechanisms t ->
            new Result.MechanismList(capability(Capability.Mechanisms.class).mechanisms());
        case Task.ListAttributes t ->
            new Result.AttributeList(capability(Capability.RawAttributes.class).attributes(t.handle()));
        case Task.ListSpecs t -> new Result.Specs(capability(Capability.KeyGeneration.class).specs());
        case Task.Generate t -> generate(t);
        case Task.ImportKey t -> new Result.Identifier(
                capability(Capability.KeyImport.class).importKey(secret(0), t.label(), t.id()));
        case Task.Delete t -> new Result.Handles(capability(Capability.ObjectDeletion.class).delete(t.handle()));
        case Task.ListSignatureSchemes t ->
            new Result.SignatureSchemes(capability(Capability.Signing.class).schemes(t.handle()));
        case Task.Sign t -> sign(t);
        case Task.ListEncryptionSchemes t ->
            new Result.EncryptionSchemes(capability(Capability.Decryption.class).encryptionSchemes(t.handle()));
        case Task.AskLeaving t -> new Result.Leaves(capability(Capability.KeyExport.class).leaving(t.handle()));
        default -> {
            run(task);
            yield new Result.Done();
        }
        };
    }

    /** Tasks that end in success alone. */
    private void run(Task task) throws FaultException {
        switch (task) {
        case Task.WriteLabel t -> capability(Capability.AttributeWriting.class).label(t.handle(), t.label());
        case Task.WriteId t -> capability(Capability.AttributeWriting.class).id(t.handle(), t.id());
        case Task.WriteAttribute t ->
            capability(Capability.AttributeWriting.class).write(t.handle(), t.type(), t.value());
        case Task.ImportCertificate t -> capability(Capability.CertificateImport.class).importCertificate(t.der(),
                t.subject(), t.issuer(), t.serial(), t.label(), t.id());
        case Task.Initialise t -> withPins(
                (officer, user) -> capability(Capability.Initialisation.class).initialise(t.label(), officer, user));
        case Task.ChangePin t ->
            withPins((old, now) -> capability(Capability.PinManagement.class).change(t.role(), old, now));
        case Task.Unblock t -> withPins((key, now) -> capability(Capability.PinManagement.class).unblock(key, now));
        default -> throw new IllegalArgumentException("Nobody does " + task);
        }
    }

    private Result generate(Task.Generate task) throws FaultException {
        GeneratedKey key = capability(Capability.KeyGeneration.class).generate(task.spec(), task.label(), task.id());
        return new Result.Generated(key.subjectPublicKeyInfo(), key.id());
    }

    private Result sign(Task.Sign task) throws FaultException {
        Optional<Pin> pin = keyPin();
        try {
            return new Result.Signature(
                    capability(Capability.Signing.class).sign(task.handle(), task.scheme(), task.message(), pin));
        } finally {
            pin.ifPresent(Pin::close);
        }
    }

    private Answer decrypt(Task.Decrypt task) throws FaultException {
        Optional<Pin> pin = keyPin();
        try {
            SecretBytes plain = capability(Capability.Decryption.class).decrypt(task.handle(), task.scheme(),
                    task.encrypted(), pin);
            return new Answer(new Reply.Did(new Result.Decrypted()), List.of(plain));
        } finally {
            pin.ifPresent(Pin::close);
        }
    }

    private void withPins(PinTask task) throws FaultException {
        try (Pin first = secret(0).withBytes(Pin::takingUtf8); Pin second = secret(1).withBytes(Pin::takingUtf8)) {
            task.run(first, second);
        }
    }

    private Optional<Pin> keyPin() {
        return secrets.stream().findFirst().map(s -> s.withBytes(Pin::takingUtf8));
    }

    private SecretBytes secret(int index) throws FaultException {
        if (index >= secrets.size()) {
            throw new FaultException(FaultCode.INTERNAL, Fault.MESSAGE, "no secret came");
        }
        return secrets.get(index);
    }

    private <C extends Capability> C capability(Class<C> type) throws FaultException {
        return session.capability(type)
                .orElseThrow(() -> new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, type.getSimpleName()));
    }

    @FunctionalInterface
    private interface PinTask {
        void run(Pin first, Pin second) throws FaultException;
    }
}
