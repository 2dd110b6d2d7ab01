/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.copy;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import cz.klicnik.operations.copy.ImportContents;
import cz.klicnik.operations.copy.ImportContents.OfFiles;
import cz.klicnik.operations.copy.ImportContents.OfToken;
import cz.klicnik.operations.copy.ImportContents.Unusable;
import cz.klicnik.operations.copy.ImportItem;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.inspect.JsonText;

/** What is inside of a file or token that is imported or copied from, as JSON. */
public final class ContentsJson {

    private final ContentsText texts;

    public ContentsJson(Locale language, Formats formats) {
        this.texts = new ContentsText(language, formats);
    }

    /**
     * The member {@code contents}.
     *
     * @param refusal what speaks against an item on the token that it is to be written to
     */
    public void write(JsonText json, ImportContents contents, Function<ImportItem, Optional<Objection>> refusal)
            throws IOException {
        json.object("contents", () -> {
            switch (contents.origin()) {
            case OfFiles f -> json.strings("files", f.files().stream().map(Object::toString).toList());
            case OfToken t -> json.object("token", () -> {
                json.text("label", t.label());
                json.text("serial", t.token().serial());
            });
            }
            json.array("items", () -> {
                for (ImportItem item : contents.items()) {
                    json.object(() -> item(json, item, refusal.apply(item)));
                }
            });
            json.array("chain", () -> {
                for (CertificateView certificate : contents.chain()) {
                    json.object(() -> certificate(json, certificate));
                }
            });
            json.array("unusable", () -> {
                for (Unusable unusable : contents.unusable()) {
                    json.object(() -> unusable(json, unusable));
                }
            });
        });
    }

    private void item(JsonText json, ImportItem item, Optional<Objection> refusal) throws IOException {
        json.text("fingerprint", item.fingerprint());
        json.textIfAny("name", item.name());
        json.flag("privateKey", item.key().isPresent());
        json.text("algorithm", item.algorithm());
        json.number("bits", item.bits());
        json.text("kindText", texts.kind(item));
        if (item.certificate().isPresent()) {
            json.object("certificate", () -> certificate(json, item.certificate().get()));
        }
        if (item.validity().isPresent()) {
            json.code("state", item.validity().get());
        }
        if (refusal.isPresent()) {
            json.code("refused", refusal.get().code());
        }
    }

    private static void certificate(JsonText json, CertificateView certificate) throws IOException {
        json.text("holder", certificate.holder());
        json.text("subject", certificate.subject());
        json.text("issuer", certificate.issuer());
        json.text("serial", certificate.serialDecimal());
        json.time("notBefore", certificate.notBefore());
        json.time("notAfter", certificate.notAfter());
        json.text("sha256", certificate.sha256());
    }

    private void unusable(JsonText json, Unusable unusable) throws IOException {
        json.code("reason", unusable.reason());
        json.textIfAny("name", unusable.name());
        json.textIfAny("detail", unusable.detail());
        if (unusable.certificate().isPresent()) {
            json.object("certificate", () -> certificate(json, unusable.certificate().get()));
        }
        json.text("whatText", texts.what(unusable));
        json.text("remedyText", texts.remedy(unusable.reason()));
    }
}
