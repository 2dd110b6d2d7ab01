/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.util.List;

import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.driver.TokenDriver;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.ModuleInfo;
import cz.klicnik.pkcs11.Conversation;
import cz.klicnik.pkcs11.host.protocol.Request;

/** A driver written in Java that is declared to be hosted. Loaded only in hosts of such drivers. */
final class ServedDriver implements Served {

    private final DriverConnection connection;

    private ServedDriver(DriverConnection connection) {
        this.connection = connection;
    }

    /** @throws FaultException of the driver, or DRIVER_FAILED when its class cannot be made */
    static ServedDriver open(String className, DriverContext context) throws FaultException {
        try {
            TokenDriver driver = (TokenDriver) Class.forName(className).getConstructor().newInstance();
            return new ServedDriver(driver.open(context));
        } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
            throw new FaultException(Fault.of(FaultCode.DRIVER_FAILED, Fault.NAME, className, Fault.MESSAGE,
                    String.valueOf(e.getCause() == null ? e : e.getCause())), e);
        }
    }

    @Override
    public ModuleInfo module() {
        return connection.module();
    }

    @Override
    public boolean serial() {
        return false;
    }

    @Override
    public List<SlotReading> slots(Request.ListSlots request) throws FaultException {
        return request.all() ? connection.slots() : connection.slots(request.anew());
    }

    @Override
    public Conversation connect(Request.Connect request) throws FaultException {
        return new DriverConversation(connection.connect(request.slot()));
    }

    @Override
    public void close() {
        connection.close();
    }
}
