/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.training.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import cz.klicnik.core.fault.FaultException;

/** SHA-256 of every file in a folder. */
final class Fingerprints {

    private Fingerprints() {
    }

    /**
     * By relative path with slashes. Left out is what SoftHSM writes while nothing changes: locks, and the counter by which
     * processes notice each other's writes.
     */
    static Map<String, String> of(Path folder) throws FaultException {
        Map<String, String> fingerprints = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.endsWith(".lock") && !name.endsWith("generation")) {
                    byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                    fingerprints.put(name, HexFormat.of().formatHex(hash));
                }
            }
            return fingerprints;
        } catch (IOException e) {
            throw PrivateFolders.problem(folder, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
