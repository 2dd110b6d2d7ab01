/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.install;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.enrollment.CaConnector;
import cz.klicnik.enrollment.Phase;
import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.enrollment.requests.Received;
import cz.klicnik.operations.copy.Labels;
import cz.klicnik.operations.copy.Target;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.operations.request.Authorities;
import cz.klicnik.operations.request.GoingOn;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.PublicKeys;
import cz.klicnik.pki.TokenView;

/** Plans how an issued certificate gets onto its token, beside its key. Asks no token and no authority. */
public final class InstallPlanner {

    private final Authorities authorities;

    public InstallPlanner(Authorities authorities) {
        this.authorities = authorities;
    }

    /**
     * The plan of a match: the authority learns that the certificate has arrived, where it wants to; the certificate is written
     * with the CKA_ID of its key; a test signature shows that the two belong together.
     *
     * @throws FaultException CONNECTOR_NOT_FOUND where the authority is to be told, and nobody knows how
     * @throws IllegalArgumentException when it cannot be installed
     */
    public Plan plan(IssuedMatch match, Instant now) throws FaultException {
        TokenView view = match.place().filter(p -> match.installable()).flatMap(p -> p.view())
                .orElseThrow(() -> new IllegalArgumentException("There is no place for it: " + match.whyNot()));
        CertificateView certificate = match.certificate();
        Bytes key = certificate.subjectPublicKeyInfo();
        Target target = new Target(view);
        List<Action> steps = new ArrayList<>();
        Optional<CertificateRequest> waiting = match.request().filter(r -> r.received()
                .filter(Received::unconfirmed).filter(c -> c.certificate().equals(certificate.der())).isPresent());
        if (waiting.isPresent()) {
            String id = waiting.get().wanted().connector();
            CaConnector connector = authorities.connector(id);
            steps.add(GoingOn.ask(Phase.CONFIRM, waiting.get(), connector, authorities.access(id).settings()));
        }
        Bytes id = target.privateKey(key).or(() -> target.publicKey(key)).map(TokenObject::id).filter(i -> !i.isEmpty())
                .or(() -> match.request().map(r -> r.key().id())).orElseGet(() -> PublicKeys.id(key));
        String label = new Labels(view.contents().objects()).choose(
                match.request().map(r -> r.key().label()).orElse(certificate.holder()), Optional.of(certificate),
                target.halfPair(key));
        steps.add(new Action.WriteCertificate(certificate.der(), label, id));
        steps.add(new Action.TestSignature(key));
        return Plan.of(UseCase.INSTALL, view.contents().identity(), view.contents().token().label(), now, steps);
    }
}
