/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment.requests;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;

/**
 * What is known of certificate requests, on the disk and never on a token. What a method has written survives the end of the
 * process and of the power. Thread-safe, also between processes; blocks, so never on the UI thread.
 */
public interface RequestJournal {

    /**
     * Everything that is known.
     *
     * @param requests the latest first
     * @param damaged REQUEST_DAMAGED for each file that cannot be read; it stays where it is
     */
    record Known(List<CertificateRequest> requests, List<Fault> damaged) {

        public Known {
            requests = List.copyOf(requests);
            damaged = List.copyOf(damaged);
        }

        /** Those for which a certificate may still come. */
        public List<CertificateRequest> open() {
            return requests.stream().filter(r -> r.state().open()).toList();
        }

        /** The one of this id. */
        public Optional<CertificateRequest> request(String id) {
            return requests.stream().filter(r -> r.id().equals(id)).findFirst();
        }
    }

    /** @throws FaultException FILE_PROBLEM when the folder cannot be read; one bad file is no reason */
    Known read() throws FaultException;

    /** Keeps a new one. */
    void add(CertificateRequest request) throws FaultException;

    /**
     * Reads one again, changes it and keeps it, while no other process can.
     *
     * @return as it is kept now
     * @throws FaultException REQUEST_NOT_FOUND, REQUEST_DAMAGED, DISK_FULL, FILE_PROBLEM; then it is as it was
     */
    CertificateRequest update(String id, UnaryOperator<CertificateRequest> change) throws FaultException;

    /** Forgets one for which no key was ever made. */
    void discard(String id) throws FaultException;
}
