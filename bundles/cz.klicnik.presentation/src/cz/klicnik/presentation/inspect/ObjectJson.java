/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.inspect;

import java.io.IOException;
import java.util.Optional;
import java.util.TreeSet;

import cz.klicnik.core.Pkcs11Uri;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.KeyOrigin;
import cz.klicnik.core.model.KeyUses;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.KeyState;
import cz.klicnik.pki.TokenView.CertificateEntry;
import cz.klicnik.presentation.Circumstances;
import cz.klicnik.presentation.FaultTexts;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.Words;

/** The members of one object in the JSON of an inspection. */
final class ObjectJson {

    private final Words words;
    private final FaultTexts faults;

    ObjectJson(Messages messages) {
        this.words = new Words(messages);
        this.faults = new FaultTexts(messages);
    }

    void write(JsonText json, InspectedToken token, TokenObject object) throws IOException {
        json.code("kind", object.kind());
        json.text("kindText", words.of(object.kind()));
        json.text("id", object.id().hex());
        json.text("label", object.label());
        if (token.token().isPresent()) {
            json.text("uri", Pkcs11Uri.of(token.token().get(), object).toString());
        }
        json.code("private", object.isPrivate());
        json.code("modifiable", object.modifiable());
        Optional<CertificateEntry> entry = token.certificate(object);
        if (entry.isPresent()) {
            certificate(json, entry.get());
        }
        switch (object) {
        case TokenObject.Certificate c -> json.code("trusted", c.trusted());
        case TokenObject.PrivateKey k -> {
            json.object("key", () -> {
                algorithm(json, k.algorithm(), ObjectFacts.bits(k.publicPart()));
                origin(json, k.origin());
                json.code("alwaysAuthenticate", k.alwaysAuthenticate());
                uses(json, k.uses());
            });
        }
        case TokenObject.PublicKey k -> {
            json.object("key", () -> {
                algorithm(json, k.algorithm(), ObjectFacts.bits(k.publicPart()));
                json.code("local", k.local());
                uses(json, k.uses());
            });
        }
        case TokenObject.SecretKey k -> {
            json.object("key", () -> {
                algorithm(json, k.algorithm(), k.length() * 8);
                origin(json, k.origin());
                uses(json, k.uses());
            });
        }
        case TokenObject.Data d -> {
            json.text("application", d.application());
            json.number("size", d.value().length());
        }
        case TokenObject.Other o -> json.text("class", "0x" + Long.toHexString(o.objectClass()));
        }
        Optional<Fault> problem = object.problem().or(() -> entry.flatMap(CertificateEntry::problem));
        if (problem.isPresent()) {
            InspectJson.write(json, "problem", problem.get(), faults.explain(problem.get(),
                    Circumstances.of(token.driver(), token.slot())));
        }
    }

    private void certificate(JsonText json, CertificateEntry entry) throws IOException {
        if (entry.certificate().isPresent()) {
            CertificateView c = entry.certificate().get();
            json.text("holder", c.holder());
            json.text("subject", c.subject());
            json.text("issuer", c.issuer());
            json.object("serial", () -> {
                json.text("decimal", c.serialDecimal());
                json.text("hex", c.serialHex());
            });
            json.time("notBefore", c.notBefore());
            json.time("notAfter", c.notAfter());
            json.number("daysLeft", entry.daysLeft());
            if (entry.validity().isPresent()) {
                json.code("state", entry.validity().get());
                json.text("stateText", words.of(entry.validity().get()));
            }
            json.object("type", () -> {
                json.code("trade", entry.type().trade());
                json.code("bearer", entry.type().bearer());
                json.text("text", words.of(entry.type()));
            });
            json.strings("keyUsage", new TreeSet<>(c.keyUsage()));
            json.strings("extendedKeyUsage", c.extendedKeyUsage());
            json.text("sha256", c.sha256());
            json.text("sha1", c.sha1());
        }
        json.object("key", () -> {
            KeyState key = entry.key();
            json.code("presence", key.presence());
            json.code("origin", key.origin());
            json.code("exportable", key.exportable());
            json.code("alwaysAuthenticate", key.alwaysAuthenticate());
            json.text("text", words.of(key));
            if (entry.certificate().isPresent()) {
                json.text("algorithm", entry.certificate().get().keyAlgorithm());
                bits(json, entry.certificate().get().keyBits());
            }
        });
    }

    private static void algorithm(JsonText json, KeyAlgorithm algorithm, int bits) throws IOException {
        json.text("algorithm", algorithm.name());
        bits(json, bits);
    }

    private static void bits(JsonText json, int bits) throws IOException {
        if (bits > 0) {
            json.number("bits", bits);
        }
    }

    private static void origin(JsonText json, KeyOrigin origin) throws IOException {
        json.code("local", origin.local());
        json.code("sensitive", origin.sensitive());
        json.code("alwaysSensitive", origin.alwaysSensitive());
        json.code("extractable", origin.extractable());
        json.code("neverExtractable", origin.neverExtractable());
    }

    private static void uses(JsonText json, KeyUses uses) throws IOException {
        json.object("uses", () -> {
            use(json, "sign", uses.sign());
            use(json, "verify", uses.verify());
            use(json, "decrypt", uses.decrypt());
            use(json, "encrypt", uses.encrypt());
            use(json, "unwrap", uses.unwrap());
            use(json, "wrap", uses.wrap());
            use(json, "derive", uses.derive());
        });
    }

    private static void use(JsonText json, String name, Trilean allowed) throws IOException {
        if (allowed != Trilean.UNKNOWN) {
            json.code(name, allowed);
        }
    }
}
