/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.editor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.details.CertificateDetails;
import cz.klicnik.pki.details.RequestDetails;
import cz.klicnik.pki.details.RevocationListDetails;
import cz.klicnik.presentation.certificate.CertificateOverview;
import cz.klicnik.presentation.certificate.CertificateOverview.Item;
import cz.klicnik.presentation.certificate.CertificateOverview.Tone;
import cz.klicnik.presentation.certificate.CertificateSheet;
import cz.klicnik.presentation.certificate.RequestSheet;
import cz.klicnik.presentation.certificate.RevocationListSheet;
import cz.klicnik.presentation.certificate.Section;
import cz.klicnik.ui.Language;

/**
 * What an editor shows, decoded: a certificate, a request or a revocation list, or what is wrong with it. Knows no widget.
 *
 * @param structure what the structure is shown of: without the challenge password of a request
 */
record Content(Optional<CertificateDetails> certificate, Optional<RequestDetails> request,
        Optional<RevocationListDetails> list, Optional<Fault> damage, Bytes structure) {

    static Content of(CertificateInput input) {
        Bytes der = input.der();
        try {
            return switch (input.kind()) {
            case CERTIFICATE -> new Content(Optional.of(CertificateDetails.of(der)), Optional.empty(),
                    Optional.empty(), Optional.empty(), der);
            case REQUEST -> new Content(Optional.empty(), Optional.of(RequestDetails.of(der)), Optional.empty(),
                    Optional.empty(), RequestDetails.withoutPassword(der));
            case REVOCATION_LIST -> new Content(Optional.empty(), Optional.empty(),
                    Optional.of(RevocationListDetails.of(der)), Optional.empty(), der);
            };
        } catch (FaultException e) {
            return new Content(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(e.fault()),
                    RequestDetails.withoutPassword(der));
        }
    }

    /** What a person wants to know first of a request or a list; a certificate's depends on its token too. */
    List<CertificateOverview.Part> overview(Language language) {
        List<CertificateOverview.Part> parts = new ArrayList<>();
        request.ifPresent(
                r -> parts.addAll(new RequestSheet(language.locale(), language.formats()).overview(r)));
        list.ifPresent(l -> parts
                .addAll(new RevocationListSheet(language.locale(), language.formats()).overview(l, Instant.now())));
        return parts;
    }

    /** Every field but the extensions. */
    List<Section> fields(Language language) {
        List<Section> sections = new ArrayList<>();
        certificate.ifPresent(
                c -> sections.addAll(new CertificateSheet(language.locale(), language.formats()).fields(c)));
        request.ifPresent(r -> sections.addAll(new RequestSheet(language.locale(), language.formats()).fields(r)));
        list.ifPresent(
                l -> sections.addAll(new RevocationListSheet(language.locale(), language.formats()).fields(l)));
        return sections;
    }

    /** One section for each extension. */
    List<Section> extensions(Language language) {
        List<Section> sections = new ArrayList<>();
        certificate.ifPresent(
                c -> sections.addAll(new CertificateSheet(language.locale(), language.formats()).extensions(c)));
        if (certificate.isPresent() && sections.isEmpty()) {
            sections.add(new Section(language.text("Editor_noExtensions"), "", "", List.of()));
        }
        request.ifPresent(
                r -> sections.addAll(new RequestSheet(language.locale(), language.formats()).extensions(r)));
        list.ifPresent(
                l -> sections.addAll(new RevocationListSheet(language.locale(), language.formats()).extensions(l)));
        return sections;
    }

    /** A certificate always has the page, be it to say that there are none. */
    boolean hasExtensions() {
        return certificate.isPresent() || request.filter(r -> !r.extensions().isEmpty()).isPresent()
                || list.filter(l -> !l.head().extensions().isEmpty()).isPresent();
    }

    /** Said honestly of what cannot be decoded: what happened, why, what to do, and what there is to see all the same. */
    List<CertificateOverview.Part> about(Language language, CertificateInput input) {
        List<Item> items = new ArrayList<>();
        damage.map(f -> language.faults().explain(f)).ifPresent(text -> {
            items.add(new Item(language.text("Properties_problemWhat"), text.what(), Tone.BAD, false));
            items.add(new Item(language.text("Properties_problemCause"), text.cause(), Tone.PLAIN, false));
            items.add(new Item(language.text("Properties_problemRemedy"), text.remedy(), Tone.PLAIN, false));
        });
        items.add(new Item(language.text("Editor_asn1"), language.text("Editor_onlyStructure"), Tone.PLAIN, false));
        items.add(new Item(language.text("Editor_source"), input.source(), Tone.PLAIN, false));
        items.add(new Item(language.text("Editor_size"), language.formats().bytes(input.der().length()), Tone.PLAIN,
                false));
        items.add(new Item(language.text("Editor_sha256"), input.sha256(), Tone.PLAIN, true));
        return List.of(new CertificateOverview.Part(language.text("Editor_kind_" + input.kind()), items));
    }
}
