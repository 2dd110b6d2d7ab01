/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.execute;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.files.FileFaults;
import cz.klicnik.core.files.PrivateFiles;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.pki.CertificateParser;

/**
 * The folder of certificates that were deleted: {@code <token>/<date>-<serial>.cer}, in DER, for their owner only. A file is
 * on the disk when it is told of, and none is ever overwritten.
 */
public final class Backups {

    private static final int LONGEST_NAME = 40;
    private static final int MOST = 1000;

    private final Path folder;
    private final Clock clock;

    /** @param folder made when it is needed */
    public Backups(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Keeps a certificate; one that was kept under the same name already is not written again.
     *
     * @return the file
     * @throws FaultException FILE_PROBLEM, DISK_FULL, FOLDER_PROTECTED: it is not kept
     */
    public Path keep(TokenIdentity token, Bytes certificate) throws FaultException {
        Path own = folder.resolve(name(token));
        String name = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + "-" + serial(certificate);
        Path file = own.resolve(name + ".cer");
        try {
            PrivateFiles.createFolder(own);
            for (int copy = 2; Files.exists(file); copy++) {
                if (Arrays.equals(Files.readAllBytes(file), certificate.toArray())) {
                    return file;
                }
                if (copy > MOST) {
                    throw new FileAlreadyExistsException(file.toString());
                }
                file = own.resolve(name + "-" + copy + ".cer");
            }
            PrivateFiles.create(file, certificate.toArray());
            PrivateFiles.flushFolder(own);
            if (!Arrays.equals(Files.readAllBytes(file), certificate.toArray())) {
                throw new IOException("reads back differently");
            }
            return file;
        } catch (IOException e) {
            throw FileFaults.writing(file, e);
        }
    }

    /** Of what cannot be read as a certificate the beginning of its hash. */
    private static String serial(Bytes certificate) {
        try {
            return shortened(CertificateParser.parse(certificate).serialHex());
        } catch (FaultException unreadable) {
            // kept all the same: it is about to be deleted
            return shortened(Hashes.sha256(certificate));
        }
    }

    /** Serial numbers may hold what no file name may, and two makers may use the same ones. */
    private static String name(TokenIdentity token) {
        String serial = token.serial().replaceAll("[^A-Za-z0-9]+", "_");
        String whole = String.join("\0", token.family(), token.manufacturer(), token.model(), token.serial());
        return shortened(serial.isEmpty() ? "token" : serial) + "-" + Hashes.sha256(whole).substring(0, 8);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
    }
}
