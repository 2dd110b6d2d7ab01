/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.util.List;

import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.ModuleInfo;
import cz.klicnik.pkcs11.Conversation;
import cz.klicnik.pkcs11.host.protocol.Request;

/** What a host serves: a library, or a driver written in Java. */
interface Served extends AutoCloseable {

    ModuleInfo module();

    /** One call at a time in all of it. */
    boolean serial();

    List<SlotReading> slots(Request.ListSlots request) throws FaultException;

    Conversation connect(Request.Connect request) throws FaultException;

    @Override
    void close();
}
