/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.journal.PlanRecord;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.recover.Finding;
import cz.klicnik.presentation.certificate.SheetText;
import cz.klicnik.presentation.inspect.JsonText;
import cz.klicnik.presentation.recover.RecoveryJson;
import cz.klicnik.presentation.recover.RecoveryText;
import cz.klicnik.runtime.PlanRecovery;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What earlier plans have left unfinished: shows it, finishes it, takes it back, or leaves it as it is. */
@Command(name = "recover")
final class RecoverCommand extends PlanCommand {

    @ArgGroup(exclusive = true)
    private Choice choice = new Choice();

    RecoverCommand(Context context) {
        super(context);
    }

    /** What is to be done. */
    static final class Choice {

        @Option(names = "--finish", descriptionKey = "option.finish")
        private boolean finish;

        @Option(names = "--undo", descriptionKey = "option.undo")
        private boolean undo;

        @Option(names = "--leave", descriptionKey = "option.leave")
        private boolean leave;
    }

    /**
     * An unfinished plan, and what its token shows of it.
     *
     * @param token absent where it is away
     * @param finding absent where it is away or cannot be read
     */
    private record Shown(PlanRecord plan, Optional<InspectedToken> token, Optional<Finding> finding) {
    }

    @Override
    public Integer call() throws Exception {
        return choice.finish || choice.undo ? super.call() : choice.leave ? leave() : show();
    }

    @Override
    void remind() {
        // it is what this command tells of
    }

    @Override
    Proposal propose(InspectedToken token, PlanSecrets secrets, PinSource source) throws FaultException {
        TokenIdentity identity = token.slot().identity().orElseThrow(() -> new FaultException(FaultCode.TOKEN_GONE));
        PlanRecord open = recovery().open(identity).stream().findFirst().orElseThrow(
                () -> new CommandFailure(ExitCode.DRIVER_OR_TOKEN,
                        context().text("Recover_nothingOf", context().title(token))));
        Finding finding = recovery().look(token.slot().key(), open);
        Plan plan = (choice.finish ? finding.finish() : finding.undo()).orElseThrow(() -> cannot(finding));
        return new Proposal(plan, List.of(), texts().sections(finding, token.view()),
                json -> json.object("unfinished", () -> this.json().write(json, finding, Optional.of(token))));
    }

    /** Says why not. */
    private CommandFailure cannot(Finding finding) {
        StringBuilder sentence = new StringBuilder(finding.nothingOpen() ? texts().standing(finding)
                : context().text(choice.finish ? "Recover_cannotFinish" : "Recover_cannotUndo"));
        finding.obstacles().stream().sorted().forEach(o -> sentence.append(' ').append(texts().of(o)));
        return new CommandFailure(finding.nothingOpen() ? ExitCode.FINE : ExitCode.DRIVER_OR_TOKEN,
                sentence.toString());
    }

    private int show() throws Exception {
        PinSource source = options().pinSource(context());
        boolean login = options().login();
        Tokens tokens = Tokens.start(context(), drivers(), !login);
        MachineState machine = tokens.machine();
        tokens.requireNamed(machine);
        if (login) {
            InspectedToken one = tokens.only(tokens.inspection(machine, options().token()), "Usage_nameOneToken");
            new Login(context(), tokens.registry(), source, confirmation(one, PinKind.USER, tokens)).to(one);
            machine = tokens.machine();
        }
        List<InspectedToken> present = tokens.inspection(machine, Optional.empty()).tokens();
        List<Shown> shown = new ArrayList<>();
        for (PlanRecord plan : wanted(recovery().open())) {
            shown.add(shown(plan, present));
        }
        tell(shown);
        return ExitCode.FINE;
    }

    private Shown shown(PlanRecord plan, List<InspectedToken> present) throws FaultException {
        Optional<SlotKey> slot = recovery().slot(plan);
        Optional<InspectedToken> token =
                present.stream().filter(t -> slot.equals(Optional.of(t.slot().key()))).findFirst();
        boolean read = token.filter(t -> t.slot().freshness() == SlotStatus.Freshness.FRESH).isPresent();
        return new Shown(plan, token, token.isPresent() && read
                ? Optional.of(recovery().look(token.get().slot().key(), plan)) : Optional.empty());
    }

    private void tell(List<Shown> all) {
        if (options().json()) {
            context().answer(document -> document(document, all));
            return;
        }
        List<String> lines = new ArrayList<>();
        for (Shown one : all) {
            lines.addAll(SheetText.lines(one.finding()
                    .map(f -> texts().sections(f, one.token().flatMap(InspectedToken::view)))
                    .orElseGet(() -> texts().sections(one.plan())), context().world().width()));
        }
        if (!lines.isEmpty() && lines.getFirst().isEmpty()) {
            lines.removeFirst();
        }
        context().answer(lines.isEmpty() ? List.of(context().text("Recover_nothing")) : lines);
    }

    private void document(JsonText json, List<Shown> all) throws IOException {
        json.number("version", 1);
        json.array("unfinished", () -> {
            for (Shown one : all) {
                json.object(() -> {
                    if (one.finding().isPresent()) {
                        json().write(json, one.finding().get(), one.token());
                    } else {
                        json().write(json, one.plan());
                    }
                });
            }
        });
    }

    /** Asks no token: it may be lost. */
    private int leave() throws FaultException {
        List<PlanRecord> open = wanted(recovery().open());
        if (open.isEmpty()) {
            context().answer(context().text("Recover_nothing"));
            return ExitCode.FINE;
        }
        if (open.size() > 1 && options().token().isEmpty()) {
            throw context().usage("Recover_nameOne", String.join("; ", open.stream().map(texts()::title).toList()));
        }
        PlanRecord oldest = open.getFirst();
        recovery().leave(oldest);
        context().answer(context().text("Recover_left", texts().title(oldest)));
        return ExitCode.FINE;
    }

    /** Those of the token that was named, by its serial number or its end, or by its label. */
    private List<PlanRecord> wanted(List<PlanRecord> open) {
        Optional<String> name = options().token();
        return name.isEmpty() ? open
                : open.stream().filter(p -> p.plan().token().serial().endsWith(name.get())
                        || p.plan().label().equals(name.get())).toList();
    }

    private PlanRecovery recovery() {
        return context().world().plans().get().recovery();
    }

    private RecoveryText texts() {
        return new RecoveryText(language(), context().formats());
    }

    private RecoveryJson json() {
        return new RecoveryJson(language(), context().formats());
    }

    private Locale language() {
        return context().presentation().locale();
    }
}
