/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.windows.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.fault.FaultException;

/** Windows itself, through the JDK's provider SunMSCAPI. */
public final class MscapiParts implements WindowsParts {

    private static final String PROVIDER = "SunMSCAPI";

    private final Map<String, String> environment;

    /** @param environment of this process */
    public MscapiParts(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public KeyStore open() throws FaultException {
        try {
            KeyStore store = KeyStore.getInstance("Windows-MY", PROVIDER);
            store.load(null, null);
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw StoreFaults.of("KeyStore.load", e);
        }
    }

    @Override
    public KeyPair generate(int bits) throws FaultException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA", PROVIDER);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw StoreFaults.of("KeyPairGenerator.generateKeyPair", e);
        }
    }

    @Override
    public Optional<PowerShell> powerShell() {
        Path file = Path.of(environment.getOrDefault("SystemRoot", "C:\\Windows"), "System32", "WindowsPowerShell",
                "v1.0", "powershell.exe");
        return Files.isRegularFile(file) ? Optional.of(new PowerShell(file)) : Optional.empty();
    }

    @Override
    public String owner() {
        return environment.getOrDefault("COMPUTERNAME", "") + '\\' + environment.getOrDefault("USERDOMAIN", "") + '\\'
                + environment.getOrDefault("USERNAME", System.getProperty("user.name"));
    }
}
