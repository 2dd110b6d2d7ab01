/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * The extensions that the console's lists need. One that is malformed counts as absent: it is no reason to hide the
 * certificate from a person who wants to know what is wrong with it.
 */
record Extensions(Set<String> keyUsage, List<String> extendedKeyUsage, Set<String> qcStatements, Set<String> qcTypes,
        boolean certificateAuthority, Optional<String> email) {

    /** EN 319 412-5, section 4.2.3. */
    private static final String QC_TYPE = "0.4.0.1862.1.6";

    /** Bits of RFC 5280, section 4.2.1.3, in their order. */
    private static final List<String> USAGES = List.of("digitalSignature", "nonRepudiation", "keyEncipherment",
            "dataEncipherment", "keyAgreement", "keyCertSign", "cRLSign", "encipherOnly", "decipherOnly");
    private static final int[] USAGE_BITS = { KeyUsage.digitalSignature, KeyUsage.nonRepudiation,
            KeyUsage.keyEncipherment, KeyUsage.dataEncipherment, KeyUsage.keyAgreement, KeyUsage.keyCertSign,
            KeyUsage.cRLSign, KeyUsage.encipherOnly, KeyUsage.decipherOnly };

    static Extensions of(Optional<org.bouncycastle.asn1.x509.Extensions> all) {
        List<ASN1Sequence> statements = read(all, Extension.qCStatements, Extensions::statements).orElse(List.of());
        return new Extensions(read(all, Extension.keyUsage, Extensions::usages).orElse(Set.of()),
                read(all, Extension.extendedKeyUsage, Extensions::purposes).orElse(List.of()), oids(statements),
                qcTypes(statements),
                read(all, Extension.basicConstraints, v -> BasicConstraints.getInstance(v).isCA()).orElse(false),
                read(all, Extension.subjectAlternativeName, Extensions::email).orElse(Optional.empty()));
    }

    private static <T> Optional<T> read(Optional<org.bouncycastle.asn1.x509.Extensions> all, ASN1ObjectIdentifier oid,
            Function<ASN1Encodable, T> decode) {
        return all.flatMap(e -> Optional.ofNullable(e.getExtension(oid))).flatMap(extension -> {
            try {
                return Optional.of(decode.apply(extension.getParsedValue()));
            } catch (RuntimeException malformed) {
                // see above: it counts as absent
                return Optional.empty();
            }
        });
    }

    private static Set<String> usages(ASN1Encodable value) {
        KeyUsage usage = KeyUsage.getInstance(value);
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < USAGE_BITS.length; i++) {
            if (usage.hasUsages(USAGE_BITS[i])) {
                names.add(USAGES.get(i));
            }
        }
        return Collections.unmodifiableSet(names);
    }

    private static List<String> purposes(ASN1Encodable value) {
        List<String> oids = new ArrayList<>();
        for (KeyPurposeId purpose : ExtendedKeyUsage.getInstance(value).getUsages()) {
            oids.add(purpose.getId());
        }
        return List.copyOf(oids);
    }

    /** RFC 3739, section 3.2.6: each statement is a SEQUENCE that starts with its OID. */
    private static List<ASN1Sequence> statements(ASN1Encodable value) {
        List<ASN1Sequence> statements = new ArrayList<>();
        for (ASN1Encodable statement : ASN1Sequence.getInstance(value)) {
            statements.add(ASN1Sequence.getInstance(statement));
        }
        return statements;
    }

    private static Set<String> oids(List<ASN1Sequence> statements) {
        Set<String> oids = new LinkedHashSet<>();
        for (ASN1Sequence statement : statements) {
            if (statement.size() > 0 && statement.getObjectAt(0) instanceof ASN1ObjectIdentifier oid) {
                oids.add(oid.getId());
            }
        }
        return Collections.unmodifiableSet(oids);
    }

    private static Set<String> qcTypes(List<ASN1Sequence> statements) {
        Set<String> types = new LinkedHashSet<>();
        for (ASN1Sequence statement : statements) {
            if (statement.size() > 1 && statement.getObjectAt(0) instanceof ASN1ObjectIdentifier oid
                    && oid.getId().equals(QC_TYPE) && statement.getObjectAt(1) instanceof ASN1Sequence list) {
                for (ASN1Encodable type : list) {
                    if (type instanceof ASN1ObjectIdentifier typeOid) {
                        types.add(typeOid.getId());
                    }
                }
            }
        }
        return Collections.unmodifiableSet(types);
    }

    private static Optional<String> email(ASN1Encodable value) {
        for (GeneralName name : GeneralNames.getInstance(value).getNames()) {
            if (name.getTagNo() == GeneralName.rfc822Name && name.getName() instanceof ASN1String text) {
                return Optional.of(text.getString());
            }
        }
        return Optional.empty();
    }
}
