/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/** Finds the library of a driver: the first of its candidates that exists. */
final class LibraryLocator {

    private final List<Path> systemFolders;

    /** @param systemFolders where a bare file name is looked for */
    LibraryLocator(List<Path> systemFolders) {
        this.systemFolders = List.copyOf(systemFolders);
    }

    /** The folders in which this system's loader finds libraries, for a 64-bit process. */
    static LibraryLocator ofThisSystem(String os, PathVariables variables) {
        return new LibraryLocator(switch (os) {
        case "win32" -> List.of(Path.of(variables.expand("${env:SystemRoot}"), "System32"));
        case "macosx" -> List.of(Path.of("/usr/local/lib"), Path.of("/opt/homebrew/lib"));
        default -> List.of(Path.of("/usr/lib/x86_64-linux-gnu"), Path.of("/usr/lib/x86_64-linux-gnu/pkcs11"),
                Path.of("/usr/lib64"), Path.of("/usr/lib64/pkcs11"), Path.of("/usr/lib"), Path.of("/usr/lib/pkcs11"),
                Path.of("/usr/local/lib"));
        });
    }

    /**
     * @throws FaultException UNSUPPORTED_SYSTEM when the driver has no candidate here, LIBRARY_MISSING when none exists
     */
    Path locate(DriverProfile profile, List<String> candidates) throws FaultException {
        if (candidates.isEmpty()) {
            throw new FaultException(FaultCode.UNSUPPORTED_SYSTEM);
        }
        for (String candidate : candidates) {
            Optional<Path> found = existing(candidate);
            if (found.isPresent()) {
                return found.get();
            }
        }
        Fault missing = Fault.of(FaultCode.LIBRARY_MISSING, Fault.PATH, String.join(", ", candidates));
        throw new FaultException(
                profile.downloadPage().map(page -> missing.with(Fault.DOWNLOAD, page.toString())).orElse(missing));
    }

    private Optional<Path> existing(String candidate) {
        try {
            Path path = Path.of(candidate);
            if (path.isAbsolute()) {
                return Optional.of(path).filter(Files::exists);
            }
            return systemFolders.stream().map(f -> f.resolve(path)).filter(Files::exists).findFirst();
        } catch (InvalidPathException e) {
            // a path of another system, or one with an empty variable: it cannot exist here
            return Optional.empty();
        }
    }
}
