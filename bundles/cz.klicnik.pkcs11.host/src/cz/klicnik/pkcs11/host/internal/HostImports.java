/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.util.List;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pkcs11.host.protocol.Result;
import cz.klicnik.pkcs11.host.protocol.Task;

/** Brings keys and certificates onto a token in a host. */
final class HostImports implements Capability.KeyGeneration, Capability.KeyImport, Capability.CertificateImport {

    private final HostTasks tasks;

    HostImports(HostTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Set<KeySpec> specs() throws FaultException {
        return ((Result.Specs) tasks.ask(new Task.ListSpecs())).specs();
    }

    @Override
    public GeneratedKey generate(KeySpec spec, String label, Bytes id) throws FaultException {
        Result.Generated key = (Result.Generated) tasks.write(new Task.Generate(spec, label, id), List.of());
        return new GeneratedKey(key.subjectPublicKeyInfo(), key.id());
    }

    @Override
    public Bytes importKey(SecretBytes pkcs8, String label, Bytes id) throws FaultException {
        return ((Result.Identifier) tasks.write(new Task.ImportKey(label, id), List.of(pkcs8))).id();
    }

    @Override
    public void importCertificate(Bytes der, Bytes subject, Bytes issuer, Bytes serial, String label, Bytes id)
            throws FaultException {
        tasks.write(new Task.ImportCertificate(der, subject, issuer, serial, label, id), List.of());
    }
}
