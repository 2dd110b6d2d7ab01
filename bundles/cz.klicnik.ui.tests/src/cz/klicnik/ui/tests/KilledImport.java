/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.operations.execute.Executor;
import cz.klicnik.operations.journal.Event;
import cz.klicnik.operations.journal.FileJournal;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.pki.PublicKeys;

/**
 * Another console with the same data, as a process of its own, that is killed in an import: it has written to the journal that
 * the key is on the token and that the certificate follows. What it wrote to the token itself the test writes there.
 */
final class KilledImport {

    private static final String WRITTEN = "written";

    private KilledImport() {
    }

    /** Lets it come so far, and kills it. @param certificate DER */
    static void of(TokenIdentity token, String label, Path certificate)
            throws IOException, URISyntaxException, ClassNotFoundException, InterruptedException {
        List<String> path = new ArrayList<>();
        // the journal's, which this bundle has no use for
        path.add(place(Executor.class.getClassLoader().loadClass("com.fasterxml.jackson.core.JsonFactory")));
        for (Class<?> anchor : List.of(KilledImport.class, Executor.class, PublicKeys.class, Pin.class,
                IProgressMonitor.class)) {
            path.add(place(anchor));
        }
        // the class files of a project that is open in the build are in a folder of their own
        path.addAll(path.stream().map(p -> p + File.separator + "target" + File.separator + "classes").toList());
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                String.join(File.pathSeparator, path), KilledImport.class.getName(),
                UserFolders.ofThisProcess().data().toString(), token.family(), token.manufacturer(), token.model(),
                token.serial(), label, certificate.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = told.readLine();
            if (!WRITTEN.equals(line)) {
                throw new AssertionError("It said " + line);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static String place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    }

    /** @param arguments the folder of the user's data, the token's identity, its label, the certificate */
    public static void main(String[] arguments) throws IOException, FaultException, GeneralSecurityException {
        Path data = Path.of(arguments[0]);
        byte[] certificate = Files.readAllBytes(Path.of(arguments[6]));
        Bytes key = Bytes.of(CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificate)).getPublicKey().getEncoded());
        Bytes id = PublicKeys.id(key);
        Plan plan = Plan.of(UseCase.IMPORT, new TokenIdentity(arguments[1], arguments[2], arguments[3], arguments[4]),
                arguments[5], Instant.now(), List.of(new Action.WriteKey(key, "killed", id),
                        new Action.WriteCertificate(Bytes.of(certificate), "killed", id)));
        FileJournal journal = FileJournal.of(new UserFolders(data, data.resolve("state")), Clock.systemUTC());
        journal.append(new Event.PlanBegun(plan, List.of(), List.of()));
        journal.append(new Event.StepIntended(plan.id(), 1));
        journal.append(new Event.StepEnded(plan.id(), 1, StepState.VERIFIED, Optional.empty(), Optional.of(id),
                Optional.empty()));
        journal.append(new Event.StepIntended(plan.id(), 2));
        System.out.println(WRITTEN);
        System.in.read();
    }
}
