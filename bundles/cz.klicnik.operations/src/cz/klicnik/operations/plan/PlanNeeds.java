/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.plan;

import java.util.List;

import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.Quirks.Room;
import cz.klicnik.core.model.PublicPart;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.pki.PublicKeys;
import cz.klicnik.pki.TokenView;

/**
 * What a plan asks of a person and of the token.
 *
 * @param pinEntries how many times a PIN or PUK that exists is entered
 * @param signatures how many signatures are made
 * @param freed how much room what is deleted takes now
 * @param needed how much room what is written takes
 */
public record PlanNeeds(int pinEntries, int signatures, RoomEstimate freed, RoomEstimate needed) {

    /**
     * By a reading of the token.
     *
     * @param quirks of its driver
     */
    public static PlanNeeds of(Plan plan, TokenView view, Quirks quirks) {
        int pins = 0;
        boolean login = false;
        RoomEstimate freed = RoomEstimate.NONE;
        RoomEstimate needed = RoomEstimate.NONE;
        for (Step step : plan.steps()) {
            switch (step.action()) {
            case Action.BackUp b -> {
                // asks for nothing
            }
            case Action.ChangePin c -> pins++;
            case Action.UnblockPin u -> pins++;
            case Action.Initialise i -> pins++;
            case Action.TestSignature t -> {
                login = true;
                pins += asksEachTime(t, view) ? 1 : 0;
            }
            case Action.Delete d -> {
                login = true;
                freed = freed.plus(of(d.object(), view, quirks.room()));
                for (ObjectRef along : d.along()) {
                    freed = freed.plus(of(along, view, quirks.room()));
                }
            }
            case Action.WriteKey k -> {
                login = true;
                needed = needed.plus(RoomEstimate.ofKeyPair(PublicKeys.publicPart(k.subjectPublicKeyInfo()),
                        quirks.room()));
            }
            case Action.WriteCertificate c -> {
                login = true;
                needed = needed.plus(RoomEstimate.ofCertificate(c.der().length(), quirks.room()));
            }
            case Action.GenerateKey g -> {
                login = true;
                needed = needed.plus(RoomEstimate.ofKeyPair(g.spec(), quirks.room()))
                        .plus(RoomEstimate.ofCertificate(g.certificate(), quirks.room()));
            }
            case Action.AskAuthority a -> login |= !a.signatures().none();
            case Action.RevokeCertificate r -> login |= !r.signatures().none();
            case Action.SaveKey s -> login = true;
            case Action.SetLabel l -> login = true;
            case Action.SetId i -> login = true;
            }
        }
        boolean asked = login && view.contents().token().has(TokenFlag.LOGIN_REQUIRED)
                && !view.contents().login().seesPrivateObjects();
        return new PlanNeeds(pins + (asked ? 1 : 0), plan.signatures(), freed, needed);
    }

    private static RoomEstimate of(ObjectRef object, TokenView view, Room room) {
        List<TokenObject> found = object.in(view.contents().objects());
        return found.isEmpty() ? RoomEstimate.NONE : RoomEstimate.of(found.getFirst(), room);
    }

    private static boolean asksEachTime(Action.TestSignature test, TokenView view) {
        PublicPart part = PublicKeys.publicPart(test.subjectPublicKeyInfo());
        return view.contents().objects().stream().anyMatch(o -> o instanceof TokenObject.PrivateKey k
                && k.alwaysAuthenticate() == Trilean.YES && !k.publicPart().equals(PublicPart.NONE)
                && k.publicPart().modulus().equals(part.modulus()) && k.publicPart().ecPoint().equals(part.ecPoint()));
    }
}
