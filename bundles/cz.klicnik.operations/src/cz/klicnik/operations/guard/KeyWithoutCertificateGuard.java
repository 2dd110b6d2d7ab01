/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.guard.KeyRequests.Standing;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.pki.TokenView.KeyEntry;

/** A key without certificate may belong to a request that waits for its certificate: it goes only when a person has typed
 * its fingerprint, unless our own journal proves that it is a leftover. */
final class KeyWithoutCertificateGuard implements Guard {

    @Override
    public List<Objection> look(Plan plan, Situation now) {
        Removal removal = new Removal(plan, now);
        List<TokenObject.PrivateKey> lost = removal.privateKeys();
        List<Objection> objections = new ArrayList<>();
        for (KeyEntry entry : now.view().looseKeys()) {
            Optional<TokenObject.PrivateKey> key = entry.privateKey().filter(lost::contains);
            if (key.isPresent() && removal.certificatesOf(key.get()).isEmpty()) {
                look(key.get(), now.requests()).ifPresent(objections::add);
            } else if (entry.privateKey().isEmpty()) {
                entry.publicKey().filter(removal::takes).flatMap(k -> lookAtHalf(k, now)).ifPresent(objections::add);
            }
        }
        return objections;
    }

    /** A public key tells of a request too; where private keys are seen and its own is not there, it is only in the way. */
    private static Optional<Objection> lookAtHalf(TokenObject.PublicKey key, Situation now) {
        return now.seesAll() && now.requests().of(key) != Standing.PENDING ? Optional.empty()
                : look(key, now.requests());
    }

    private static Optional<Objection> look(TokenObject key, KeyRequests requests) {
        return switch (requests.of(key)) {
        case PENDING -> Optional.of(Objection.confirm(GuardCode.PENDING_KEY, ObjectRef.of(key), Map.of()));
        case UNKNOWN ->
            Optional.of(Objection.confirm(GuardCode.KEY_WITHOUT_CERTIFICATE, ObjectRef.of(key), Map.of()));
        case ABANDONED -> Optional.empty();
        };
    }
}
