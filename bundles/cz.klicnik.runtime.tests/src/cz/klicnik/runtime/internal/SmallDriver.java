/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Version;
import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.driver.TokenDriver;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.ModuleInfo;
import cz.klicnik.pki.DistinguishedName;

/** A driver without slots that uses a class of another bundle, to be run in a host. */
public final class SmallDriver implements TokenDriver {

    /** Called in the host. */
    public SmallDriver() {
        // nothing to do before open
    }

    @Override
    public DriverConnection open(DriverContext context) {
        String name = new DistinguishedName(List.of(List.of(
                new DistinguishedName.Attribute(DistinguishedName.COMMON_NAME, "Jan Novák", true)))).display();
        ModuleInfo module = new ModuleInfo(context.dataFolder().toString(), "test",
                name + " in process " + ProcessHandle.current().pid(), new Version(1, 0), Optional.empty());
        return new DriverConnection() {
            @Override
            public ModuleInfo module() {
                return module;
            }

            @Override
            public List<SlotReading> slots() {
                return List.of();
            }

            @Override
            public TokenSession connect(long slotId) throws FaultException {
                throw new FaultException(FaultCode.TOKEN_GONE);
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}
