/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.enrollment.requests.Happening;
import cz.klicnik.enrollment.requests.RequestState;
import cz.klicnik.operations.install.FollowUp;
import cz.klicnik.operations.install.IssuedCheck;
import cz.klicnik.operations.install.IssuedMatch;
import cz.klicnik.operations.renew.RenewalCandidate.WhyNot;
import cz.klicnik.operations.renew.TakenOver;
import cz.klicnik.operations.renew.TakenOver.Fate;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.DistinguishedName;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.Words;
import cz.klicnik.presentation.certificate.Line;
import cz.klicnik.presentation.certificate.Section;

/** Says how requests stand, what a renewal takes over, and whether an issued certificate fits. Thread-safe. */
public final class RequestText {

    /** As many characters of a request's id as a person has to type. */
    public static final int SHORT_ID = 8;

    private final Messages messages;
    private final Words words;
    private final Formats formats;

    public RequestText(Locale language, Formats formats) {
        this.messages = new Messages(RequestText.class, language);
        this.words = new Words(new Messages(language));
        this.formats = formats;
    }

    /** How a request stands, in a word or two. */
    public String of(RequestState state) {
        return messages.text("State_" + state);
    }

    /** What a person does next about a request in this state, in a sentence; empty where there is nothing to do. */
    public Optional<String> next(RequestState state) {
        return find("Next_" + state);
    }

    /** Whom it is for: the common name, else the whole name. */
    public static String holder(CertificateRequest request) {
        try {
            DistinguishedName name = CertificateParser.name(request.wanted().subject());
            return SafeText.line(name.value(DistinguishedName.COMMON_NAME).orElseGet(name::inOrder));
        } catch (FaultException unreadable) {
            // then its key's label has to do
            return SafeText.line(request.key().label());
        }
    }

    /** What a person names a request by. */
    public static String shortId(CertificateRequest request) {
        return request.id().substring(0, Math.min(SHORT_ID, request.id().length()));
    }

    /** A request with everything that is known of it. */
    public Section section(CertificateRequest request) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("Request_state", of(request.state())));
        Happening last = request.history().getLast();
        if (!last.note().isBlank()) {
            lines.add(line("Request_note", SafeText.line(last.note())));
        }
        lines.add(line("Request_connector", request.wanted().connector()));
        request.number().ifPresent(number -> lines.add(line("Request_number", SafeText.line(number))));
        lines.add(line("Request_made", formats.dateTime(request.made())));
        request.askAfter().ifPresent(when -> lines.add(line("Request_askAfter", formats.dateTime(when))));
        lines.add(line("Request_token", token(request)));
        lines.add(line("Request_key", messages.text("Request_keyOf", words.of(request.key().spec()),
                SafeText.label(request.key().label()))));
        request.received().ifPresent(r -> lines.add(line("Request_certificate", certificate(r.certificate()))));
        next(request.state()).ifPresent(text -> lines.add(new Line("", text)));
        return new Section(messages.text("Request_title", holder(request), shortId(request)), "", "", lines);
    }

    private static String token(CertificateRequest request) {
        TokenIdentity token = request.key().token();
        return SafeText.label(request.key().tokenLabel()) + " (" + SafeText.line(token.serial()) + ")";
    }

    private String certificate(Bytes der) {
        try {
            return of(CertificateParser.parse(der));
        } catch (FaultException unreadable) {
            return messages.text("Certificate_unreadable");
        }
    }

    /** A certificate in a line: whose, from whom, until when. */
    public String of(CertificateView certificate) {
        return messages.text("Certificate_line", SafeText.line(certificate.holder()),
                SafeText.line(certificate.issuerName()), formats.date(certificate.notAfter()),
                certificate.serialDecimal());
    }

    /** Why a certificate is not renewed, in a sentence. */
    public String of(WhyNot why) {
        return messages.text("WhyNot_" + why);
    }

    /** What stays and what changes. */
    public Section takenOver(TakenOver taken) {
        List<Line> lines = new ArrayList<>();
        try {
            lines.add(line("Taken_subject", SafeText.line(CertificateParser.name(taken.subject()).inOrder())));
        } catch (FaultException unreadable) {
            lines.add(line("Taken_subject", messages.text("Certificate_unreadable")));
        }
        for (Fate fate : Fate.values()) {
            List<String> names = taken.items().stream().filter(i -> i.fate() == fate).map(i -> extension(i.oid()))
                    .toList();
            if (!names.isEmpty()) {
                lines.add(line("Taken_" + fate, String.join(", ", names)));
            }
        }
        return new Section(messages.text("Taken_title"), "", "", lines);
    }

    /** By its usual name, else by its number. */
    private String extension(String oid) {
        return find("Extension_" + oid).orElse(oid);
    }

    /** An issued certificate, where it belongs, and how it differs from what was asked for. */
    public Section section(IssuedMatch match) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("", messages.text("Match_" + match.whyNot().map(Enum::name).orElse("installable"),
                match.place().flatMap(p -> p.token().map(t -> SafeText.label(t.label())))
                        .or(() -> match.request().map(RequestText::token)).orElse(""))));
        match.request().ifPresent(request -> {
            lines.add(line("Match_request", messages.text("Request_title", holder(request), shortId(request))));
            IssuedCheck check = IssuedCheck.of(match.certificate(), request);
            if (!check.missing().isEmpty()) {
                lines.add(line("Check_missing", SafeText.line(String.join(", ", check.missing()))));
            }
            if (!check.added().isEmpty()) {
                lines.add(line("Check_added", SafeText.line(String.join(", ", check.added()))));
            }
            if (check.otherIssuer()) {
                lines.add(new Line("", messages.text("Check_otherIssuer")));
            }
        });
        return new Section(of(match.certificate()), "", "", lines);
    }

    /**
     * What a person has to do now that a certificate is installed.
     *
     * @param certificate that was installed
     */
    public List<String> of(List<FollowUp> next, CertificateView certificate) {
        return next.stream()
                .map(f -> messages.text("FollowUp_" + f, certificate.serialDecimal(), certificate.serialHex()))
                .toList();
    }

    /** Likewise, under a title. */
    public Section section(List<FollowUp> next, CertificateView certificate) {
        return new Section(messages.text("FollowUp_title"), "", "",
                of(next, certificate).stream().map(text -> new Line("", text)).toList());
    }

    private Optional<String> find(String key) {
        return messages.has(key) ? Optional.of(messages.text(key)) : Optional.empty();
    }

    private Line line(String key, String value) {
        return new Line(messages.text(key), value);
    }
}
