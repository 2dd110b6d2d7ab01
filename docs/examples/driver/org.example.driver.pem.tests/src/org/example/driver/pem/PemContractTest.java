/* SPDX-License-Identifier: EPL-2.0 */
package org.example.driver.pem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.TokenDriver;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.driver.tck.DriverContract;
import cz.klicnik.driver.tck.TckRemoval;
import cz.klicnik.driver.tck.TckSubject;
import cz.klicnik.driver.tck.TckToken;
import cz.klicnik.runtime.ExtensionDriver;

/** The example in Java keeps the contract of drivers. */
class PemContractTest extends DriverContract {

    @Override
    protected TckSubject subject() throws IOException, FaultException {
        return new Subject();
    }

    /** The driver as its extension declares it, over a folder that is made for the test. */
    private static final class Subject implements TckSubject {

        private final Path data = Files.createTempDirectory("pem-tests");
        private final ExtensionDriver declared = ExtensionDriver.of("org.example.driver.pem", data);
        private final Path folder = data.resolve("pem");

        Subject() throws IOException, FaultException {
            Files.createDirectory(folder);
            Files.writeString(folder.resolve("jan.pem"), """
                    -----BEGIN CERTIFICATE-----
                    MIIBhDCCASmgAwIBAgIUNmMdRgibXmg28dN/VK66KG7cwm4wCgYIKoZIzj0EAwIw
                    FjEUMBIGA1UEAwwLSmFuIEV4YW1wbGUwIBcNMjYxMTI1MTM1MDE4WhgPMjEyNjEx
                    MDExMzUwMThaMBYxFDASBgNVBAMMC0phbiBFeGFtcGxlMFkwEwYHKoZIzj0CAQYI
                    KoZIzj0DAQcDQgAEmErMDS09m74XL2HSsG0oaYmEPnbKu7aL1CKrDWL8fzJrh5jb
                    6sZ90tawnaHvT2dNVfK1bPpj1znY7w3qr5SDeqNTMFEwHQYDVR0OBBYEFHzRLnZn
                    Xh3otJ66Ek1METyZVmDXMB8GA1UdIwQYMBaAFHzRLnZnXh3otJ66Ek1METyZVmDX
                    MA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIhALYKh1PJmhlZKFKt
                    W7GVCKd1i2G3BehsNrHOf5Em7rL7AiEAh+BWfJgvR1FEANfgEd3kGPLbr/9rSa23
                    rp1LEUsn6w4=
                    -----END CERTIFICATE-----
                    """);
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
        public List<Path> folders() {
            return declared.folders();
        }

        @Override
        public TckToken token() {
            return TckToken.made("pem", TckToken.pin("there is none"));
        }

        @Override
        public boolean login() {
            return false;
        }

        @Override
        public Set<Class<? extends Capability>> offers() {
            return Set.of(Capability.RawAttributes.class);
        }

        @Override
        public Optional<TckRemoval> removal() {
            Path away = data.resolve("away");
            return Optional.of(new TckRemoval() {
                @Override
                public void remove() throws IOException {
                    Files.move(folder, away);
                }

                @Override
                public void insert() throws IOException {
                    Files.move(away, folder);
                }
            });
        }

        @Override
        public void close() throws IOException {
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
