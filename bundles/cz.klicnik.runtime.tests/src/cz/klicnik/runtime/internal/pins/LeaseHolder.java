/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.pins;

import java.io.IOException;
import java.nio.file.Path;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.runtime.TokenLease;

/** Another console, as a process of its own: takes a lease, says so, and holds it until its input ends. */
final class LeaseHolder {

    private LeaseHolder() {
    }

    /** @param arguments the folder of the leases */
    public static void main(String[] arguments) throws FaultException, IOException {
        try (TokenLeases leases = new TokenLeases(Path.of(arguments[0]));
                TokenLease lease = leases.take(TokenLeasesTest.TOKEN)) {
            System.out.println("holds");
            System.in.read();
        }
    }
}
