/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.util.List;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.pkcs11.host.protocol.Result;
import cz.klicnik.pkcs11.host.protocol.Task;

/** What there is on a token and of it, seen, changed and deleted in a host. */
final class HostObjects implements Capability.Mechanisms, Capability.RawAttributes, Capability.AttributeWriting,
        Capability.ObjectDeletion {

    private final HostTasks tasks;

    HostObjects(HostTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<MechanismInfo> mechanisms() throws FaultException {
        return ((Result.MechanismList) tasks.ask(new Task.ListMechanisms())).mechanisms();
    }

    @Override
    public List<Attribute> attributes(long handle) throws FaultException {
        return ((Result.AttributeList) tasks.ask(new Task.ListAttributes(handle))).attributes();
    }

    @Override
    public void label(long handle, String label) throws FaultException {
        tasks.write(new Task.WriteLabel(handle, label), List.of());
    }

    @Override
    public void id(long handle, Bytes id) throws FaultException {
        tasks.write(new Task.WriteId(handle, id), List.of());
    }

    @Override
    public void write(long handle, long type, Bytes value) throws FaultException {
        tasks.write(new Task.WriteAttribute(handle, type, value), List.of());
    }

    @Override
    public Set<Long> delete(long handle) throws FaultException {
        return ((Result.Handles) tasks.write(new Task.Delete(handle), List.of())).handles();
    }
}
