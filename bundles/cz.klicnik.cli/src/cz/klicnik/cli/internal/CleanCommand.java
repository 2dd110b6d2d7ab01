/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.clean.CleanChoice;
import cz.klicnik.operations.clean.CleanChoice.Chosen;
import cz.klicnik.operations.clean.CleanItem;
import cz.klicnik.operations.clean.CleanPlanner;
import cz.klicnik.operations.clean.CleanPlanner.CleanPlan;
import cz.klicnik.operations.clean.CleanProposal;
import cz.klicnik.operations.clean.CleanReason;
import cz.klicnik.operations.clean.CleanWhat;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.execute.PlanSecrets.Purpose;
import cz.klicnik.pki.TokenView;
import cz.klicnik.presentation.plan.CleanText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes away from a token what is not needed any more. */
@Command(name = "clean")
final class CleanCommand extends PlanCommand {

    private static final int CANDIDATE_DIGITS = 16;

    @Option(names = "--expired", descriptionKey = "option.expired")
    private boolean expired;

    @Option(names = "--only", paramLabel = "LABEL|SHA-256", descriptionKey = "option.only")
    private List<String> only = List.of();

    @Option(names = "--keep", paramLabel = "LABEL|SHA-256", descriptionKey = "option.keep")
    private List<String> keep = List.of();

    @Option(names = "--what", paramLabel = "certificate|key|both", descriptionKey = "option.what")
    private String what = "both";

    @Option(names = "--registered-in-jip", descriptionKey = "option.registered-in-jip")
    private boolean registered;

    @Mixin
    private final SaveOptions save = new SaveOptions();

    CleanCommand(Context context) {
        super(context);
    }

    @Override
    void check() {
        part();
        save.check(context());
    }

    @Override
    Proposal propose(InspectedToken token, PlanSecrets secrets, PinSource source) throws FaultException {
        TokenView view = token.view().orElseThrow();
        CleanProposal proposal =
                CleanProposal.of(view, context().world().plans().get().requests(view.contents().identity()),
                        token.driver().profile().quirks());
        List<CleanItem> items = chosen(proposal);
        CleanWhat part = part();
        if (save.file().isPresent()) {
            requireMovable(items);
            if (!options().dryRun()) {
                secrets.with(Purpose.FILE, save.password(context()));
            }
        }
        CleanPlan plan = new CleanPlanner(view, token.driver().profile().quirks()).plan(
                new CleanChoice(items.stream().map(i -> new Chosen(i, part, save.file())).toList(), registered),
                context().world().clock().instant());
        CleanText text = new CleanText(context().presentation().locale(), context().formats());
        return new Proposal(plan.plan(), plan.objections(), text.sections(proposal, items),
                json -> text.write(json, proposal, items));
    }

    /** One file holds one key with its certificate. */
    private void requireMovable(List<CleanItem> items) throws FaultException {
        if (items.size() != 1) {
            throw context().usage("Save_oneKey");
        }
        if (!items.getFirst().movable()) {
            throw new FaultException(FaultCode.KEY_STAYS, Fault.NAME, "CKA_EXTRACTABLE");
        }
    }

    private CleanWhat part() {
        for (CleanWhat part : CleanWhat.values()) {
            if (part.name().equals(what.toUpperCase(Locale.ROOT))) {
                return part;
            }
        }
        throw context().usage("Usage_wrongValue", "--what");
    }

    private List<CleanItem> chosen(CleanProposal proposal) throws FaultException {
        List<CleanItem> from = expired
                ? proposal.items().stream().filter(i -> i.reason() == CleanReason.EXPIRED).toList()
                : only.isEmpty() ? proposal.preselected() : proposal.items();
        List<CleanItem> chosen = new ArrayList<>();
        if (only.isEmpty()) {
            chosen.addAll(from);
        }
        for (String name : only) {
            CleanItem item = one(name, from);
            if (!chosen.contains(item)) {
                chosen.add(item);
            }
        }
        for (String name : keep) {
            List<CleanItem> kept = proposal.items().stream().filter(i -> i.namedBy(name)).toList();
            if (kept.isEmpty()) {
                // whoever mistypes what is to be kept would lose it
                throw new FaultException(FaultCode.OBJECT_NOT_FOUND, Fault.NAME, name);
            }
            chosen.removeAll(kept);
        }
        return chosen;
    }

    /** A certificate and its successor often have the same label: which one is meant has to be said. */
    private static CleanItem one(String name, List<CleanItem> items) throws FaultException {
        List<CleanItem> named = items.stream().filter(i -> i.namedBy(name)).toList();
        if (named.isEmpty()) {
            throw new FaultException(FaultCode.OBJECT_NOT_FOUND, Fault.NAME, name);
        }
        if (named.size() > 1) {
            throw new FaultException(FaultCode.OBJECT_AMBIGUOUS, Fault.NAME, name, Fault.CANDIDATES,
                    named.stream().map(i -> i.reference().fingerprint().substring(0, CANDIDATE_DIGITS))
                            .collect(Collectors.joining(", ")));
        }
        return named.getFirst();
    }
}
