/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.install.FollowUp;
import cz.klicnik.operations.install.IssuedMatch;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.pki.IssuedFiles;
import cz.klicnik.pki.TokenView;
import cz.klicnik.presentation.certificate.Section;
import cz.klicnik.presentation.certificate.SheetText;
import cz.klicnik.runtime.Enrollment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Installs an issued certificate next to its key: one that a connector has fetched, or one from files. */
@Command(name = "install")
final class InstallCommand extends PlanCommand {

    @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "parameter.install-files")
    private List<Path> files = List.of();

    @Option(names = "--only", paramLabel = "SERIAL|SHA-256", descriptionKey = "option.only-issued")
    private Optional<String> only = Optional.empty();

    @Mixin
    private final AuthorityOptions authority = new AuthorityOptions();

    private final List<Bytes> certificates = new ArrayList<>();
    private Optional<IssuedMatch> chosen = Optional.empty();

    InstallCommand(Context context) {
        super(context);
    }

    @Override
    void check() throws FaultException {
        for (Path file : files) {
            certificates.addAll(IssuedFiles.certificates(file));
        }
    }

    @Override
    Proposal propose(InspectedToken token, PlanSecrets secrets, PinSource source) throws FaultException {
        Enrollment enrollment = authority.enrollment(context());
        RequestReport report = new RequestReport(context(), enrollment);
        List<IssuedMatch> found = files.isEmpty() ? enrollment.issued() : enrollment.brought(certificates);
        TokenIdentity here = token.slot().identity().orElseThrow();
        List<IssuedMatch> fitting = found.stream().filter(IssuedMatch::installable)
                .filter(m -> m.place().flatMap(p -> p.slot().identity()).filter(here::equals).isPresent())
                .filter(m -> only.isEmpty() || named(m, only.get())).toList();
        List<Section> sections = found.stream().map(report.texts()::section).toList();
        if (fitting.size() > 1) {
            throw context().usage("Install_several", String.join("; ",
                    fitting.stream().map(m -> report.texts().of(m.certificate())).toList()));
        }
        chosen = fitting.stream().findFirst().filter(m -> !options().dryRun());
        Plan plan = fitting.isEmpty()
                ? Plan.of(UseCase.INSTALL, here, "", context().world().clock().instant(), List.of())
                : enrollment.install(fitting.getFirst());
        return new Proposal(plan, List.of(), sections, json -> json.array("issued", () -> {
            for (IssuedMatch match : found) {
                json.object(() -> report.json().write(json, match));
            }
        }));
    }

    @Override
    public Integer call() throws Exception {
        int exit = super.call();
        if (exit == ExitCode.FINE && chosen.isPresent() && !options().json()) {
            followUp(chosen.get());
        }
        return exit;
    }

    /** What a person does next, by the token as it was read last. */
    private void followUp(IssuedMatch match) throws FaultException {
        Enrollment enrollment = context().world().enrollment().get();
        Optional<TokenView> view = enrollment.candidates().stream().map(c -> c.view())
                .filter(v -> v.contents().identity()
                        .equals(match.place().flatMap(p -> p.slot().identity()).orElseThrow()))
                .findFirst();
        view.flatMap(v -> v.certificates().stream()
                .filter(e -> e.certificate().filter(c -> c.der().equals(match.certificate().der())).isPresent())
                .findFirst().map(e -> FollowUp.of(e, v)))
                .ifPresent(next -> context().answer(SheetText.lines(
                        List.of(new RequestReport(context(), enrollment).texts().section(next, match.certificate())),
                        context().world().width())));
    }

    private static boolean named(IssuedMatch match, String name) {
        String digits = name.replace(":", "").toLowerCase(java.util.Locale.ROOT);
        return match.certificate().serialDecimal().equals(digits) || match.certificate().serialHex().equals(digits)
                || digits.length() >= 8 && match.certificate().sha256().startsWith(digits);
    }
}
