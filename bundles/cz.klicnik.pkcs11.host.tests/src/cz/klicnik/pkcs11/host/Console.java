/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.runtime.NullProgressMonitor;

import cz.klicnik.core.driver.Quirks.Timing;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pkcs11.host.internal.HostConnection;

/** A process that opens a host as the console does, tells its number and then reads a token, perhaps for ever. */
final class Console {

    private Console() {
    }

    /** @param arguments the library and a slot */
    public static void main(String[] arguments) throws FaultException, IOException {
        try (HostConnection connection = new Driver().open(Path.of(arguments[0]), Timing.STANDARD);
                TokenSession session = connection.connect(Long.parseLong(arguments[1]))) {
            System.out.println(connection.process().pid());
            // the test has steered the library meanwhile
            System.in.read();
            session.read(new NullProgressMonitor());
        }
    }
}
