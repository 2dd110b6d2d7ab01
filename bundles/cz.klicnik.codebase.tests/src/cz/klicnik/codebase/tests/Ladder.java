/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.codebase.tests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The ladder of the charter: which bundle may use which, and which libraries. */
final class Ladder {

    private static final String OURS = "cz.klicnik.";

    /** A bundle's floor, and those it may use (with everything that they may use themselves). */
    private record Rung(int floor, Set<String> mayUse) {
    }

    private static final Map<String, Rung> RUNGS = Map.ofEntries(
            rung(1, "core"),
            rung(2, "pkcs11.lowlevel"),
            rung(2, "pkcs11", "core", "pkcs11.lowlevel"),
            rung(2, "pki", "core"),
            rung(3, "pkcs11.host", "pkcs11"),
            rung(3, "inventory", "pki"),
            rung(3, "snapshot", "pki"),
            rung(3, "enrollment", "pki"),
            rung(4, "operations", "enrollment"),
            rung(5, "runtime", "pkcs11.host", "inventory", "snapshot", "operations"),
            rung(6, "driver.*", "snapshot"),
            rung(6, "connector.*", "enrollment"),
            rung(7, "presentation", "operations", "pkcs11.host", "inventory", "snapshot"),
            rung(7, "training", "runtime", "connector.training"),
            rung(7, "help"),
            rung(8, "cli", "presentation", "runtime", "training"),
            rung(8, "ui", "presentation", "inventory", "runtime", "training"),
            rung(9, "ui.*", "ui"),
            rung(10, "app", "ui", "ui.*"));

    /** Libraries that not everybody may use: what names of bundles and packages begin with, and who may. */
    private static final Map<String, Set<String>> LIBRARIES = Map.ofEntries(
            Map.entry("org.bouncycastle", Set.of("pki", "connector.*")),
            Map.entry("bc", Set.of("pki", "connector.*")),
            Map.entry("iaik.", Set.of("pkcs11", "pkcs11.host")),
            Map.entry("org.xipki", Set.of("pkcs11", "pkcs11.host")),
            Map.entry("picocli", Set.of("cli")),
            Map.entry("org.apache.pdfbox", Set.of("presentation")),
            Map.entry("org.eclipse.swt", Set.of("ui", "ui.*", "app")),
            Map.entry("org.eclipse.jface", Set.of("ui", "ui.*", "app")),
            Map.entry("org.eclipse.ui", Set.of("ui", "ui.*", "app")),
            Map.entry("org.eclipse.e4.ui", Set.of("ui", "ui.*", "app")),
            Map.entry("org.eclipse.emf", Set.of("inventory", "snapshot", "ui", "ui.*")));

    /** The only libraries of the first floor. */
    private static final Set<String> UNDER_CORE = Set.of("org.eclipse.equinox.common", "org.eclipse.jdt.annotation");

    private Ladder() {
    }

    /** Every forbidden arrow, in words. */
    static List<String> violations(List<BundleSource> bundles) {
        Map<String, String> exporters = new HashMap<>();
        bundles.forEach(bundle -> bundle.exports().forEach(name -> exporters.put(name, bundle.name())));
        List<String> found = new ArrayList<>();
        for (BundleSource bundle : bundles) {
            if (bundle.isForTests()) {
                continue;
            }
            Optional<String> rung = rungOf(bundle.name());
            if (rung.isEmpty()) {
                found.add(bundle.name() + " has no floor in the ladder");
                continue;
            }
            Set<String> allowed = allowed(rung.get());
            Stream.concat(bundle.requires().stream(),
                    bundle.imports().stream().map(name -> exporters.getOrDefault(name, name))).distinct()
                    .filter(used -> !used.equals(bundle.name()))
                    .flatMap(used -> objection(rung.get(), allowed, used).stream())
                    .forEach(objection -> found.add(bundle.name() + " " + objection));
        }
        return found;
    }

    private static Optional<String> objection(String user, Set<String> allowed, String used) {
        if (used.startsWith(OURS)) {
            Optional<String> rung = rungOf(used);
            if (rung.isEmpty()) {
                return Optional.of("uses " + used + ", which is no part of the product");
            }
            return allowed.contains(rung.get()) ? Optional.empty() : Optional.of("must not use " + used);
        }
        if (user.equals("core") && !UNDER_CORE.contains(used)) {
            return Optional.of("must not use the library " + used);
        }
        boolean forbidden = LIBRARIES.entrySet().stream()
                .anyMatch(library -> used.startsWith(library.getKey()) && !library.getValue().contains(user));
        return forbidden ? Optional.of("must not use the library " + used) : Optional.empty();
    }

    /** The name in the table: {@code driver.*} for {@code cz.klicnik.driver.files}. */
    static Optional<String> rungOf(String bundle) {
        String name = bundle.startsWith(OURS) ? bundle.substring(OURS.length()) : bundle;
        if (RUNGS.containsKey(name)) {
            return Optional.of(name);
        }
        String family = name.contains(".") ? name.substring(0, name.indexOf('.')) + ".*" : name;
        return RUNGS.containsKey(family) ? Optional.of(family) : Optional.empty();
    }

    /** All that a rung may use, directly or because what it uses shows it. */
    private static Set<String> allowed(String rung) {
        Set<String> all = new HashSet<>();
        for (String used : rung(rung).mayUse()) {
            String name = rungOf(used).orElseThrow();
            if (rung(name).floor() > rung(rung).floor()) {
                throw new IllegalStateException("The table itself points upwards: " + rung + " to " + name);
            }
            all.add(name);
            all.addAll(allowed(name));
        }
        return all;
    }

    private static Rung rung(String name) {
        return Optional.ofNullable(RUNGS.get(name)).orElseThrow();
    }

    private static Map.Entry<String, Rung> rung(int floor, String name, String... mayUse) {
        return Map.entry(name, new Rung(floor, Set.of(mayUse)));
    }
}
