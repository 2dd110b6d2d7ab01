/* SPDX-License-Identifier: EPL-2.0 */
package org.example.driver.pem;

import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.TokenDriver;

/** Shows each of its folders as a token that holds the certificates in the folder's PEM files. Never writes. */
public final class PemDriver implements TokenDriver {

    /** Called by the extension registry, when the driver is first asked. */
    public PemDriver() {
        // whatever can fail belongs to open()
    }

    @Override
    public DriverConnection open(DriverContext context) {
        return new PemConnection(context);
    }
}
