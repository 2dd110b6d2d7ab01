/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cz.klicnik.core.fault.FaultException;

/** Names of new files that every system takes, made of labels. */
final class FileNames {

    private static final int LONGEST = 60;
    private static final String ALSO_ALLOWED = " -_.,+()@";
    /** Devices of Windows, with any extension. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4",
            "com5",
            "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private FileNames() {
    }

    /** The label as far as it makes a name, without extension. */
    static String of(String label) {
        String name = label.codePoints().limit(LONGEST)
                .mapToObj(c -> Character.isLetterOrDigit(c) || ALSO_ALLOWED.indexOf(c) >= 0 ? Character.toString(c)
                        : "_")
                .collect(Collectors.joining()).replaceAll("^[. ]+|[. ]+$", "");
        String device = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        return name.isEmpty() || DEVICES.contains(device.toLowerCase(Locale.ROOT)) ? "key" + name : name;
    }

    /** Of which no file in the folder has the name yet, whatever its extension and its case. */
    static String free(Path folder, String label) throws FaultException {
        Set<String> taken = new HashSet<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.forEach(f -> taken.add(FolderFiles.base(f).toLowerCase(Locale.ROOT)));
        } catch (IOException e) {
            throw new FaultException(FolderFaults.reading(folder, e), e);
        }
        String name = of(label);
        String free = name;
        for (int i = 2; taken.contains(free.toLowerCase(Locale.ROOT)); i++) {
            free = name + "-" + i;
        }
        return free;
    }
}
