/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.framework.FrameworkUtil;

import cz.klicnik.core.UserFolders;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/** The user's own folder for driver bundles, which the next start of the program looks into. */
public final class DropinsFolder {

    /** The name of the folder in the user's data and in the installation. */
    static final String NAME = "dropins";

    private static final String PLUGINS = "plugins";
    private static final String JAR = ".jar";

    private final Path folder;

    public DropinsFolder(UserFolders folders) {
        this.folder = folders.data().resolve(NAME);
    }

    public Path folder() {
        return folder;
    }

    /**
     * Copies bundles into the folder, in the place of other versions of them.
     *
     * @param source a bundle's jar, or a p2 repository as a folder or an archive: of that, all bundles that the program
     *        does not have already
     * @return what was copied, read from its new place
     * @throws FaultException BUNDLE_UNREADABLE, BUNDLE_MANIFEST, BUNDLE_TWICE for a bundle of the program itself,
     *         FILE_PROBLEM; then nothing was copied
     */
    public List<DriverBundle> install(Path source) throws FaultException {
        try {
            if (Files.isDirectory(source)) {
                return repository(source);
            }
            if (!Files.exists(source)) {
                throw new IOException("does not exist");
            }
            if (source.toString().endsWith(JAR)) {
                DriverBundle bundle = DriverBundle.read(source);
                Optional<String> own = versionInTheProgram(bundle);
                if (own.isPresent()) {
                    throw new FaultException(FaultCode.BUNDLE_TWICE, Fault.PATH, source.toString(), Fault.FOUND,
                            own.get());
                }
                return List.of(copy(bundle));
            }
            try (FileSystem archive = FileSystems.newFileSystem(source)) {
                return repository(archive.getPath("/"));
            }
        } catch (IOException | ProviderNotFoundException e) {
            throw new FaultException(Fault.of(FaultCode.FILE_PROBLEM, Fault.PATH, source.toString(), Fault.MESSAGE,
                    String.valueOf(e.getMessage())), e);
        }
    }

    /**
     * Deletes a bundle from the folder, in all versions.
     *
     * @param name its symbolic name, or its file's name
     * @return the files that were deleted; none when nothing of this name is there
     */
    public List<Path> remove(String name) throws FaultException {
        List<Path> removed = new ArrayList<>();
        try {
            for (Path jar : jars()) {
                if (String.valueOf(jar.getFileName()).equals(name) || symbolicName(jar).equals(name)) {
                    Files.delete(jar);
                    removed.add(jar);
                }
            }
        } catch (IOException e) {
            throw new FaultException(Fault.of(FaultCode.FILE_PROBLEM, Fault.PATH, folder.toString(), Fault.MESSAGE,
                    String.valueOf(e.getMessage())), e);
        }
        return removed;
    }

    /** All are read before the first is copied. */
    private List<DriverBundle> repository(Path root) throws IOException, FaultException {
        List<DriverBundle> bundles = new ArrayList<>();
        Path temporary = Files.createTempDirectory("klicnik-bundles");
        try {
            if (Files.isDirectory(root.resolve(PLUGINS))) {
                try (Stream<Path> files = Files.list(root.resolve(PLUGINS))) {
                    for (Path jar : files.filter(f -> f.toString().endsWith(JAR)).sorted().toList()) {
                        Path local = temporary.resolve(String.valueOf(jar.getFileName()));
                        Files.copy(jar, local);
                        DriverBundle bundle = DriverBundle.read(local);
                        if (versionInTheProgram(bundle).isEmpty()) {
                            bundles.add(bundle);
                        }
                    }
                }
            }
            if (bundles.isEmpty()) {
                throw new IOException("no bundles in " + PLUGINS + "/");
            }
            List<DriverBundle> copied = new ArrayList<>();
            for (DriverBundle bundle : bundles) {
                copied.add(copy(bundle));
            }
            return copied;
        } finally {
            try (Stream<Path> left = Files.list(temporary)) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(temporary);
        }
    }

    private DriverBundle copy(DriverBundle bundle) throws IOException, FaultException {
        Files.createDirectories(folder);
        Path target = folder.resolve(bundle.symbolicName() + "_" + bundle.version() + JAR);
        Path half = folder.resolve(bundle.symbolicName() + ".part");
        Files.copy(bundle.jar(), half, StandardCopyOption.REPLACE_EXISTING);
        Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
        for (Path other : jars()) {
            if (!other.equals(target) && symbolicName(other).equals(bundle.symbolicName())) {
                Files.delete(other);
            }
        }
        return DriverBundle.read(target);
    }

    private List<Path> jars() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(JAR)).sorted().toList();
        }
    }

    /** Empty for what is no bundle. */
    private static String symbolicName(Path jar) {
        try {
            return DriverBundle.read(jar).symbolicName();
        } catch (FaultException noBundle) {
            return "";
        }
    }

    /** Empty for a bundle that the program does not have by itself. */
    private static Optional<String> versionInTheProgram(DriverBundle bundle) {
        return Stream.ofNullable(FrameworkUtil.getBundle(DropinsFolder.class))
                .flatMap(own -> Stream.of(own.getBundleContext().getBundles()))
                .filter(b -> bundle.symbolicName().equals(b.getSymbolicName())
                        && !b.getLocation().startsWith(Dropins.LOCATION))
                .map(b -> b.getVersion().toString()).findFirst();
    }
}
