/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.request;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.enrollment.requests.Happening;
import cz.klicnik.operations.install.IssuedMatch;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.inspect.JsonText;

/** Requests as JSON: codes are the same in every language, members whose name ends in {@code Text} are for people. */
public final class RequestJson {

    private final RequestText texts;

    public RequestJson(Locale language, Formats formats) {
        this.texts = new RequestText(language, formats);
    }

    /** The members of a request. */
    public void write(JsonText json, CertificateRequest request) throws IOException {
        json.text("id", request.id());
        json.code("state", request.state());
        json.text("stateText", texts.of(request.state()));
        json.textIfAny("note", request.history().getLast().note());
        json.text("holder", RequestText.holder(request));
        json.text("connector", request.wanted().connector());
        json.textIfAny("number", request.number());
        json.time("made", request.made());
        if (request.askAfter().isPresent()) {
            json.time("askAfter", request.askAfter().get());
        }
        json.object("token", () -> {
            json.text("label", request.key().tokenLabel());
            json.text("serial", request.key().token().serial());
        });
        json.object("key", () -> {
            json.code("spec", request.key().spec());
            json.text("label", request.key().label());
            json.text("id", request.key().id().hex());
            json.textIfAny("subjectPublicKeyInfo", request.key().subjectPublicKeyInfo().map(k -> k.hex()));
        });
        json.textIfAny("certificate", request.received().map(r -> r.certificate().hex()));
        json.array("history", () -> {
            for (Happening happening : request.history()) {
                json.object(() -> {
                    json.time("at", happening.at());
                    json.code("state", happening.state());
                    json.textIfAny("note", happening.note());
                });
            }
        });
        json.textIfAny("nextText", texts.next(request.state()));
    }

    /** The members of an issued certificate. */
    public void write(JsonText json, IssuedMatch match) throws IOException {
        json.text("holder", match.certificate().holder());
        json.text("issuer", match.certificate().issuerName());
        json.text("serial", match.certificate().serialDecimal());
        json.time("notAfter", match.certificate().notAfter());
        json.flag("installable", match.installable());
        json.textIfAny("whyNot", match.whyNot().map(Enum::name));
        Optional<CertificateRequest> request = match.request();
        json.textIfAny("request", request.map(CertificateRequest::id));
    }
}
