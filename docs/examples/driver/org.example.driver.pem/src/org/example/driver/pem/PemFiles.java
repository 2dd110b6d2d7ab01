/* SPDX-License-Identifier: EPL-2.0 */
package org.example.driver.pem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;

/** Makes objects of the PEM files in a folder. */
final class PemFiles {

    /** Nothing that somebody drops into the folder may use up the memory. */
    private static final long LONGEST = 1_000_000;
    private static final Pattern CERTIFICATE =
            Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]*)-----END CERTIFICATE-----");

    private PemFiles() {
    }

    /** @throws FaultException when the whole folder cannot be read; a single bad file is an object with a problem */
    static List<TokenObject> read(Path folder) throws FaultException {
        List<TokenObject> objects = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".pem")).sorted().toList()) {
                certificates(file, objects);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new FaultException(problem(folder, e), e);
        }
        return objects;
    }

    private static void certificates(Path file, List<TokenObject> objects) {
        try {
            if (Files.size(file) > LONGEST) {
                throw new IOException("longer than " + LONGEST + " bytes");
            }
            Matcher pem = CERTIFICATE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            while (pem.find()) {
                Bytes der = Bytes.of(Base64.getMimeDecoder().decode(pem.group(1)));
                objects.add(certificate(objects.size() + 1L, file, der, Optional.empty()));
            }
        } catch (IOException | IllegalArgumentException e) {
            objects.add(certificate(objects.size() + 1L, file, Bytes.empty(), Optional.of(problem(file, e))));
        }
    }

    /** The value goes to the console as it is: reading X.509 is the console's work. */
    private static TokenObject certificate(long handle, Path file, Bytes der, Optional<Fault> problem) {
        return new TokenObject.Certificate(handle, String.valueOf(file.getFileName()), id(der), 0, der, Trilean.NO,
                Trilean.NO, Trilean.NO, problem);
    }

    private static Bytes id(Bytes der) {
        try {
            return der.isEmpty() ? der : Bytes.of(MessageDigest.getInstance("SHA-1").digest(der.toArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }

    private static Fault problem(Path path, Exception e) {
        return Fault.of(FaultCode.FILE_PROBLEM, Fault.PATH, path.toString(), Fault.MESSAGE, e.toString());
    }
}
