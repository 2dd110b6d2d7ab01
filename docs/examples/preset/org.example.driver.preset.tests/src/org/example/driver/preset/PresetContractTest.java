/* SPDX-License-Identifier: EPL-2.0 */
package org.example.driver.preset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.TokenDriver;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.driver.tck.DriverContract;
import cz.klicnik.driver.tck.TckSubject;
import cz.klicnik.driver.tck.TckToken;
import cz.klicnik.runtime.ExtensionDriver;

/** The preset keeps the contract of drivers, with SoftHSM 2 in the place of a vendor's library. */
class PresetContractTest extends DriverContract {

    @Override
    protected TckSubject subject() throws Exception {
        return new Subject();
    }

    /** The driver as its extension declares it, and a token that is made for the test. */
    private static final class Subject implements TckSubject {

        private static final String LABEL = "made for the test";
        private static final String PIN = "123456";
        private static final String OFFICER_PIN = "87654321";

        private final Path folder = Files.createTempDirectory("preset-tests");
        private final Path configuration = folder.resolve("softhsm2.conf");
        private final ExtensionDriver declared;

        Subject() throws IOException, InterruptedException, FaultException {
            Path tokens = Files.createDirectory(folder.resolve("tokens"));
            Files.writeString(configuration, "directories.tokendir = " + tokens + "\n");
            ProcessBuilder util = new ProcessBuilder("softhsm2-util", "--init-token", "--free", "--label", LABEL,
                    "--pin", PIN, "--so-pin", OFFICER_PIN);
            util.environment().put("SOFTHSM2_CONF", configuration.toString());
            if (util.inheritIO().start().waitFor() != 0) {
                throw new IOException("softhsm2-util made no token");
            }
            declared = ExtensionDriver.of("org.example.driver.preset", folder,
                    Map.of("SOFTHSM2_CONF", configuration.toString()));
        }

        @Override
        public DriverProfile profile() {
            return declared.profile();
        }

        @Override
        public TokenDriver driver() {
            return declared.driver();
        }

        @Override
        public TckToken token() {
            return TckToken.made(LABEL, TckToken.pin(PIN)).withSecurityOfficerPin(TckToken.pin(OFFICER_PIN));
        }

        @Override
        public Set<Class<? extends Capability>> offers() {
            return Set.of(Capability.Mechanisms.class, Capability.RawAttributes.class,
                    Capability.AttributeWriting.class, Capability.KeyGeneration.class,
                    Capability.CertificateImport.class, Capability.KeyImport.class, Capability.ObjectDeletion.class,
                    Capability.PinManagement.class, Capability.Signing.class, Capability.Decryption.class);
        }

        @Override
        public void close() throws IOException {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
