/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.plan;

import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.enrollment.Phase;
import cz.klicnik.enrollment.Revocation;
import cz.klicnik.enrollment.Signatures;

/**
 * What one step does, as data: it can be shown, written to the journal and compared. Secrets are never in it; see
 * {@code PlanSecrets}.
 */
public sealed interface Action {

    /** The object of the token that it is about; empty where it makes one or changes the token as a whole. */
    default Optional<ObjectRef> target() {
        return switch (this) {
        case BackUp b -> Optional.of(b.certificate());
        case Delete d -> Optional.of(d.object());
        case SetLabel l -> Optional.of(l.object());
        case SetId i -> Optional.of(i.object());
        case SaveKey s -> Optional.of(s.key());
        case WriteKey k -> Optional.empty();
        case WriteCertificate c -> Optional.empty();
        case TestSignature t -> Optional.empty();
        case ChangePin c -> Optional.empty();
        case UnblockPin u -> Optional.empty();
        case Initialise i -> Optional.empty();
        case GenerateKey g -> Optional.empty();
        case AskAuthority a -> Optional.empty();
        case RevokeCertificate r -> Optional.empty();
        };
    }

    /**
     * Keeps a certificate as a file in the folder of backups, before it is deleted.
     *
     * @param der the certificate
     */
    record BackUp(ObjectRef certificate, Bytes der) implements Action {
    }

    /**
     * Deletes an object.
     *
     * @param along what goes with it on a token whose key slots are containers
     */
    record Delete(ObjectRef object, List<ObjectRef> along) implements Action {
        public Delete {
            along = List.copyOf(along);
        }
    }

    /**
     * Writes a private key that comes from outside.
     *
     * @param subjectPublicKeyInfo DER: which key it is
     * @param id CKA_ID; a token that chooses IDs itself may give another one, which the certificate then takes over
     */
    record WriteKey(Bytes subjectPublicKeyInfo, String label, Bytes id) implements Action {
    }

    /**
     * Writes a certificate.
     *
     * @param id CKA_ID; that of its key where a step before has read back another one
     */
    record WriteCertificate(Bytes der, String label, Bytes id) implements Action {
    }

    /**
     * Shows that a key on the token signs, and that its signature fits the public key.
     *
     * @param subjectPublicKeyInfo DER
     */
    record TestSignature(Bytes subjectPublicKeyInfo) implements Action {
    }

    /**
     * Saves a private key with its certificates as a PKCS#12 file, with a password of the plan's secrets, and opens that file
     * to see whether the key is in it. Only where the store lets the key out. A file that is there is never replaced.
     *
     * @param subjectPublicKeyInfo DER: which key has to be in the file
     * @param path of the file
     */
    record SaveKey(ObjectRef key, Bytes subjectPublicKeyInfo, String path) implements Action {
    }

    /** Writes CKA_LABEL. */
    record SetLabel(ObjectRef object, String label) implements Action {
    }

    /** Writes CKA_ID. */
    record SetId(ObjectRef object, Bytes id) implements Action {
    }

    /**
     * Makes a key pair on the token, for a certificate request. Never twice for the same request.
     *
     * @param label CKA_LABEL, which nothing else on the token has
     * @param id CKA_ID, which nothing else on the token has; a token that chooses IDs itself may give another one, which
     *        request and certificate then take over
     * @param certificate how long the certificate will be, about, in bytes: it must have room beside the key
     * @param request its id in the journal of requests
     */
    record GenerateKey(KeySpec spec, String label, Bytes id, int certificate, String request) implements Action {
    }

    /**
     * Does a part of getting a certificate: makes and signs the request, sends it, asks what became of it, or tells that the
     * certificate has arrived. On the token nothing changes.
     *
     * @param phase any but REVOKE
     * @param request its id in the journal of requests
     * @param connector its id
     * @param signatures how often keys are used, at most; none where no token is needed for it
     */
    record AskAuthority(Phase phase, String request, String connector, Signatures signatures) implements Action {
    }

    /**
     * Has a certificate revoked by its authority. On the token nothing changes.
     *
     * @param der the certificate
     * @param connector its id
     */
    record RevokeCertificate(Bytes der, Revocation.Reason reason, String connector, Signatures signatures)
            implements Action {
    }

    /** Changes a PIN that its owner knows. */
    record ChangePin(UserRole role) implements Action {
    }

    /** Gives the user a new PIN by the driver's route. */
    record UnblockPin(Unblocking route) implements Action {
    }

    /** Erases the token and gives it a label and PINs. */
    record Initialise(String label) implements Action {
    }
}
