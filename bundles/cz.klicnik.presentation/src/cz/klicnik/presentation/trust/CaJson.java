/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.trust;

import java.io.IOException;
import java.util.List;

import cz.klicnik.operations.trust.CaAdministration;
import cz.klicnik.operations.trust.CaEntry;
import cz.klicnik.operations.trust.CaImport;
import cz.klicnik.operations.trust.CaStore;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.presentation.FaultTexts;
import cz.klicnik.presentation.inspect.InspectJson;
import cz.klicnik.presentation.inspect.JsonText;

/** The CA store, and what an import does, as JSON. */
public final class CaJson {

    private final FaultTexts faults;

    public CaJson(FaultTexts faults) {
        this.faults = faults;
    }

    /** {@code authorities[]} and {@code problems[]}. */
    public void listing(JsonText json, CaStore.Listing listing, CaAdministration authorities) throws IOException {
        entries(json, listing.entries(), authorities);
        InspectJson.faults(json, "problems", listing.problems(), faults);
    }

    /** {@code authorities[]}. */
    public void entries(JsonText json, List<CaEntry> entries, CaAdministration authorities) throws IOException {
        json.array("authorities", () -> {
            for (CaEntry entry : entries) {
                json.object(() -> {
                    json.code("kind", entry.kind());
                    certificate(json, entry.certificate());
                    json.textIfAny("list", entry.listed());
                    json.flag("machine", authorities.isMachineWide(entry.file()));
                    json.text("file", entry.file().toString());
                });
            }
        });
    }

    /** {@code written}, {@code items[]} and {@code problems[]}. */
    public void plan(JsonText json, CaImport plan, boolean written) throws IOException {
        json.flag("written", written);
        json.flag("machine", plan.target().machine());
        json.array("items", () -> {
            for (CaImport.Item item : plan.items()) {
                json.object(() -> item(json, item));
            }
        });
        InspectJson.faults(json, "problems", plan.problems(), faults);
    }

    private static void item(JsonText json, CaImport.Item item) throws IOException {
        json.code("kind", item.kind());
        json.code("state", item.state());
        json.text("source", item.source().toString());
        json.text("name", item.name());
        if (item.certificate().isPresent()) {
            certificate(json, item.certificate().get());
        }
        if (item.list().isPresent()) {
            json.text("territory", item.list().get().territory());
            json.strings("services", item.list().get().authorities().stream().map(a -> a.service()).toList());
        }
    }

    private static void certificate(JsonText json, CertificateView certificate) throws IOException {
        json.text("subject", certificate.subject());
        json.text("issuer", certificate.issuer());
        json.time("notBefore", certificate.notBefore());
        json.time("notAfter", certificate.notAfter());
        json.text("sha256", certificate.sha256());
    }
}
