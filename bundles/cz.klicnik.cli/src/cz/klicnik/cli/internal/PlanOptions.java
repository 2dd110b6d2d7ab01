/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import cz.klicnik.presentation.summary.PlanSummary;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which token a plan is for, how it is opened, and what is said to the plan beforehand. */
final class PlanOptions {

    @Mixin
    private final PinOptions pin = new PinOptions();

    @Option(names = "--login", descriptionKey = "option.login-for-plan")
    private boolean login;

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    private boolean dryRun;

    @Option(names = "--yes", descriptionKey = "option.yes")
    private boolean yes;

    @Option(names = "--confirm", paramLabel = "FINGERPRINT", descriptionKey = "option.confirm-plan")
    private List<String> confirmed = List.of();

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Option(names = "--summary", paramLabel = "FILE.html|FILE.pdf", descriptionKey = "option.summary")
    private Optional<Path> summary = Optional.empty();

    /** Where what was planned and what came of it is written to. */
    Optional<Path> summary() {
        return summary;
    }

    Optional<String> token() {
        return pin.token();
    }

    /** Whether only to say what would be done. */
    boolean dryRun() {
        return dryRun;
    }

    /** Whether not to ask before it is done. Never confirms what needs to be typed. */
    boolean yes() {
        return yes;
    }

    /** What was typed to confirm: fingerprints of objects, a serial number. */
    List<String> confirmed() {
        return List.copyOf(confirmed);
    }

    boolean json() {
        return json;
    }

    /** Whether a login is asked for also where only looking would do without. */
    boolean login() {
        return login || pin.named();
    }

    /** @throws CommandFailure for more than one source, and for a summary of an unknown kind */
    PinSource pinSource(Context context) {
        PinSource source = pin.source(context);
        if (summary.filter(file -> !PlanSummary.known(file)).isPresent()) {
            throw context.usage("Usage_wrongValue", "--summary");
        }
        return source;
    }
}
