/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;

import cz.klicnik.core.PinUse;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.execute.PlanListener;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.execute.StepResult;
import cz.klicnik.operations.plan.Step;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.WholeClassPath;

/**
 * A console as a process of its own, with a driver host of its own: imports a key and its certificate. At each point it says
 * where it is and goes on when it is told to, so that it can be killed there.
 */
final class ImportingConsole {

    static final String KEY = "key.p8";
    static final String CERTIFICATE = "certificate.der";

    private ImportingConsole() {
    }

    /** @param arguments the library, the folder of the user's data, the folder of the key and its certificate */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException, FaultException {
        Issued issued = read(Path.of(arguments[2]));
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PlanListener telling = new PlanListener() {
            @Override
            public void begins(Step step) {
                tell("begins " + step.number(), input);
            }

            @Override
            public void ended(StepResult result) {
                tell("ended " + result.step().number(), input);
            }
        };
        try (PlanConsole console = new PlanConsole(Path.of(arguments[0]), Path.of(arguments[1]), Quirks.STANDARD);
                PlanSecrets secrets = PlanConsole.secrets(SoftHsm.PIN, issued)) {
            System.out.println(console.plans.run(console.key(), console.importing(issued, "Killed"), secrets,
                    PinUse.PERSON, List.of(), telling, new NullProgressMonitor()).end());
        }
    }

    private static void tell(String where, BufferedReader input) {
        System.out.println(where);
        try {
            input.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Issued read(Path folder) throws IOException, GeneralSecurityException {
        X509Certificate certificate;
        try (var in = Files.newInputStream(folder.resolve(CERTIFICATE))) {
            certificate = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
        return new Issued(certificate, KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
                .generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(folder.resolve(KEY)))));
    }

    /** Starts it. */
    static Process start(Path library, Path data, Path keys) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                WholeClassPath.ofThisProcess(), ImportingConsole.class.getName(), library.toString(),
                data.toString(), keys.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
