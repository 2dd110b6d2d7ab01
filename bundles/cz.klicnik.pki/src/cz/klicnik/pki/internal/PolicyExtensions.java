/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x509.Attribute;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.PolicyConstraints;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.PolicyQualifierId;
import org.bouncycastle.asn1.x509.PolicyQualifierInfo;
import org.bouncycastle.asn1.x509.SubjectDirectoryAttributes;
import org.bouncycastle.asn1.x509.UserNotice;
import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.pki.details.ExtensionContent;

/** Extensions about policies, and a person's attributes. */
final class PolicyExtensions {

    private PolicyExtensions() {
    }

    static ExtensionContent policies(ASN1Primitive value) throws IOException {
        List<ExtensionContent.Policy> policies = new ArrayList<>();
        for (PolicyInformation policy : CertificatePolicies.getInstance(value).getPolicyInformation()) {
            List<String> statements = new ArrayList<>();
            List<String> notices = new ArrayList<>();
            if (policy.getPolicyQualifiers() != null) {
                for (ASN1Encodable qualifier : policy.getPolicyQualifiers()) {
                    qualifier(PolicyQualifierInfo.getInstance(qualifier), statements, notices);
                }
            }
            policies.add(new ExtensionContent.Policy(policy.getPolicyIdentifier().getId(), statements, notices));
        }
        return new ExtensionContent.Policies(policies);
    }

    private static void qualifier(PolicyQualifierInfo qualifier, List<String> statements, List<String> notices)
            throws IOException {
        if (qualifier.getPolicyQualifierId().equals(PolicyQualifierId.id_qt_cps)) {
            statements.add(text(qualifier.getQualifier()));
        } else if (qualifier.getPolicyQualifierId().equals(PolicyQualifierId.id_qt_unotice)) {
            UserNotice notice = UserNotice.getInstance(qualifier.getQualifier());
            String reference = notice.getNoticeRef() == null ? ""
                    : notice.getNoticeRef().getOrganization().getString() + ": "
                            + Stream.of(notice.getNoticeRef().getNoticeNumbers()).map(Object::toString)
                                    .collect(Collectors.joining(", "));
            String explicit = notice.getExplicitText() == null ? "" : notice.getExplicitText().getString();
            notices.add((explicit + (reference.isEmpty() ? "" : " (" + reference + ")")).strip());
        } else {
            notices.add(qualifier.getPolicyQualifierId().getId() + ": " + text(qualifier.getQualifier()));
        }
    }

    static ExtensionContent mappings(ASN1Primitive value) {
        List<ExtensionContent.Mapping> mappings = new ArrayList<>();
        for (ASN1Encodable pair : ASN1Sequence.getInstance(value)) {
            ASN1Sequence two = ASN1Sequence.getInstance(pair);
            mappings.add(new ExtensionContent.Mapping(ASN1ObjectIdentifier.getInstance(two.getObjectAt(0)).getId(),
                    ASN1ObjectIdentifier.getInstance(two.getObjectAt(1)).getId()));
        }
        return new ExtensionContent.PolicyMappings(mappings);
    }

    static ExtensionContent constraints(ASN1Primitive value) {
        PolicyConstraints constraints = PolicyConstraints.getInstance(value);
        return new ExtensionContent.PolicyConstraints(number(constraints.getRequireExplicitPolicyMapping()),
                number(constraints.getInhibitPolicyMapping()));
    }

    static ExtensionContent inhibitAnyPolicy(ASN1Primitive value) {
        return new ExtensionContent.InhibitAnyPolicy(ASN1Integer.getInstance(value).intValueExact());
    }

    static ExtensionContent applicationPolicies(ASN1Primitive value) {
        List<String> purposes = new ArrayList<>();
        for (PolicyInformation policy : CertificatePolicies.getInstance(value).getPolicyInformation()) {
            purposes.add(policy.getPolicyIdentifier().getId());
        }
        return new ExtensionContent.ExtendedKeyUsage(purposes);
    }

    static ExtensionContent subjectAttributes(ASN1Primitive value) throws IOException {
        List<ExtensionContent.PersonAttribute> attributes = new ArrayList<>();
        for (Object attribute : SubjectDirectoryAttributes.getInstance(value).getAttributes()) {
            List<String> values = new ArrayList<>();
            for (ASN1Encodable one : ((Attribute) attribute).getAttributeValues()) {
                values.add(text(one));
            }
            attributes.add(new ExtensionContent.PersonAttribute(((Attribute) attribute).getAttrType().getId(), values));
        }
        return new ExtensionContent.SubjectAttributes(attributes);
    }

    private static String text(ASN1Encodable value) throws IOException {
        return value instanceof ASN1String string ? string.getString()
                : HexFormat.of().formatHex(value.toASN1Primitive().getEncoded(ASN1Encoding.DER));
    }

    private static OptionalInt number(@Nullable BigInteger number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number.intValueExact());
    }
}
