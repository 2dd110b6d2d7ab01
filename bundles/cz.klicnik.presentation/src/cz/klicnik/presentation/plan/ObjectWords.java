/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.TokenView;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.Words;

/** Names objects of a plan so that a person knows which one is meant. Foreign text in a name is harmless to show. */
final class ObjectWords {

    /** So many digits of a fingerprint are shown: enough to tell any two apart, and to be typed. */
    static final int FINGERPRINT_DIGITS = 16;

    private final Messages messages;
    private final Words words;
    private final Formats formats;

    ObjectWords(Messages messages, Words words, Formats formats) {
        this.messages = messages;
        this.words = words;
        this.formats = formats;
    }

    /** With its kind: certificate "Jan", serial number 22080864, valid until 12. 6. 2026. */
    String whole(ObjectRef object, Optional<TokenView> view) {
        return messages.text("Name_whole", words.of(object.kind()), of(object, view));
    }

    /** Label and holder, where that is another. */
    String brief(ObjectRef object, Optional<CertificateView> certificate) {
        String label = object.label().isBlank() && !object.id().isEmpty()
                ? messages.text("Name_id", SafeText.label(object.id().hex())) : label(object.label());
        return certificate.map(c -> c.holder()).filter(h -> !h.strip().equals(object.label().strip()))
                .map(h -> messages.text("Name_brief", label, SafeText.label(h))).orElse(label);
    }

    /** Several, in one line each with its kind. */
    String list(List<ObjectRef> objects, Optional<TokenView> view) {
        return objects.stream().map(o -> whole(o, view)).collect(Collectors.joining("; "));
    }

    /** Without its kind. */
    String of(ObjectRef object, Optional<TokenView> view) {
        Optional<CertificateView> certificate = view.flatMap(v -> v.certificates().stream()
                .filter(c -> object.isContentOf(c.object()) || c.keys().privateKey().filter(object::isContentOf)
                        .isPresent() || c.keys().publicKey().filter(object::isContentOf).isPresent())
                .findFirst()).flatMap(c -> c.certificate());
        return named(object.label(), object.id(), certificate, object.kind() == ObjectKind.CERTIFICATE);
    }

    /** What is to be written. */
    String ofCertificate(Bytes der, String label) {
        try {
            return named(label, Bytes.empty(), Optional.of(CertificateParser.parse(der)), true);
        } catch (FaultException unreadable) {
            // what cannot be read has its label only
            return named(label, Bytes.empty(), Optional.empty(), true);
        }
    }

    String label(String label) {
        return label.isBlank() ? messages.text("Name_none") : messages.text("Name_label", SafeText.label(label));
    }

    static String fingerprint(ObjectRef object) {
        return shortened(object.fingerprint());
    }

    static String shortened(String fingerprint) {
        return fingerprint.substring(0, Math.min(FINGERPRINT_DIGITS, fingerprint.length()));
    }

    /** @param dates whether it is told until when it is valid: of a certificate, and not of its keys */
    private String named(String label, Bytes id, Optional<CertificateView> certificate, boolean dates) {
        List<String> parts = new ArrayList<>();
        parts.add(label.isBlank() && !id.isEmpty() ? messages.text("Name_id", SafeText.label(id.hex()))
                : label(label));
        certificate.ifPresent(c -> {
            if (!c.holder().strip().equals(label.strip())) {
                parts.add(messages.text("Name_holder", SafeText.label(c.holder())));
            }
            parts.add(messages.text("Name_serial", c.serialDecimal()));
            if (dates) {
                boolean ended = formats.ended(c.notAfter());
                parts.add(messages.text(ended ? "Name_ended" : "Name_until", formats.date(c.notAfter())));
            }
        });
        return String.join(", ", parts);
    }
}
