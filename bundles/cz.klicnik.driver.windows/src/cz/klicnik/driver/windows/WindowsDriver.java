/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.windows;

import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.TokenDriver;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.driver.windows.internal.MscapiParts;
import cz.klicnik.driver.windows.internal.WindowsConnection;

/**
 * Shows the personal certificates of the Windows user as one token without a PIN: lists, deletes a certificate together with
 * its key container, signs, generates, and exports a key that may leave in a password-protected PFX made by Windows itself.
 *
 * <p>Keys on cards are left out: their own driver shows them, and touching them would make Windows ask for the card.
 * On other systems the driver says that it is for Windows.
 */
public final class WindowsDriver implements TokenDriver {

    /** Called by the extension registry. */
    public WindowsDriver() {
        // nothing to do before open
    }

    /** @throws FaultException UNSUPPORTED_SYSTEM elsewhere than on Windows */
    @Override
    public DriverConnection open(DriverContext context) throws FaultException {
        String system = System.getProperty("os.name");
        if (!system.startsWith("Windows")) {
            throw new FaultException(FaultCode.UNSUPPORTED_SYSTEM, Fault.FOUND, system, Fault.NEEDED, "Windows");
        }
        return new WindowsConnection(context.profile().family(), new MscapiParts(System.getenv()));
    }
}
