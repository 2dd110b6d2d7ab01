/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.driver;

import cz.klicnik.core.fault.FaultException;

/**
 * A driver written in Java. The class is named by the extension point {@code cz.klicnik.runtime.tokenDrivers}, has a
 * public constructor without arguments and is created when the driver is first opened.
 */
@FunctionalInterface
public interface TokenDriver {

    /**
     * Starts to serve. Called once, off the UI thread; may take as long as a library takes to load.
     *
     * @throws FaultException when the driver cannot serve; it is then listed with this reason
     */
    DriverConnection open(DriverContext context) throws FaultException;
}
