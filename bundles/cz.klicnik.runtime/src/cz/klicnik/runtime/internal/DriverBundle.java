/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

import org.osgi.framework.Constants;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/**
 * A jar that is an OSGi bundle, as far as its own manifest tells. Nothing of it is run.
 *
 * @param symbolicName Bundle-SymbolicName, without directives
 * @param version Bundle-Version
 * @param lazy whether the bundle wants to be activated when a class of it is first needed
 * @param declares whether it has a {@code plugin.xml} that names the extension point of drivers
 */
public record DriverBundle(Path jar, String symbolicName, String version, boolean lazy, boolean declares) {

    private static final String PLUGIN = "plugin.xml";

    /**
     * @throws FaultException BUNDLE_UNREADABLE, or BUNDLE_MANIFEST when the framework or the extension registry would
     *         silently leave it out
     */
    public static DriverBundle read(Path jar) throws FaultException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            if (manifest == null) {
                throw new FaultException(FaultCode.BUNDLE_MANIFEST, Fault.PATH, jar.toString(), Fault.NEEDED,
                        JarFile.MANIFEST_NAME);
            }
            return of(jar, manifest.getMainAttributes(), plugin(file));
        } catch (IOException e) {
            throw new FaultException(Fault.of(FaultCode.BUNDLE_UNREADABLE, Fault.PATH, jar.toString(), Fault.MESSAGE,
                    String.valueOf(e.getMessage())), e);
        }
    }

    private static DriverBundle of(Path jar, Attributes headers, Optional<String> plugin) throws FaultException {
        String[] name = header(headers, Constants.BUNDLE_SYMBOLICNAME).split(";");
        if (name[0].isBlank()) {
            throw missing(jar, Constants.BUNDLE_SYMBOLICNAME);
        }
        boolean singleton = false;
        for (int i = 1; i < name.length; i++) {
            singleton |= name[i].replace(" ", "").matches("singleton:=\"?true\"?");
        }
        if (plugin.isPresent() && !singleton) {
            throw missing(jar, Constants.BUNDLE_SYMBOLICNAME + ": …;singleton:=true");
        }
        return new DriverBundle(jar, name[0].strip(), header(headers, Constants.BUNDLE_VERSION).strip(),
                header(headers, Constants.BUNDLE_ACTIVATIONPOLICY).startsWith(Constants.ACTIVATION_LAZY),
                plugin.filter(text -> text.contains(ExtensionReader.POINT)).isPresent());
    }

    private static Optional<String> plugin(JarFile file) throws IOException {
        JarEntry entry = file.getJarEntry(PLUGIN);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = file.getInputStream(entry)) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static FaultException missing(Path jar, String header) {
        return new FaultException(FaultCode.BUNDLE_MANIFEST, Fault.PATH, jar.toString(), Fault.NEEDED, header);
    }

    private static String header(Attributes headers, String name) {
        return Optional.ofNullable(headers.getValue(name)).orElse("");
    }
}
