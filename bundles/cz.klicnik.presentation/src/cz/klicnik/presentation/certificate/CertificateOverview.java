/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import cz.klicnik.core.model.Trilean;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.pki.CertificateType;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.KeyState;
import cz.klicnik.pki.PortalUse;
import cz.klicnik.pki.TokenView.KeyEntry;
import cz.klicnik.pki.Validity;
import cz.klicnik.pki.details.CertificateDetails;
import cz.klicnik.pki.details.ExtensionContent;
import cz.klicnik.pki.details.GeneralName;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.Words;
import cz.klicnik.presentation.inspect.TokenFacts;

/** What a person wants to know of a certificate first: state, holder, issuer, what it is good for, and its key. */
public final class CertificateOverview {

    private static final String QC_DEVICE = "0.4.0.1862.1.4";

    private final Messages messages;
    private final Words words;
    private final Formats formats;
    private final TokenFacts tokens;

    public CertificateOverview(Locale language, Formats formats) {
        Messages general = new Messages(language);
        this.messages = new Messages(CertificateOverview.class, language);
        this.words = new Words(general);
        this.formats = formats;
        this.tokens = new TokenFacts(general, formats);
    }

    /** How a value is meant; the words say it too. */
    public enum Tone {
        PLAIN, GOOD, ATTENTION, BAD
    }

    /**
     * One value.
     *
     * @param copied it is copied often: by itself, by a button
     */
    public record Item(String name, String value, Tone tone, boolean copied) {
    }

    /** Values that belong together. */
    public record Part(String title, List<Item> items) {

        public Part {
            items = List.copyOf(items);
        }
    }

    /**
     * What is looked at.
     *
     * @param key UNKNOWN for a certificate in a file, present where its key is in the same file
     * @param token that it is on; empty for a certificate in a file
     * @param strangers keys on the token with the ID of this certificate that are not its own
     */
    public record Looked(CertificateDetails details, CertificateType type, Validity validity, long daysLeft,
            KeyState key, Optional<InspectedToken> token, KeyEntry strangers) {

        /** A certificate whose ID leads to no key but its own. */
        public Looked(CertificateDetails details, CertificateType type, Validity validity, long daysLeft,
                KeyState key, Optional<InspectedToken> token) {
            this(details, type, validity, daysLeft, key, token, KeyEntry.NONE);
        }

        private CertificateView view() {
            return details.view();
        }
    }

    /** The state in a few words, as it stands beside a title. */
    public String state(Looked looked) {
        return looked.validity() == Validity.VALID && looked.view().endless() ? messages.text("Overview_endless")
                : formats.validity(looked.validity(), looked.daysLeft());
    }

    /** How the state is meant. */
    public Tone tone(Validity validity) {
        return switch (validity) {
        case VALID -> Tone.GOOD;
        case EXPIRING, NOT_YET_VALID -> Tone.ATTENTION;
        case EXPIRED -> Tone.BAD;
        };
    }

    public List<Part> of(Looked looked) {
        return List.of(new Part(messages.text("Overview_certificate"), certificate(looked)),
                new Part(messages.text("Overview_holder"), holder(looked)),
                new Part(messages.text("Overview_issuerAndSerial"), issuer(looked.view())),
                new Part(messages.text("Overview_key"), key(looked)),
                new Part(messages.text("Sheet_fingerprints"), List.of(copied("Sheet_sha256", looked.view().sha256()),
                        copied("Sheet_sha1", looked.view().sha1()))));
    }

    private List<Item> certificate(Looked looked) {
        CertificateView view = looked.view();
        PortalUse portal = PortalUse.of(view, looked.type(), looked.validity());
        return List.of(item("Overview_state", state(looked), tone(looked.validity())),
                item("Overview_validity", messages.text("Overview_fromTo", formats.dateTime(view.notBefore()),
                        view.endless() ? messages.text("Sheet_endless") : formats.dateTime(view.notAfter()))),
                item("Overview_type", words.of(looked.type())),
                item("Overview_portal", messages.text("Portal_" + portal, SafeText.line(view.issuerName())),
                        portal == PortalUse.USABLE ? Tone.GOOD : Tone.PLAIN));
    }

    private List<Item> holder(Looked looked) {
        CertificateView view = looked.view();
        List<Item> items = new ArrayList<>();
        items.add(item("Overview_name", view.holder()));
        items.addAll(Items.organisation(messages, view.subjectDn()));
        view.email().ifPresent(e -> items.add(copied("Overview_email", e)));
        personNumber(looked.details()).ifPresent(n -> items.add(copied("Overview_personNumber", n)));
        items.add(copied("Overview_subject", view.subject()));
        items.add(copied("Overview_reversed", view.subjectReversed()));
        return items;
    }

    private List<Item> issuer(CertificateView view) {
        return List.of(copied("Overview_issuer", view.issuer()), copied("Overview_reversed", view.issuerReversed()),
                copied("Sheet_serialDecimal", view.serialDecimal()), copied("Sheet_serialHex", view.serialHex()));
    }

    private List<Item> key(Looked looked) {
        CertificateView view = looked.view();
        List<Item> items = new ArrayList<>();
        items.add(item("Overview_algorithm", view.keyBits() > 0
                ? messages.text("Overview_algorithmBits", view.keyAlgorithm(), view.keyBits()) : view.keyAlgorithm()));
        if (looked.token().isPresent()) {
            KeyState key = looked.key();
            items.add(item("Overview_privateKey", words.of(key),
                    key.presence() == Trilean.NO ? Tone.ATTENTION : Tone.PLAIN));
            if (!looked.strangers().isEmpty()) {
                items.add(item("Overview_stranger", words.strange(looked.strangers()), Tone.BAD));
            }
            if (key.presence() == Trilean.YES) {
                items.add(item("Overview_exportable", words.of(key.exportable()),
                        key.exportable() == Trilean.YES ? Tone.ATTENTION : Tone.PLAIN));
                items.add(item("Overview_alwaysAuthenticate", words.of(key.alwaysAuthenticate())));
            }
        } else {
            items.add(item("Overview_privateKey", messages.text(
                    looked.key().presence() == Trilean.YES ? "Overview_keyInFile" : "Overview_keyElsewhere")));
        }
        boolean claims = view.qcStatements().contains(QC_DEVICE);
        if (claims || looked.type().trade() == Trade.QUALIFIED) {
            items.add(item("Overview_claim", messages.text(claims ? "Overview_claimYes" : "Overview_claimNo")));
        }
        looked.token().ifPresent(t -> items.add(item("Overview_device", tokens.qualifiedDevice(t))));
        return items;
    }

    private static Optional<String> personNumber(CertificateDetails details) {
        return details.extensions().stream().flatMap(e -> e.content().stream())
                .filter(ExtensionContent.AlternativeNames.class::isInstance)
                .flatMap(c -> ((ExtensionContent.AlternativeNames) c).names().stream())
                .filter(n -> n.type().equals(GeneralName.IK_MPSV)).map(GeneralName::text).findFirst();
    }

    private Item item(String key, String value) {
        return item(key, value, Tone.PLAIN);
    }

    private Item item(String key, String value, Tone tone) {
        return Items.toned(messages, key, value, tone);
    }

    private Item copied(String key, String value) {
        return Items.copied(messages, key, value);
    }
}
