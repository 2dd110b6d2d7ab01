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
import cz.klicnik.core.files.FileFaults;

/** SHA-256 of every file in a folder, without what SoftHSM writes while nothing changes. */
final class Fingerprints {

    /** The counter at the head of SoftHSM's object files: a login writes the token's flags as they are and counts on. */
    private static final int GENERATION = Long.BYTES;

    private Fingerprints() {
    }

    /** By relative path with slashes. Locks are left out, and the counters by which processes notice each other's writes. */
    static Map<String, String> of(Path folder) throws FaultException {
        Map<String, String> fingerprints = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.endsWith(".lock") && !name.endsWith("generation")) {
                    byte[] bytes = Files.readAllBytes(file);
                    int start = name.endsWith(".object") ? Math.min(GENERATION, bytes.length) : 0;
                    MessageDigest digest = MessageDigest.getInstance("SHA-256");
                    digest.update(bytes, start, bytes.length - start);
                    fingerprints.put(name, HexFormat.of().formatHex(digest.digest()));
                }
            }
            return fingerprints;
        } catch (IOException e) {
            throw FileFaults.writing(folder, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
