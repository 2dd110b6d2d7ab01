/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.Pkcs11Library;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Quirks;

/**
 * The modules that p11-kit knows of on this system (pkcs11.conf(5)): whoever packages a middleware for Linux declares it
 * there. A library that one of our own drivers covers is left out, and so are trust stores, which are no tokens, and
 * modules that are meant for certain programs only.
 */
final class P11KitModules {

    private final Path folder;
    private final Pkcs11Opener.Factory openers;

    /** @param folder usually {@code /usr/share/p11-kit/modules} */
    P11KitModules(Path folder, Pkcs11Opener.Factory openers) {
        this.folder = folder;
        this.openers = openers;
    }

    /** @param declared drivers that are known already */
    List<DeclaredDriver> besides(List<DeclaredDriver> declared) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Set<String> covered = new java.util.HashSet<>();
        for (DeclaredDriver d : declared) {
            if (d.profile().source() instanceof Pkcs11Library library) {
                library.libraries().forEach(candidate -> covered.add(fileName(candidate)));
            }
        }
        List<DeclaredDriver> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.module")) {
            for (Path file : files) {
                read(file).filter(d -> !covered.contains(fileName(library(d)))).ifPresent(found::add);
            }
        } catch (IOException e) {
            Loop.log("The modules of p11-kit in " + folder + " cannot be read", e);
        }
        found.sort(Comparator.comparing(d -> d.profile().id()));
        return found;
    }

    private Optional<DeclaredDriver> read(Path file) throws IOException {
        Map<String, String> fields = new HashMap<>();
        for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\\R")) {
            int colon = line.indexOf(':');
            if (colon > 0 && !line.startsWith("#")) {
                fields.put(line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        String module = fields.getOrDefault("module", "");
        if (module.isEmpty() || fields.containsKey("remote") || fields.containsKey("enable-in")
                || fields.getOrDefault("trust-policy", "no").equals("yes")
                || fileName(module).equals("p11-kit-client.so")) {
            return Optional.empty();
        }
        String name = fileName(file.toString()).replaceFirst("\\.module$", "");
        DriverProfile profile = new DriverProfile("p11-kit:" + name, name, LocalizedText.same(name + " (p11-kit)"),
                new Pkcs11Library(List.of(module)), Map.of(), List.of(), List.of(), Optional.empty(), Optional.empty(),
                false, Probe.UNASKED, Quirks.STANDARD);
        return Optional.of(new DeclaredDriver(profile, openers.of(profile), List.of(), Optional.empty()));
    }

    private static String library(DeclaredDriver driver) {
        return driver.profile().source() instanceof Pkcs11Library library ? library.libraries().getFirst() : "";
    }

    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
