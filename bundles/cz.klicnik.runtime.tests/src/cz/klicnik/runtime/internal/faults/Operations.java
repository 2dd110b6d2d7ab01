/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.faults;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.clean.CleanChoice;
import cz.klicnik.operations.clean.CleanPlanner;
import cz.klicnik.operations.clean.CleanProposal;
import cz.klicnik.operations.clean.CleanWhat;
import cz.klicnik.operations.copy.ImportChoice;
import cz.klicnik.operations.copy.ImportContents;
import cz.klicnik.operations.copy.ImportContents.OfToken;
import cz.klicnik.operations.copy.ImportPlanner;
import cz.klicnik.operations.edit.ObjectEdit;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.execute.PlanSecrets.Purpose;
import cz.klicnik.operations.guard.KeyRequests;
import cz.klicnik.operations.pins.PinPlans;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.pki.TokenView;
import cz.klicnik.runtime.internal.faults.Kill.AtLine;
import cz.klicnik.runtime.internal.faults.Kill.Written;
import cz.klicnik.testing.SoftHsm;

/** The operations that are swept. */
final class Operations {

    private static final Operation CLEAN = new Clean();
    private static final Operation IMPORT = new Import();
    /** The third line of a plan ends its first step: the key is there, and its certificate is not. */
    private static final Kill HALF_WAY = new AtLine(3, Written.ALL);

    static final List<Operation> ALL = List.of(CLEAN, IMPORT, new Copy(), new Edit(), new ChangePin(UserRole.USER),
            new ChangePin(UserRole.SECURITY_OFFICER), new Unblock(), new Initialise(), new End("FINISH", true),
            new End("UNDO", false));

    /** Those during which a real process is killed. */
    static final List<Operation> KILLED = List.of(CLEAN, IMPORT);

    private Operations() {
    }

    static Operation named(String name) {
        return ALL.stream().filter(o -> o.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No operation " + name + "; there are "
                        + ALL.stream().map(Operation::name).toList()));
    }

    /** What is chosen from the beginning: an expired certificate without key, and an expired pair. */
    private record Clean() implements Operation {

        @Override
        public String name() {
            return "CLEAN";
        }

        @Override
        public Plan plan(TokenView token, KeyRequests requests, Quirks quirks, Material material) {
            List<CleanChoice.Chosen> chosen = CleanProposal.of(token, requests, quirks).preselected().stream()
                    .map(i -> new CleanChoice.Chosen(i, CleanWhat.BOTH)).toList();
            return new CleanPlanner(token, quirks).plan(new CleanChoice(chosen, false), Instant.now()).plan();
        }
    }

    /** A PKCS#12 file, with a test signature. */
    private record Import() implements Operation {

        @Override
        public String name() {
            return "IMPORT";
        }

        @Override
        public Plan plan(TokenView token, KeyRequests requests, Quirks quirks, Material material) {
            ImportContents contents = material.ec.contents(Instant.now());
            return new ImportPlanner(token, FaultBench.profile(quirks), List.of())
                    .plan(contents, ImportChoice.of(contents.usual()).withTestSignature(true)).plan();
        }

        @Override
        public void secrets(Plan plan, Material material, PlanSecrets into) throws FaultException {
            material.ec.keys(plan, into);
        }
    }

    /** From another token, with its authority's certificate, by a driver that writes public keys too. */
    private record Copy() implements Operation {

        @Override
        public String name() {
            return "COPY";
        }

        @Override
        public Quirks quirks() {
            return IMPORT.quirks().withPublicKeyObjects(true);
        }

        @Override
        public Plan plan(TokenView token, KeyRequests requests, Quirks quirks, Material material) {
            ImportContents file = material.rsa.contents(Instant.now());
            ImportContents contents = new ImportContents(new OfToken(token.contents().identity(), "Another"),
                    file.items(), file.chain(), file.unusable());
            return new ImportPlanner(token, FaultBench.profile(quirks), List.of())
                    .plan(contents, ImportChoice.of(contents.usual()).withChain(contents.chain())).plan();
        }

        @Override
        public void secrets(Plan plan, Material material, PlanSecrets into) throws FaultException {
            material.rsa.keys(plan, into);
        }
    }

    /** Another label for a certificate, and another ID for it and its key. */
    private record Edit() implements Operation {

        @Override
        public String name() {
            return "EDIT_OBJECT";
        }

        @Override
        public Plan plan(TokenView token, KeyRequests requests, Quirks quirks, Material material) {
            TokenObject certificate = token.contents().objects().stream()
                    .filter(o -> o instanceof TokenObject.Certificate && o.id().equals(FaultBench.OTHER_ID))
                    .findFirst().orElseThrow();
            return new ObjectEdit(Optional.of("Edited"), Optional.of(Bytes.ofHex("0303")), false).plan(token,
                    certificate, Instant.now());
        }
    }

    private record ChangePin(UserRole role) implements Operation {

        @Override
        public String name() {
            return role == UserRole.USER ? "CHANGE_PIN" : "CHANGE_SO_PIN";
        }

        @Override
        public Plan plan(TokenView token, KeyRequests requests, Quirks quirks, Material material) {
            return pinPlans(token).change(role);
        }

        @Override
        public void secrets(Plan plan, Material material, PlanSecrets into) {
            into.with(Purpose.PRESENT, pin(role == UserRole.USER ? SoftHsm.PIN : SoftHsm.SO_PIN));
            into.with(Purpose.NEW, pin(FaultBench.NEW_PIN));
        }

        @Override
        public Optional<UserRole> renews() {
            return Optional.of(role);
        }
    }

    private record Unblock() implements Operation {

        @Override
        public String name() {
            return "UNBLOCK_PIN";
        }

        @Override
        public Plan plan(TokenView token, KeyRequests requests, Quirks quirks, Material material) {
            return pinPlans(token).unblock(Unblocking.SO_INIT_PIN);
        }

        @Override
        public void secrets(Plan plan, Material material, PlanSecrets into) {
            officer(into);
        }

        @Override
        public Optional<UserRole> renews() {
            return Optional.of(UserRole.USER);
        }
    }

    private record Initialise() implements Operation {

        @Override
        public String name() {
            return "INITIALISE";
        }

        @Override
        public Plan plan(TokenView token, KeyRequests requests, Quirks quirks, Material material) {
            return pinPlans(token).initialise(FaultBench.LABEL);
        }

        @Override
        public void secrets(Plan plan, Material material, PlanSecrets into) {
            officer(into);
        }

        @Override
        public Optional<UserRole> renews() {
            return Optional.of(UserRole.USER);
        }
    }

    /** Something goes wrong while an import that was killed half way is ended: {@link Rehearsal} makes its plan. */
    private record End(String name, boolean finishes) implements Operation {

        @Override
        public Plan plan(TokenView token, KeyRequests requests, Quirks quirks, Material material) {
            throw new IllegalStateException("the plan is offered, not made");
        }

        @Override
        public Optional<Ending> ends() {
            return Optional.of(new Ending(IMPORT, HALF_WAY, finishes));
        }
    }

    private static PinPlans pinPlans(TokenView token) {
        return new PinPlans(token.contents().identity(), FaultBench.LABEL, Instant.now());
    }

    /** What the security officer brings along to give the user a PIN. */
    static void officer(PlanSecrets into) {
        into.with(Purpose.PRESENT, pin(SoftHsm.SO_PIN));
        into.with(Purpose.NEW, pin(FaultBench.NEW_PIN));
    }

    static Pin pin(String text) {
        return Pin.taking(text.toCharArray());
    }
}
