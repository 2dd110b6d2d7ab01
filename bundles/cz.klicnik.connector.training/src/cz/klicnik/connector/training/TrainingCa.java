/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.training;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import cz.klicnik.connector.training.internal.CaFolder;
import cz.klicnik.connector.training.internal.CertificateMaker;
import cz.klicnik.connector.training.internal.RequestReader;
import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;

/**
 * A certification authority in a folder: a root, one issuer of qualified and one of commercial certificates, and the next
 * serial number. The folder is made on first use, readable by its owner only. Thread-safe, also between processes.
 */
public final class TrainingCa {

    /** Of all its names. */
    public static final String ORGANIZATION = "Klíčník Training (not a real authority)";

    private final CaFolder folder;
    private final CertificateMaker maker;

    private TrainingCa(CaFolder folder) {
        this.folder = folder;
        this.maker = new CertificateMaker();
    }

    /**
     * Opens the authority, or makes it when the folder does not exist yet.
     *
     * @param clock for the validity of its own certificates
     * @throws FaultException FILE_PROBLEM when the folder cannot be made or read
     */
    public static TrainingCa open(Path folder, Clock clock) throws FaultException {
        return new TrainingCa(CaFolder.open(folder, clock));
    }

    /**
     * What a certificate shall be.
     *
     * @param subjectPublicKeyInfo DER (RFC 5280, section 4.1.2.7)
     * @param notBefore any time, also in the past, so that expired certificates can be shown
     * @param notAfter likewise
     */
    public record Order(Profile profile, Person person, Bytes subjectPublicKeyInfo, Instant notBefore,
            Instant notAfter) {
    }

    /**
     * Issues a certificate. There is no proof of possession and no check of the person: it is for training.
     *
     * @return DER
     * @throws FaultException FILE_PROBLEM when the serial number cannot be kept
     * @throws IllegalArgumentException when the public key is malformed
     */
    public Bytes issue(Order order) throws FaultException {
        return maker.issue(folder.issuer(order.profile()), order, folder.nextSerial());
    }

    /**
     * Answers a certification request with a certificate for its subject and alternative names; what else it asks for, the
     * profile decides.
     *
     * @param pkcs10 DER (RFC 2986)
     * @throws FaultException FILE_PROBLEM when the serial number cannot be kept; CA_REFUSED when the request is none, or its
     *         signature does not fit its key (no proof of possession)
     */
    public Bytes issue(Profile profile, Bytes pkcs10, Instant notBefore, Instant notAfter) throws FaultException {
        return maker.issue(folder.issuer(profile), profile, RequestReader.holder(pkcs10), notBefore, notAfter,
                folder.nextSerial());
    }

    /** The certificates above those that it issues: the issuer's own, then the root's. DER. */
    public List<Bytes> chain(Profile profile) {
        return folder.issuer(profile).chain();
    }

    /** The root's certificate, DER. */
    public Bytes root() {
        return chain(Profile.QUALIFIED_PERSONAL).get(1);
    }
}
