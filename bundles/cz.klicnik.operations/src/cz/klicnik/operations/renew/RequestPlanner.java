/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.renew;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Quirks.KeySlots;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.enrollment.Abilities;
import cz.klicnik.enrollment.Abilities.Ability;
import cz.klicnik.enrollment.CaConnector;
import cz.klicnik.enrollment.ConnectorSettings;
import cz.klicnik.enrollment.Phase;
import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.enrollment.requests.RequestKey;
import cz.klicnik.enrollment.requests.Wanted;
import cz.klicnik.operations.copy.Labels;
import cz.klicnik.operations.copy.Target;
import cz.klicnik.operations.guard.KeyRequests.Ahead;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.operations.request.GoingOn;
import cz.klicnik.pki.CertificateView;

/**
 * Plans a new key on a token and the request for its certificate. Pure but for random numbers: asks no token and no authority.
 */
public final class RequestPlanner {

    /** As long as the usual CKA_ID, the SHA-1 of a public key, which is not known before there is a key. In bytes. */
    private static final int ID_LENGTH = 20;

    private final KeyPlace place;
    private final CaConnector connector;
    private final ConnectorSettings settings;
    private final SecureRandom random = new SecureRandom();

    public RequestPlanner(KeyPlace place, CaConnector connector, ConnectorSettings settings) {
        this.place = place;
        this.connector = connector;
        this.settings = settings;
    }

    /**
     * A plan with its request, which is on no disk yet.
     *
     * @param ahead what guards are to know of it
     */
    public record PlannedRequest(CertificateRequest request, Plan plan, Ahead ahead) {
    }

    /**
     * What a person wants besides.
     *
     * @param details what the connector asks for, by the names of {@code Detail}
     * @param label CKA_LABEL instead of the one that is proposed
     */
    public record Choice(KeySpec spec, Map<String, String> details, Optional<String> label) {

        public Choice {
            details = Map.copyOf(details);
        }
    }

    /**
     * Renews a certificate.
     *
     * @param keyHere whether its key is on the token on which the new one is made; otherwise it can sign nothing
     * @throws FaultException OBJECT_UNREADABLE
     */
    public PlannedRequest renew(CertificateView old, boolean keyHere, Choice choice, Instant now)
            throws FaultException {
        TakenOver taken = TakenOver.from(old.der());
        Abilities abilities = connector.abilities(settings);
        boolean oldKeyNeeded = connector.signatures(Phase.PREPARE, true, settings).old()
                + connector.signatures(Phase.SEND, true, settings).old() > 0;
        boolean renews = abilities.can(Ability.RENEW) && (keyHere || !oldKeyNeeded);
        Optional<Fault> refused = renews ? connector.refuses(old.der(), settings)
                : abilities.can(Ability.ENROL) || abilities.can(Ability.HAND_OFF) ? Optional.empty()
                        : Optional.of(abilities.can(Ability.RENEW)
                                ? Fault.of(FaultCode.OBJECT_NOT_FOUND, Fault.NAME, old.holder())
                                : Fault.of(FaultCode.NOT_SUPPORTED, Fault.NAME, Ability.RENEW.name()));
        Wanted wanted = new Wanted(settings.connector(), taken.subject(), taken.extensions(),
                renews ? Optional.of(old.der()) : Optional.empty(), choice.details());
        return planned(UseCase.RENEW, wanted, old.holder(), Optional.of(old), choice, refused, now);
    }

    /**
     * Asks for a certificate that follows none.
     *
     * @param subject DER of the Name
     * @param extensions DER of each Extension that is asked for
     * @param name of the holder, for the key's label
     */
    public PlannedRequest ask(Bytes subject, List<Bytes> extensions, String name, Choice choice, Instant now) {
        Abilities abilities = connector.abilities(settings);
        Optional<Fault> refused = abilities.can(Ability.ENROL) || abilities.can(Ability.HAND_OFF) ? Optional.empty()
                : Optional.of(Fault.of(FaultCode.NOT_SUPPORTED, Fault.NAME, Ability.ENROL.name()));
        Wanted wanted = new Wanted(settings.connector(), subject, extensions, Optional.empty(), choice.details());
        return planned(UseCase.NEW_REQUEST, wanted, name, Optional.empty(), choice, refused, now);
    }

    private PlannedRequest planned(UseCase use, Wanted wanted, String name, Optional<CertificateView> old,
            Choice choice, Optional<Fault> refused, Instant now) {
        TokenContents token = place.view().contents();
        String label = choice.label().filter(l -> !l.isBlank())
                .orElseGet(() -> new Labels(token.objects()).choose(name, old));
        RequestKey key = new RequestKey(token.identity(), token.token().label(), choice.spec(), label, id(),
                Optional.empty());
        CertificateRequest request = CertificateRequest.planned(wanted, key, now);
        List<Action> steps = GoingOn.steps(request, connector, settings, false);
        Plan plan = Plan.of(use, token.identity(), token.token().label(), now,
                // whoever writes keys as security officer cannot sign before the user has logged in
                place.profile().quirks().logins().importing() == UserRole.SECURITY_OFFICER ? steps.subList(0, 1)
                        : steps);
        return new PlannedRequest(request, plan, new Ahead(request, connector.abilities(settings).usually(), refused));
    }

    /** Nothing else has it; with fixed key slots an empty one, and where none is empty the guards say so. */
    private Bytes id() {
        if (place.profile().quirks().keySlots() == KeySlots.OVERWRITES) {
            return new Target(place.view()).emptySlot(Set.of()).orElse(Target.FIRST_SLOT);
        }
        byte[] id = new byte[ID_LENGTH];
        random.nextBytes(id);
        return Bytes.of(id);
    }
}
