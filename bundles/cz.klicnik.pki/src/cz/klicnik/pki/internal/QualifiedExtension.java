/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.Bytes;
import cz.klicnik.pki.details.ExtensionContent;
import cz.klicnik.pki.details.GeneralName;
import cz.klicnik.pki.details.QualifiedStatement;

/** The extension QCStatements. */
final class QualifiedExtension {

    /** There is no such amount of money: written out it would fill the memory. */
    private static final int MOST_ZEROS = 30;

    private QualifiedExtension() {
    }

    static ExtensionContent statements(ASN1Primitive value) throws IOException {
        List<QualifiedStatement> statements = new ArrayList<>();
        for (ASN1Encodable statement : ASN1Sequence.getInstance(value)) {
            ASN1Sequence sequence = ASN1Sequence.getInstance(statement);
            String oid = ASN1ObjectIdentifier.getInstance(sequence.getObjectAt(0)).getId();
            statements.add(statement(oid, sequence.size() > 1 ? sequence.getObjectAt(1) : null));
        }
        return new ExtensionContent.QualifiedStatements(statements);
    }

    private static QualifiedStatement statement(String oid, @Nullable ASN1Encodable info) throws IOException {
        if (info == null) {
            return switch (oid) {
            case "0.4.0.1862.1.1" -> new QualifiedStatement.Compliance(oid);
            case "0.4.0.1862.1.4" -> new QualifiedStatement.QualifiedDevice(oid);
            case "1.3.6.1.5.5.7.11.1", "1.3.6.1.5.5.7.11.2" -> new QualifiedStatement.Semantics(oid, "", List.of());
            default -> new QualifiedStatement.Unknown(oid, Bytes.empty());
            };
        }
        return switch (oid) {
        case "0.4.0.1862.1.2" -> limit(oid, ASN1Sequence.getInstance(info));
        case "0.4.0.1862.1.3" -> new QualifiedStatement.Retention(oid, ASN1Integer.getInstance(info).intValueExact());
        case "0.4.0.1862.1.5" -> new QualifiedStatement.Disclosure(oid, pages(ASN1Sequence.getInstance(info)));
        case "0.4.0.1862.1.6" -> new QualifiedStatement.Types(oid, oids(ASN1Sequence.getInstance(info)));
        case "0.4.0.1862.1.7" -> new QualifiedStatement.Legislation(oid, texts(ASN1Sequence.getInstance(info)));
        case "1.3.6.1.5.5.7.11.1", "1.3.6.1.5.5.7.11.2" -> semantics(oid, ASN1Sequence.getInstance(info));
        default -> new QualifiedStatement.Unknown(oid,
                Bytes.of(info.toASN1Primitive().getEncoded(ASN1Encoding.DER)));
        };
    }

    /** MonetaryValue: currency, amount, and the exponent of ten that it is multiplied with. */
    private static QualifiedStatement limit(String oid, ASN1Sequence value) {
        ASN1Encodable currency = value.getObjectAt(0);
        int amount = ASN1Integer.getInstance(value.getObjectAt(1)).intValueExact();
        int exponent = ASN1Integer.getInstance(value.getObjectAt(2)).intValueExact();
        if (Math.abs((long) exponent) > MOST_ZEROS) {
            throw new IllegalArgumentException("ten to the power of " + exponent);
        }
        return new QualifiedStatement.Limit(oid,
                currency instanceof ASN1String text ? text.getString() : currency.toString(),
                BigDecimal.valueOf(amount).scaleByPowerOfTen(exponent));
    }

    private static List<QualifiedStatement.Page> pages(ASN1Sequence locations) {
        List<QualifiedStatement.Page> pages = new ArrayList<>();
        for (ASN1Encodable location : locations) {
            ASN1Sequence page = ASN1Sequence.getInstance(location);
            pages.add(new QualifiedStatement.Page(text(page.getObjectAt(0)), text(page.getObjectAt(1))));
        }
        return pages;
    }

    private static QualifiedStatement semantics(String oid, ASN1Sequence value) throws IOException {
        String semantics = "";
        List<GeneralName> authorities = List.of();
        for (ASN1Encodable part : value) {
            if (part instanceof ASN1ObjectIdentifier id) {
                semantics = id.getId();
            } else {
                authorities = NameExtensions.names(GeneralNames.getInstance(part));
            }
        }
        return new QualifiedStatement.Semantics(oid, semantics, authorities);
    }

    private static List<String> oids(ASN1Sequence sequence) {
        List<String> oids = new ArrayList<>();
        for (ASN1Encodable oid : sequence) {
            oids.add(ASN1ObjectIdentifier.getInstance(oid).getId());
        }
        return oids;
    }

    private static List<String> texts(ASN1Sequence sequence) {
        List<String> texts = new ArrayList<>();
        for (ASN1Encodable text : sequence) {
            texts.add(text(text));
        }
        return texts;
    }

    private static String text(ASN1Encodable value) {
        if (value instanceof ASN1String text) {
            return text.getString();
        }
        throw new IllegalArgumentException("not a string");
    }
}
