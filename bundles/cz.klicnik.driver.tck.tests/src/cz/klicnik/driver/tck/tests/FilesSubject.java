/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.JavaDriver;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.TokenDriver;
import cz.klicnik.driver.files.FilesDriver;
import cz.klicnik.driver.tck.TckRemoval;
import cz.klicnik.driver.tck.TckSubject;
import cz.klicnik.driver.tck.TckToken;
import cz.klicnik.pki.Pkcs12;

/** A folder with a password and no keys. */
final class FilesSubject implements TckSubject {

    private static final String LABEL = "klicnik-test";
    private static final String PASSWORD = "20261125";
    /** Where the folder is while it is not there. */
    private static final String AWAY = "away";

    private final Path parent;
    private final Path folder;

    FilesSubject() throws IOException {
        parent = Files.createTempDirectory("klicnik-tck-files");
        folder = Files.createDirectory(parent.resolve(LABEL));
        try (Pin password = Pin.taking(PASSWORD.toCharArray())) {
            Files.write(folder.resolve("klicnik-token.p12"), Pkcs12.encode(List.of(), List.of(), password).toArray());
        }
    }

    @Override
    public DriverProfile profile() {
        return new DriverProfile("cz.klicnik.driver.files", "files", LocalizedText.same("files"),
                new JavaDriver("cz.klicnik.driver.files", FilesDriver.class.getName()), Map.of(), List.of(), List.of(),
                Optional.empty(), Optional.empty(), false, Probe.UNASKED, Quirks.STANDARD.withInitialisation(true));
    }

    @Override
    public TokenDriver driver() {
        return new FilesDriver();
    }

    @Override
    public List<Path> folders() {
        return List.of(folder);
    }

    /** What authorises erasing is the password itself. */
    @Override
    public TckToken token() {
        return TckToken.made(LABEL, TckToken.pin(PASSWORD)).withSecurityOfficerPin(TckToken.pin(PASSWORD));
    }

    /** Everything, also letting keys out. */
    @Override
    public Set<Class<? extends Capability>> offers() {
        Set<Class<? extends Capability>> all = new HashSet<>(Pkcs11Subject.WRITABLE);
        all.add(Capability.KeyExport.class);
        all.add(Capability.Initialisation.class);
        return all;
    }

    @Override
    public boolean keysLeave() {
        return true;
    }

    /** The driver's own tests make the large ones, which take their time. */
    @Override
    public Set<KeySpec> keySpecs() {
        return EnumSet.of(KeySpec.RSA_2048, KeySpec.EC_P256, KeySpec.EC_P384, KeySpec.EC_P521);
    }

    @Override
    public Optional<TckRemoval> removal() {
        return Optional.of(new TckRemoval() {
            @Override
            public void remove() throws IOException {
                Files.move(folder, parent.resolve(AWAY));
            }

            @Override
            public void insert() throws IOException {
                Files.move(parent.resolve(AWAY), folder);
            }
        });
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(parent)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
