/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.certificate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.chain.Anchor;
import cz.klicnik.pki.chain.PathProblem;
import cz.klicnik.pki.chain.PathResult;
import cz.klicnik.pki.chain.RevocationStatus;
import cz.klicnik.presentation.FaultTexts;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.inspect.JsonText;

/** Says in words whether a certificate can be trusted, why not, and who was asked. */
public final class PathText {

    private final Messages messages;
    private final Messages faults;
    private final Formats formats;
    private final Face face;

    /** Who speaks: what to do next is another thing in a window than in a terminal. */
    public enum Face {
        WINDOW, COMMAND_LINE
    }

    public PathText(Locale language, Formats formats, Face face) {
        this.face = face;
        this.messages = new Messages(PathText.class, language);
        this.faults = new Messages(language);
        this.formats = formats;
    }

    /** The answer in one sentence. */
    public String answer(PathResult result) {
        return messages.text("Path_" + result.outcome(), formats.dateTime(result.at()),
                name(result.path().getLast()));
    }

    /** The answer, what is wrong, the path, and the status of each of its certificates. */
    public List<Section> sections(PathResult result) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(answer(result), "", "", problems(result)));
        List<Line> path = new ArrayList<>();
        for (int i = 0; i < result.path().size(); i++) {
            path.add(link(result, i));
        }
        sections.add(new Section(messages.text("Path_path"), "", "", path));
        return sections;
    }

    /** What is wrong, each in a sentence. */
    public List<Line> problems(PathResult result) {
        List<Line> lines = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (PathProblem problem : result.problems()) {
            if (problem.reason() == PathProblem.Reason.STATUS_UNKNOWN) {
                unknown.add(who(result, problem));
            } else {
                lines.add(new Line("", problem(result, problem)));
            }
        }
        if (!unknown.isEmpty()) {
            // the path tells of each of them why
            lines.add(new Line("", messages.text("PathProblem_STATUS_UNKNOWN", String.join(", ", unknown))));
        }
        return lines;
    }

    private static String who(PathResult result, PathProblem problem) {
        return problem.index() >= 0 && problem.index() < result.path().size()
                ? name(result.path().get(problem.index())) : "";
    }

    private String problem(PathResult result, PathProblem problem) {
        String who = who(result, problem);
        return messages.text("PathProblem_" + problem.reason(), who, SafeText.line(problem.detail()),
                messages.text("Path_import_" + face), messages.text("Path_fetch_" + face));
    }

    /** One certificate of the path, with what is known of its status. */
    public Line link(PathResult result, int index) {
        List<Line> children = new ArrayList<>();
        boolean anchor = result.anchor().isPresent() && index == result.path().size() - 1;
        if (anchor) {
            Anchor from = result.anchor().get();
            children.add(new Line(messages.text("Path_trusted"),
                    messages.text("Anchor_" + from.origin(), SafeText.line(from.source()))));
        }
        if (index < result.statuses().size()) {
            children.add(new Line(messages.text("Path_status"), status(result.statuses().get(index))));
        }
        String role = messages.text(index == 0 ? "Path_self" : anchor ? "Path_anchor" : "Path_issuer");
        Bytes der = result.path().get(index);
        try {
            CertificateView view = CertificateParser.parse(der);
            children.addFirst(new Line(messages.text("Sheet_sha256"), view.sha256()));
            children.addFirst(new Line(messages.text("Path_until"), formats.date(view.notAfter())));
            return new Line(role, SafeText.line(view.subject()), "", children);
        } catch (FaultException e) {
            return new Line(role, messages.text("Path_unreadable"), "", children);
        }
    }

    /** A status in a sentence or two: what, by whom, and as of when. */
    public String status(RevocationStatus status) {
        String source = SafeText.line(status.source());
        return switch (status.state()) {
        case GOOD ->
            messages.text("Status_good", by(status), source, formats.dateTime(status.producedAt().orElseThrow()));
        case REVOKED -> messages.text("Status_revoked", by(status), source,
                formats.dateTime(status.revokedAt().orElseThrow()),
                status.reason().isEmpty() ? messages.text("Status_noReason")
                        : messages.has("Reason_" + status.reason()) ? messages.text("Reason_" + status.reason())
                                : status.reason());
        case UNKNOWN -> {
            String why = messages.text("StatusWhy_" + status.why().orElse(RevocationStatus.Why.NO_SOURCE), source,
                    messages.text("Path_network_" + face));
            yield status.fault().filter(f -> f.code() != FaultCode.NETWORK_OFF)
                    .map(f -> why + " " + new FaultTexts(faults).explain(f).paragraph()).orElse(why);
        }
        };
    }

    private static String sha256(Bytes der) {
        try {
            return CertificateParser.parse(der).sha256();
        } catch (FaultException e) {
            // a line without a fingerprint: what cannot be read is said beside
            return "";
        }
    }

    private String by(RevocationStatus status) {
        return messages.text("Method_" + status.method());
    }

    private static String name(Bytes der) {
        try {
            return SafeText.line(CertificateParser.parse(der).holder());
        } catch (FaultException e) {
            // the sentence about it says that it cannot be read
            return "?";
        }
    }

    /** The same for programs. */
    public void write(JsonText json, PathResult result) throws IOException {
        json.code("outcome", result.outcome());
        json.text("outcomeText", answer(result));
        json.time("at", result.at());
        json.array("problems", () -> {
            for (PathProblem problem : result.problems()) {
                json.object(() -> {
                    json.number("index", problem.index());
                    json.code("reason", problem.reason());
                    json.text("reasonText", problem(result, problem));
                    json.textIfAny("detail", problem.detail());
                });
            }
        });
        json.array("path", () -> {
            for (int i = 0; i < result.path().size(); i++) {
                int index = i;
                json.object(() -> link(json, result, index));
            }
        });
    }

    private void link(JsonText json, PathResult result, int index) throws IOException {
        Line line = link(result, index);
        json.text("subject", line.value());
        json.textIfAny("sha256", sha256(result.path().get(index)));
        if (result.anchor().isPresent() && index == result.path().size() - 1) {
            json.code("anchor", result.anchor().get().origin());
            json.text("anchorSource", result.anchor().get().source());
        }
        if (index < result.statuses().size()) {
            RevocationStatus status = result.statuses().get(index);
            json.object("status", () -> {
                json.code("state", status.state());
                json.code("method", status.method());
                json.textIfAny("source", status.source());
                if (status.producedAt().isPresent()) {
                    json.time("producedAt", status.producedAt().get());
                }
                if (status.nextUpdate().isPresent()) {
                    json.time("nextUpdate", status.nextUpdate().get());
                }
                if (status.revokedAt().isPresent()) {
                    json.time("revokedAt", status.revokedAt().get());
                }
                json.textIfAny("reason", status.reason());
                if (status.why().isPresent()) {
                    json.code("why", status.why().get());
                }
                json.text("stateText", status(status));
            });
        }
    }
}
