/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.quirks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.MachineFolder;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.fault.Fault;

/**
 * The files {@value #NAME} of this machine: of the user, and of the administrator, whose word counts where both speak of
 * the same thing. They are read once. What is wrong in them never stops anything: what a file says of one driver is
 * ignored as a whole where a part of it is wrong, and a file that is no XML as a whole.
 */
public final class AdministratorFiles {

    /** The name of the files. */
    public static final String NAME = "drivers.xml";

    private static final String ROOT = "drivers";
    private static final String DRIVER = "driver";
    private static final String ID = "id";
    /** What the ids of our own drivers begin with: what is unknown of these does not exist anywhere. */
    private static final String OWN = "cz.klicnik.";

    private final QuirksReader reader = new QuirksReader(Set.of(ID), Set.of());
    private final List<Entries> files = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private record Entries(Path file, Map<String, Declaration> drivers, Map<String, Fault> wrong) {
    }

    /** A driver as the files have it, and what is wrong in them about it. */
    public record Overridden(DriverProfile profile, List<Fault> faults) {
        public Overridden {
            faults = List.copyOf(faults);
        }
    }

    /**
     * @param paths where the files may be, the most authoritative last
     */
    public AdministratorFiles(List<Path> paths) {
        for (Path path : paths) {
            try {
                FileParser.parse(path).ifPresent(root -> read(path, root));
            } catch (WrongDeclaration e) {
                faults.add(e.fault(path.toString(), ""));
            }
        }
    }

    /**
     * Where the files are: the user's, then the administrator's.
     *
     * @param os as OSGi names it: {@code linux}, {@code win32}, {@code macosx}
     * @param dataFolder the user's data folder
     */
    public static List<Path> places(String os, Map<String, String> environment, Path dataFolder) {
        Path machine = MachineFolder.of(os, environment);
        return List.of(dataFolder.resolve(NAME), machine.resolve(NAME));
    }

    private void read(Path path, Declaration root) {
        Entries entries = new Entries(path, new LinkedHashMap<>(), new LinkedHashMap<>());
        if (!root.name().equals(ROOT)) {
            faults.add(WrongDeclaration.element(root, ROOT).fault(path.toString(), ""));
            return;
        }
        for (Declaration element : root.children()) {
            String id = element.attribute(ID).orElse("");
            if (!element.name().equals(DRIVER)) {
                faults.add(WrongDeclaration.element(element, DRIVER).fault(path.toString(), ""));
            } else if (id.isBlank()) {
                faults.add(WrongDeclaration.missing(element, ID).fault(path.toString(), ""));
            } else if (entries.drivers.containsKey(id) || entries.wrong.containsKey(id)) {
                // which of the two was meant?
                entries.drivers.remove(id);
                entries.wrong.put(id, WrongDeclaration.twice(element).fault(path.toString(), id));
            } else {
                entries.drivers.put(id, element);
            }
        }
        files.add(entries);
    }

    /** A driver as the files have it. */
    public Overridden override(DriverProfile declared) {
        DriverProfile profile = declared;
        List<Fault> wrong = new ArrayList<>();
        for (Entries entries : files) {
            Optional.ofNullable(entries.wrong.get(declared.id())).ifPresent(wrong::add);
            Declaration element = entries.drivers.get(declared.id());
            if (element != null) {
                try {
                    profile = reader.read(profile, element);
                } catch (WrongDeclaration e) {
                    wrong.add(e.fault(entries.file.toString(), declared.id()));
                }
            }
        }
        return new Overridden(profile, wrong);
    }

    /**
     * What is wrong in the files and belongs to no driver that there is.
     *
     * @param known the ids of all drivers
     */
    public List<Fault> faults(Set<String> known) {
        List<Fault> all = new ArrayList<>(faults);
        for (Entries entries : files) {
            Set<String> strangers = new HashSet<>(entries.drivers.keySet());
            strangers.removeIf(id -> known.contains(id) || !id.startsWith(OWN));
            strangers.stream().sorted().forEach(id -> all.add(WrongDeclaration.unknownDriver(
                    entries.drivers.get(id)).fault(entries.file.toString(), id)));
        }
        return all;
    }
}
