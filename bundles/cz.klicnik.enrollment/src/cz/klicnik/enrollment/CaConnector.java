/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/**
 * The way to one kind of certification authority. Has a no-argument constructor, no state and no widgets; what it must
 * remember of a request it gives out as a memo, which the journal of requests keeps. Blocks, so it is never called on the UI
 * thread; several threads may call it at once, for different requests.
 *
 * <p>A request is made once ({@link #prepare}), kept on the disk, and sent as it is ({@link #send}), again where the answer was
 * lost: an authority that knows it already answers as it did before. It is never made a second time for the same key.
 *
 * <p>Faults that every method may throw: NETWORK_OFF, NETWORK_FAILED, NETWORK_LIMIT, NETWORK_TLS; CA_SETTINGS where a setting is
 * missing or makes no sense; CA_AUTHENTICATION where the authority does not accept who is asking; CA_ANSWER where its answer
 * cannot be used; KEY_USE_FORBIDDEN where a key's certificate forbids what the protocol needs; those of the token whose keys are
 * used. A monitor that is cancelled ends a call with {@code OperationCanceledException}.
 */
public interface CaConnector {

    /** What it can, with these settings. Reaches nothing. */
    Abilities abilities(ConnectorSettings settings);

    /**
     * How often keys are used in a phase, at most; a plan tells that to the person beforehand.
     *
     * @param renewal whether there is an old certificate that is still valid
     */
    Signatures signatures(Phase phase, boolean renewal, ConnectorSettings settings);

    /**
     * Why it cannot renew a certificate with these settings, as far as that shows in the certificate: KEY_USE_FORBIDDEN where
     * its key may not be used for what the protocol needs. Asked before a key is made. Reaches nothing.
     *
     * @param renewed DER of the certificate
     */
    default Optional<Fault> refuses(Bytes renewed, ConnectorSettings settings) {
        return Optional.empty();
    }

    /** Makes and signs the request. Sends nothing of it; may ask the authority what it can, or for its certificates. */
    Prepared prepare(Order order, SigningKeys keys, CaAccess access, IProgressMonitor monitor) throws FaultException;

    /** Sends it. A fault does not say that it has not arrived. */
    Answer send(Submission submission, SigningKeys keys, CaAccess access, IProgressMonitor monitor)
            throws FaultException;

    /** Asks whether it has been decided. Only where it can POLL. */
    default Answer poll(Submission submission, SigningKeys keys, CaAccess access, IProgressMonitor monitor)
            throws FaultException {
        throw notSupported("POLL", access);
    }

    /**
     * Tells the authority that the certificate has arrived and is kept, where an answer wanted that.
     *
     * @param certificate DER
     */
    default void confirm(Submission submission, Bytes certificate, SigningKeys keys, CaAccess access,
            IProgressMonitor monitor) throws FaultException {
        throw notSupported("CONFIRM", access);
    }

    /** The authority's own certificates, DER; what they are worth is for {@code Trust} to say. Only where it can. */
    default List<Bytes> caCertificates(CaAccess access, IProgressMonitor monitor) throws FaultException {
        throw notSupported("CA_CERTIFICATES", access);
    }

    /**
     * Has a certificate revoked. Only where it can REVOKE.
     *
     * @throws FaultException CA_REFUSED, and those of all methods
     */
    default void revoke(Revocation revocation, SigningKeys keys, CaAccess access, IProgressMonitor monitor)
            throws FaultException {
        throw notSupported("REVOKE", access);
    }

    /** Reaches the authority without asking anything of it, so that a person sees whether the settings are right. */
    void test(CaAccess access, IProgressMonitor monitor) throws FaultException;

    private static FaultException notSupported(String what, CaAccess access) {
        return new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, access.settings().connector() + ": " + what);
    }
}
