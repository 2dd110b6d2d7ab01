/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.junit.jupiter.api.function.Executable;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability.AttributeWriting;
import cz.klicnik.core.driver.Capability.KeyGeneration;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.pki.Pkcs12;
import cz.klicnik.testing.Command;

/** Writes to a folder from a process of its own. */
final class OtherConsole {

    private OtherConsole() {
    }

    /**
     * Renames, one after the other, the keys whose labels begin with the name, and makes as many new ones.
     *
     * @param arguments the folder, and the name
     */
    public static void main(String[] arguments) throws Exception {
        String name = arguments[1];
        try (TestFolder folder = TestFolder.existing(Path.of(arguments[0])); TokenSession session = folder.connect()) {
            TestFolder.login(session, TestFolder.PASSWORD);
            List<TokenObject> mine = TestFolder.read(session).objects().stream()
                    .filter(o -> o.label().startsWith(name)).toList();
            for (TokenObject object : mine) {
                TestFolder.can(session, AttributeWriting.class).label(object.handle(), "renamed " + object.label());
                TestFolder.can(session, KeyGeneration.class).generate(KeySpec.EC_P256, "made by " + name,
                        Bytes.empty());
            }
        }
    }

    /**
     * A process that does so.
     *
     * @param out what it says
     */
    static Process start(Path folder, String name, Path out) throws Exception {
        Set<String> path = new LinkedHashSet<>();
        ClassLoader pki = Pkcs12.class.getClassLoader();
        ClassLoader common = IProgressMonitor.class.getClassLoader();
        for (Class<?> anchor : List.of(OtherConsole.class, FilesDriver.class, Pkcs12.class, Pin.class,
                IProgressMonitor.class, common.loadClass("org.eclipse.osgi.util.NLS"),
                pki.loadClass("org.bouncycastle.asn1.ASN1Object"),
                pki.loadClass("org.bouncycastle.asn1.oiw.OIWObjectIdentifiers"), Command.class,
                Executable.class)) {
            path.add(location(anchor).toString());
        }
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", String.join(File.pathSeparator, path), OtherConsole.class.getName(),
                folder.toString(), name).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    }

    private static Path location(Class<?> anchor) throws IOException {
        URL source = anchor.getProtectionDomain().getCodeSource().getLocation();
        Path path = new File(source.getPath()).toPath();
        String file = anchor.getName().replace('.', '/') + ".class";
        return !Files.isDirectory(path) ? path : List.of("", "target/classes", "bin").stream().map(path::resolve)
                .filter(f -> Files.exists(f.resolve(file))).findFirst()
                .orElseThrow(() -> new IOException(anchor.getName() + " is not in " + path));
    }
}
