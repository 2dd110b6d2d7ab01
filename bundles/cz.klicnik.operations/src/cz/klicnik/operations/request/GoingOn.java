/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.CaConnector;
import cz.klicnik.enrollment.ConnectorSettings;
import cz.klicnik.enrollment.Phase;
import cz.klicnik.enrollment.Signatures;
import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.enrollment.requests.RequestState;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.UseCase;

/** What is still to be done for a request, by how far it has come: always with the same key. Pure. */
public final class GoingOn {

    /** What a certificate takes where there is no old one to go by, in bytes. */
    public static final int USUAL_CERTIFICATE = 2200;

    private GoingOn() {
    }

    /**
     * The steps up to the authority's answer; none where a person or the authority has to do something first, or where the
     * certificate is here.
     *
     * @param again whether what was handed off is to be made again
     */
    public static List<Action> steps(CertificateRequest request, CaConnector connector, ConnectorSettings settings,
            boolean again) {
        List<Action> steps = new ArrayList<>();
        switch (request.state()) {
        case PLANNED -> {
            steps.add(generate(request));
            steps.add(ask(Phase.PREPARE, request, connector, settings));
            steps.add(ask(Phase.SEND, request, connector, settings));
        }
        case KEY_MADE, REFUSED -> {
            steps.add(ask(Phase.PREPARE, request, connector, settings));
            steps.add(ask(Phase.SEND, request, connector, settings));
        }
        case PREPARED, SENDING -> steps.add(ask(Phase.SEND, request, connector, settings));
        case WAITING -> steps.add(ask(Phase.POLL, request, connector, settings));
        case HANDED_OFF -> {
            if (again) {
                steps.add(ask(Phase.SEND, request, connector, settings));
            }
        }
        case ISSUED, INSTALLED, ABANDONED -> {
            // the certificate is here, or will never come
        }
        }
        return steps;
    }

    /** The same as a plan for the request's token. */
    public static Plan plan(CertificateRequest request, Authorities authorities, Instant now) throws FaultException {
        String connector = request.wanted().connector();
        List<Action> steps = steps(request, authorities.connector(connector),
                authorities.access(connector).settings(), true);
        return Plan.of(UseCase.GO_ON, request.key().token(), request.key().tokenLabel(), now, steps);
    }

    /** A part of what the connector does. */
    public static Action.AskAuthority ask(Phase phase, CertificateRequest request, CaConnector connector,
            ConnectorSettings settings) {
        Signatures signatures = connector.signatures(phase, request.wanted().renewed().isPresent(), settings);
        return new Action.AskAuthority(phase, request.id(), request.wanted().connector(), signatures);
    }

    /** The key of a request that has none. */
    public static Action.GenerateKey generate(CertificateRequest request) {
        if (request.state() != RequestState.PLANNED) {
            throw new IllegalArgumentException("There is a key for the request " + request.id());
        }
        int certificate = request.wanted().renewed().map(c -> c.length()).orElse(USUAL_CERTIFICATE);
        return new Action.GenerateKey(request.key().spec(), request.key().label(), request.key().id(), certificate,
                request.id());
    }
}
