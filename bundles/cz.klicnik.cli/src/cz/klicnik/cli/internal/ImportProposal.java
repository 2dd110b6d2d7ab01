/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.copy.ImportChoice;
import cz.klicnik.operations.copy.ImportContents;
import cz.klicnik.operations.copy.ImportContents.Unusable;
import cz.klicnik.operations.copy.ImportItem;
import cz.klicnik.operations.copy.ImportPlan;
import cz.klicnik.operations.copy.ImportPlan.LeftOut;
import cz.klicnik.operations.copy.ImportPlanner;
import cz.klicnik.operations.copy.ImportSource;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.guard.GuardCode;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.presentation.copy.ContentsJson;
import cz.klicnik.presentation.copy.ContentsText;
import cz.klicnik.presentation.plan.ObjectionTexts;

/** Proposes to write what a source holds to a token, or tells why that cannot be. */
final class ImportProposal {

    private final Context context;
    private final ImportOptions options;
    private final InspectedToken token;
    private final ObjectionTexts objections;
    private final ContentsText texts;

    ImportProposal(Context context, ImportOptions options, InspectedToken token) {
        this.context = context;
        this.options = options;
        this.token = token;
        this.objections = new ObjectionTexts(language(), context.formats());
        this.texts = new ContentsText(language(), context.formats());
    }

    /**
     * @param names of what is to be written, beside those of the options
     * @param secrets takes the keys when the plan is to run
     * @throws FaultException OBJECT_NOT_FOUND for a name that nothing has
     * @throws CommandFailure when something that was chosen cannot be written
     */
    Proposal of(ImportSource source, List<String> names, PlanSecrets secrets) throws FaultException {
        ImportContents contents = source.contents(context.world().clock().instant());
        ImportChoice choice = choice(contents, names);
        ImportPlanner planner = new ImportPlanner(token.view().orElseThrow(
                () -> new FaultException(FaultCode.TOKEN_GONE)), token.driver().profile(), mechanisms());
        ImportPlan planned = planner.plan(contents, choice);
        refuse(contents, planned, names.isEmpty() && !options.named());
        Function<ImportItem, Optional<Objection>> refusal = planner::refusal;
        return new Proposal(planned.plan(), List.of(),
                texts.sections(contents, item -> refusal.apply(item).map(this::sentence)),
                json -> new ContentsJson(language(), context.formats()).write(json, contents, refusal),
                () -> source.keys(planned.plan(), secrets));
    }

    /** A name may be that of something that cannot be imported: then that is what the person has to know. */
    private ImportChoice choice(ImportContents contents, List<String> names) throws FaultException {
        try {
            ImportChoice choice = options.choice(contents, names);
            if (choice.items().isEmpty()) {
                throw unusable(contents);
            }
            return choice;
        } catch (FaultException e) {
            if (contents.items().isEmpty() && e.fault().code() == FaultCode.OBJECT_NOT_FOUND) {
                throw unusable(contents);
            }
            throw e;
        }
    }

    private CommandFailure unusable(ImportContents contents) {
        List<String> sentences = new ArrayList<>(List.of(context.text("Import_nothing")));
        for (Unusable unusable : contents.unusable()) {
            sentences.add(texts.what(unusable));
            sentences.add(texts.remedy(unusable.reason()));
        }
        boolean mismatch = contents.unusable().stream().map(Unusable::reason).anyMatch(r -> switch (r) {
        case MISMATCH, NOT_EXPORTABLE, TRUSTED_ONLY, NO_EXPORT, KEY_KIND -> true;
        case CERTIFICATE_UNREADABLE, OTHER_ENTRY, KEY_HIDDEN -> false;
        });
        return new CommandFailure(mismatch ? ExitCode.REFUSED_BY_GUARD : ExitCode.DRIVER_OR_TOKEN,
                String.join(" ", sentences.stream().distinct().toList()));
    }

    /**
     * What is there already is passed over where other things are to be written and nobody has named it; anything else that
     * cannot be written ends it, before half of a wish is fulfilled.
     */
    private void refuse(ImportContents contents, ImportPlan planned, boolean unnamed) {
        List<String> sentences = new ArrayList<>();
        boolean passedOver = unnamed && !planned.plan().isEmpty();
        for (LeftOut left : planned.leftOut()) {
            if (left.why().code() != GuardCode.DUPLICATE || !passedOver) {
                sentences.add(noKey(contents, left).orElseGet(() -> sentence(left.why())));
            }
        }
        if (!sentences.isEmpty()) {
            sentences.addFirst(context.text("Plan_refused"));
            throw new CommandFailure(ExitCode.REFUSED_BY_GUARD, String.join(" ", sentences));
        }
    }

    /** Where the key is known not to come along, why that is. */
    private Optional<String> noKey(ImportContents contents, LeftOut left) {
        return left.why().code() == GuardCode.KEY_MISSING
                ? contents.unusable().stream()
                        .filter(u -> u.certificate().isPresent() && u.certificate().equals(left.item().certificate()))
                        .map(u -> texts.what(u) + " " + texts.remedy(u.reason())).findFirst()
                : Optional.empty();
    }

    private String sentence(Objection objection) {
        return objections.of(objection, token.view()).paragraph();
    }

    /** Empty where the token does not say. */
    private List<MechanismInfo> mechanisms() throws FaultException {
        return context.world().registry().get().withSession(token.slot().key(), session -> {
            Optional<Capability.Mechanisms> mechanisms = session.capability(Capability.Mechanisms.class);
            return mechanisms.isPresent() ? mechanisms.get().mechanisms() : List.<MechanismInfo>of();
        });
    }

    private Locale language() {
        return context.presentation().locale();
    }
}
