/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.List;
import java.util.concurrent.Callable;

import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.enrollment.requests.RequestJournal.Known;
import cz.klicnik.runtime.Enrollment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The journal of certificate requests: those under way, or all. */
@Command(name = "requests")
final class RequestsGroup implements Callable<Integer> {

    @Option(names = "--all", descriptionKey = "option.all-requests")
    private boolean all;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    private final Context context;

    private RequestsGroup(Context context) {
        this.context = context;
    }

    /** The command with its commands. */
    static CommandLine commandLine(Context context) {
        CommandLine group = new CommandLine(new RequestsGroup(context));
        group.addSubcommand(new RequestSendCommand(context));
        group.addSubcommand(new RequestNoteCommand(context));
        group.addSubcommand(new RequestAbandonCommand(context));
        return group;
    }

    @Override
    public Integer call() throws Exception {
        Enrollment enrollment = context.world().enrollment().get();
        RequestReport report = new RequestReport(context, enrollment);
        Known known = enrollment.requests();
        List<CertificateRequest> shown = all ? known.requests() : known.open();
        known.damaged().forEach(fault -> context.talk().warning(context.faults().explain(fault)));
        if (json) {
            context.answer(document -> {
                document.number("version", 1);
                document.array("requests", () -> {
                    for (CertificateRequest request : shown) {
                        document.object(() -> report.json().write(document, request));
                    }
                });
            });
        } else if (shown.isEmpty()) {
            context.answer(context.text("Requests_nothing"));
        } else {
            report.tell(shown);
        }
        return ExitCode.FINE;
    }
}
