/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.util.List;

import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.ModuleInfo;
import cz.klicnik.pkcs11.Conversation;
import cz.klicnik.pkcs11.ModuleHost;
import cz.klicnik.pkcs11.host.protocol.Request;

/** A PKCS#11 library. */
final class ServedLibrary implements Served {

    private final ModuleHost module;

    ServedLibrary(ModuleHost module) {
        this.module = module;
    }

    @Override
    public ModuleInfo module() {
        return module.module();
    }

    @Override
    public boolean serial() {
        return module.serial();
    }

    @Override
    public List<SlotReading> slots(Request.ListSlots request) throws FaultException {
        return request.all() ? module.slots() : module.slots(request.anew());
    }

    @Override
    public Conversation connect(Request.Connect request) throws FaultException {
        return module.connect(request.slot(), request.family(), request.quirks());
    }

    @Override
    public void close() {
        module.close();
    }
}
