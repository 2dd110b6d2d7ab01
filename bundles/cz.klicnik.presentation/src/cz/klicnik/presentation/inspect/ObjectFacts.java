/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.inspect;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import cz.klicnik.core.Pkcs11Uri;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.KeyOrigin;
import cz.klicnik.core.model.KeyUses;
import cz.klicnik.core.model.PublicPart;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.StrangeKeys;
import cz.klicnik.pki.TokenView.CertificateEntry;
import cz.klicnik.pki.TokenView.KeyEntry;
import cz.klicnik.presentation.Circumstances;
import cz.klicnik.presentation.Fact;
import cz.klicnik.presentation.FaultTexts;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.Words;

/** Facts about one object on a token. */
public final class ObjectFacts {

    private static final int SHOWN_LABEL = 1000;

    private final Messages messages;
    private final Words words;
    private final Formats formats;

    public ObjectFacts(Messages messages, Formats formats) {
        this.messages = messages;
        this.words = new Words(messages);
        this.formats = formats;
    }

    /** What is known of an object without asking the token again. */
    public List<Fact> of(InspectedToken token, TokenObject object) {
        Facts facts = new Facts(messages);
        facts.add("Fact_kind", words.of(object.kind()));
        facts.add("Fact_label", cut(object.label()));
        facts.add("Fact_id", object.id().hex());
        Optional<CertificateEntry> entry = token.certificate(object);
        entry.ifPresent(e -> certificate(e, token.view().map(v -> StrangeKeys.of(v, e)).orElse(KeyEntry.NONE), facts));
        switch (object) {
        case TokenObject.Certificate c -> {
            // what matters is in the entry
        }
        case TokenObject.PrivateKey k -> {
            key(k.algorithm(), bits(k.publicPart()), facts);
            origin(k.origin(), facts);
            yesOrNo("Fact_alwaysAuthenticate", k.alwaysAuthenticate(), facts);
            uses(k.uses(), facts);
        }
        case TokenObject.PublicKey k -> {
            key(k.algorithm(), bits(k.publicPart()), facts);
            yesOrNo("Fact_local", k.local(), facts);
            uses(k.uses(), facts);
        }
        case TokenObject.SecretKey k -> {
            key(k.algorithm(), k.length() * 8, facts);
            origin(k.origin(), facts);
            uses(k.uses(), facts);
        }
        case TokenObject.Data d -> {
            facts.add("Fact_application", cut(d.application()));
            facts.add("Fact_size", formats.bytes(d.value().length()));
        }
        case TokenObject.Other o -> facts.add("Fact_class", "0x" + Long.toHexString(o.objectClass()));
        }
        yesOrNo("Fact_private", object.isPrivate(), facts);
        yesOrNo("Fact_modifiable", object.modifiable(), facts);
        token.token().ifPresent(t -> facts.add("Fact_uri", Pkcs11Uri.of(t, object).toString()));
        object.problem().or(() -> entry.flatMap(CertificateEntry::problem)).ifPresent(
                fault -> facts.add("Fact_problem", new FaultTexts(messages)
                        .explain(fault, Circumstances.of(token.driver(), token.slot())).paragraph()));
        return facts.all();
    }

    private void certificate(CertificateEntry entry, KeyEntry strangers, Facts facts) {
        if (entry.certificate().isEmpty()) {
            facts.add("Fact_size", formats.bytes(entry.object().value().length()));
            return;
        }
        CertificateView c = entry.certificate().get();
        facts.add("Fact_holder", c.holder());
        c.organization().ifPresent(o -> facts.add("Fact_organization", o));
        c.email().ifPresent(e -> facts.add("Fact_email", e));
        entry.validity().ifPresent(v -> facts.add("Fact_state", formats.validity(v, entry.daysLeft())));
        facts.add("Fact_notBefore", formats.dateTime(c.notBefore()));
        facts.add("Fact_notAfter", formats.dateTime(c.notAfter()));
        facts.add("Fact_type", words.of(entry.type()));
        facts.add("Fact_serialDecimal", c.serialDecimal());
        facts.add("Fact_serialHex", c.serialHex());
        facts.add("Fact_subject", c.subject());
        facts.add("Fact_issuer", c.issuer());
        facts.add("Fact_privateKey", words.of(entry.key()));
        if (!strangers.isEmpty()) {
            facts.add("Fact_stranger", words.strange(strangers));
        }
        facts.add("Fact_algorithm", c.keyBits() > 0 ? messages.text("Fact_algorithmBits", c.keyAlgorithm(),
                String.valueOf(c.keyBits())) : c.keyAlgorithm());
        facts.add("Fact_keyUsage", String.join(", ", new TreeSet<>(c.keyUsage())));
        facts.add("Fact_extendedKeyUsage", String.join(", ", c.extendedKeyUsage()));
        facts.add("Fact_qcStatements", String.join(", ", new TreeSet<>(c.qcStatements())));
        facts.add("Fact_sha256", c.sha256());
        facts.add("Fact_sha1", c.sha1());
    }

    private void key(KeyAlgorithm algorithm, int bits, Facts facts) {
        facts.add("Fact_algorithm", bits > 0
                ? messages.text("Fact_algorithmBits", algorithm.name(), String.valueOf(bits)) : algorithm.name());
    }

    /** Size of an RSA key; 0 where the object does not show it. */
    static int bits(PublicPart part) {
        return part.modulus().isEmpty() ? 0 : new java.math.BigInteger(1, part.modulus().toArray()).bitLength();
    }

    private void origin(KeyOrigin origin, Facts facts) {
        yesOrNo("Fact_local", origin.local(), facts);
        yesOrNo("Fact_extractable", origin.extractable(), facts);
        yesOrNo("Fact_neverExtractable", origin.neverExtractable(), facts);
        yesOrNo("Fact_sensitive", origin.sensitive(), facts);
        yesOrNo("Fact_alwaysSensitive", origin.alwaysSensitive(), facts);
    }

    private void uses(KeyUses uses, Facts facts) {
        StringBuilder names = new StringBuilder();
        use("sign", uses.sign(), names);
        use("verify", uses.verify(), names);
        use("decrypt", uses.decrypt(), names);
        use("encrypt", uses.encrypt(), names);
        use("unwrap", uses.unwrap(), names);
        use("wrap", uses.wrap(), names);
        use("derive", uses.derive(), names);
        facts.add("Fact_uses", names.toString());
    }

    private void use(String name, Trilean allowed, StringBuilder names) {
        if (allowed == Trilean.YES) {
            names.append(names.isEmpty() ? "" : ", ").append(messages.text("Use_" + name));
        }
    }

    private void yesOrNo(String key, Trilean value, Facts facts) {
        if (value != Trilean.UNKNOWN) {
            facts.add(key, words.of(value));
        }
    }

    private static String cut(String foreign) {
        return foreign.length() <= SHOWN_LABEL ? foreign : foreign.substring(0, SHOWN_LABEL) + "…";
    }
}
