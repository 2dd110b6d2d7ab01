/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.util.List;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pkcs11.host.protocol.Task;

/** Gives a token its PINs in a host. */
final class HostPins implements Capability.PinManagement, Capability.Initialisation {

    private final HostTasks tasks;

    HostPins(HostTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Unblocking unblocking() {
        return tasks.quirks().unblocking();
    }

    @Override
    public void change(UserRole role, Pin old, Pin now) throws FaultException {
        tasks.writeWithPins(new Task.ChangePin(role), List.of(old, now));
    }

    @Override
    public void unblock(Pin key, Pin now) throws FaultException {
        tasks.writeWithPins(new Task.Unblock(), List.of(key, now));
    }

    @Override
    public void initialise(String label, Pin securityOfficerPin, Pin userPin) throws FaultException {
        tasks.writeWithPins(new Task.Initialise(label), List.of(securityOfficerPin, userPin));
    }
}
