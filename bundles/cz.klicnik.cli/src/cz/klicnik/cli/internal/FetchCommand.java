/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.eclipse.core.runtime.NullProgressMonitor;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.presentation.request.RequestText;
import cz.klicnik.runtime.Enrollment;
import cz.klicnik.runtime.Enrollment.Asked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks the authorities whether pending requests were decided, as far as that needs no token. */
@Command(name = "fetch")
final class FetchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "REQUEST", arity = "0..1", descriptionKey = "parameter.request-optional")
    private Optional<String> name = Optional.empty();

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Mixin
    private final AuthorityOptions authority = new AuthorityOptions();

    private final Context context;

    FetchCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        Enrollment enrollment = authority.enrollment(context);
        RequestReport report = new RequestReport(context, enrollment);
        List<Asked> asked = name.isEmpty() ? enrollment.askAll(new NullProgressMonitor())
                : List.of(enrollment.goOnWithoutToken(report.named(name.get()).id(), new NullProgressMonitor()));
        if (json) {
            context.answer(document -> {
                document.number("version", 1);
                document.array("requests", () -> {
                    for (Asked one : asked) {
                        document.object(() -> {
                            report.json().write(document, one.request());
                            document.flag("tokenNeeded", one.tokenNeeded());
                            document.textIfAny("fault", one.fault().map(f -> f.code().name()));
                        });
                    }
                });
            });
        } else {
            tell(report, asked);
        }
        return asked.stream().flatMap(a -> a.fault().stream()).map(Fault::code).findFirst().map(ExitCode::of)
                .orElse(ExitCode.FINE);
    }

    private void tell(RequestReport report, List<Asked> asked) {
        if (asked.isEmpty()) {
            context.answer(context.text("Fetch_nothing"));
            return;
        }
        report.tell(new ArrayList<>(asked.stream().map(Asked::request).toList()));
        for (Asked one : asked) {
            one.fault().ifPresent(f -> context.talk().warning(context.faults().explain(f)));
            if (one.tokenNeeded()) {
                context.talk().hint(context.text("Fetch_tokenNeeded", RequestText.shortId(one.request())));
            }
        }
    }
}
