/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.execute.PlanListener;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.guard.Guard;
import cz.klicnik.operations.journal.FileJournal;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestToken;

/** A token of SoftHSM behind the shim, and a console with it that can be started again. */
final class PlanBench implements AutoCloseable {

    final SoftHsm hsm;
    final TestToken token;
    final Shim shim;
    final Path folder;
    FileJournal journal;
    DriverManager registry;
    TokenPlans plans;
    private PlanConsole console;

    PlanBench(Path folder, Quirks quirks) throws IOException, FaultException {
        NativeLibraries libraries = new NativeLibraries();
        this.folder = folder;
        hsm = new SoftHsm(libraries);
        token = hsm.initToken(PlanConsole.TOKEN);
        shim = Shim.over(libraries, token);
        console = new PlanConsole(shim.library(), folder, quirks);
        journal = console.journal;
        registry = console.registry;
        plans = console.plans;
    }

    /** The console is closed and another one started. */
    void restart(Quirks quirks, Guard guard) throws FaultException {
        console.close();
        console = new PlanConsole(shim.library(), folder, quirks, guard);
        journal = console.journal;
        registry = console.registry;
        plans = console.plans;
    }

    SlotStatus slot() {
        return console.slot();
    }

    SlotKey key() {
        return console.key();
    }

    void login() throws FaultException {
        console.login(token.pin());
    }

    TokenContents contents() throws FaultException {
        return console.contents(token.pin());
    }

    <T extends TokenObject> List<T> all(Class<T> type) throws FaultException {
        return contents().objects().stream().filter(type::isInstance).map(type::cast).toList();
    }

    Plan plan(UseCase use, Action... actions) {
        return console.plan(use, actions);
    }

    static Bytes der(Issued issued) throws CertificateEncodingException {
        return PlanConsole.der(issued);
    }

    Plan importing(Issued issued, String label) throws CertificateEncodingException {
        return console.importing(issued, label);
    }

    Plan deleting(TokenObject... objects) {
        return console.deleting(objects);
    }

    PlanSecrets secrets(Issued... keys) {
        return PlanConsole.secrets(token.pin(), keys);
    }

    Outcome run(Plan plan, Issued... keys) throws FaultException {
        try (PlanSecrets secrets = secrets(keys)) {
            return plans.run(key(), plan, secrets, PinUse.PERSON, List.of(), PlanListener.NONE,
                    new NullProgressMonitor());
        }
    }

    @Override
    public void close() throws IOException {
        console.close();
        shim.close();
        hsm.close();
    }
}
