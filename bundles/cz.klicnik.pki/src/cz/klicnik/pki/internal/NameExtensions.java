/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.OtherName;
import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.Bytes;
import cz.klicnik.pki.details.ExtensionContent;
import cz.klicnik.pki.details.GeneralName;

/** Extensions that hold names, addresses and identifiers. */
final class NameExtensions {

    /** RFC 5280, section 4.2.1.13. */
    private static final List<String> REASONS = List.of("unused", "keyCompromise", "cACompromise",
            "affiliationChanged", "superseded", "cessationOfOperation", "certificateHold", "privilegeWithdrawn",
            "aACompromise");
    private static final int IPV4 = 4;
    private static final int IPV6 = 16;

    private NameExtensions() {
    }

    static ExtensionContent subjectKeyIdentifier(ASN1Primitive value) {
        return new ExtensionContent.SubjectKeyIdentifier(Bytes.of(ASN1OctetString.getInstance(value).getOctets()));
    }

    static ExtensionContent authorityKeyIdentifier(ASN1Primitive value) throws IOException {
        AuthorityKeyIdentifier id = AuthorityKeyIdentifier.getInstance(value);
        byte[] octets = id.getKeyIdentifierOctets();
        Optional<BigInteger> serial = Optional.ofNullable(id.getAuthorityCertSerialNumber());
        return new ExtensionContent.AuthorityKeyIdentifier(octets == null ? Bytes.empty() : Bytes.of(octets),
                names(id.getAuthorityCertIssuer()), serial);
    }

    static ExtensionContent alternativeNames(ASN1Primitive value) throws IOException {
        return new ExtensionContent.AlternativeNames(names(GeneralNames.getInstance(value)));
    }

    static ExtensionContent nameConstraints(ASN1Primitive value) throws IOException {
        NameConstraints constraints = NameConstraints.getInstance(value);
        return new ExtensionContent.NameConstraints(subtrees(constraints.getPermittedSubtrees()),
                subtrees(constraints.getExcludedSubtrees()));
    }

    static ExtensionContent distributionPoints(ASN1Primitive value) throws IOException {
        List<ExtensionContent.DistributionPoint> points = new ArrayList<>();
        for (DistributionPoint point : CRLDistPoint.getInstance(value).getDistributionPoints()) {
            List<String> reasons =
                    point.getReasons() == null ? List.of() : UsageExtensions.bits(point.getReasons(), REASONS);
            points.add(new ExtensionContent.DistributionPoint(names(point.getDistributionPoint()), reasons,
                    names(point.getCRLIssuer())));
        }
        return new ExtensionContent.DistributionPoints(points);
    }

    static ExtensionContent issuingPoint(ASN1Primitive value) throws IOException {
        IssuingDistributionPoint point = IssuingDistributionPoint.getInstance(value);
        List<String> only = new ArrayList<>();
        if (point.onlyContainsUserCerts()) {
            only.add("onlyContainsUserCerts");
        }
        if (point.onlyContainsCACerts()) {
            only.add("onlyContainsCACerts");
        }
        if (point.onlyContainsAttributeCerts()) {
            only.add("onlyContainsAttributeCerts");
        }
        List<String> reasons = point.getOnlySomeReasons() == null ? List.of()
                : UsageExtensions.bits(point.getOnlySomeReasons(), REASONS);
        return new ExtensionContent.IssuingPoint(names(point.getDistributionPoint()), only, reasons,
                point.isIndirectCRL());
    }

    static ExtensionContent informationAccess(ASN1Primitive value) throws IOException {
        List<ExtensionContent.Access> accesses = new ArrayList<>();
        for (AccessDescription access : AuthorityInformationAccess.getInstance(value).getAccessDescriptions()) {
            accesses.add(
                    new ExtensionContent.Access(access.getAccessMethod().getId(), name(access.getAccessLocation())));
        }
        return new ExtensionContent.InformationAccess(accesses);
    }

    static List<GeneralName> names(@Nullable GeneralNames names) throws IOException {
        List<GeneralName> list = new ArrayList<>();
        if (names != null) {
            for (org.bouncycastle.asn1.x509.GeneralName name : names.getNames()) {
                list.add(name(name));
            }
        }
        return list;
    }

    static GeneralName name(org.bouncycastle.asn1.x509.GeneralName name) throws IOException {
        GeneralName.Kind kind = GeneralName.Kind.values()[name.getTagNo()];
        Bytes raw = Bytes.of(name.getEncoded(ASN1Encoding.DER));
        return switch (kind) {
        case OTHER_NAME -> other(OtherName.getInstance(name.getName()), raw);
        case EMAIL, DNS, URI -> new GeneralName(kind, "", ((ASN1String) name.getName()).getString(), raw);
        case DIRECTORY -> new GeneralName(kind, "", directory(name.getName()), raw);
        case IP -> new GeneralName(kind, "", address(ASN1OctetString.getInstance(name.getName()).getOctets()), raw);
        case REGISTERED_ID -> new GeneralName(kind, "", name.getName().toString(), raw);
        case EDI -> new GeneralName(kind, "", party(ASN1Sequence.getInstance(name.getName())), raw);
        case X400 -> new GeneralName(kind, "", raw.hex(), raw);
        };
    }

    private static GeneralName other(OtherName other, Bytes raw) throws IOException {
        String text = other.getValue() instanceof ASN1String string ? string.getString()
                : other.getTypeID().getId().equals(GeneralName.SID)
                        && other.getValue() instanceof ASN1OctetString octets
                                ? new String(octets.getOctets(), StandardCharsets.US_ASCII)
                                : HexFormat.of()
                                        .formatHex(other.getValue().toASN1Primitive().getEncoded(ASN1Encoding.DER));
        return new GeneralName(GeneralName.Kind.OTHER_NAME, other.getTypeID().getId(), text, raw);
    }

    /** EDIPartyName: who assigned the name, where that is said, and the name. */
    private static String party(ASN1Sequence fields) {
        List<String> texts = new ArrayList<>();
        for (ASN1Encodable field : fields) {
            ASN1Encodable value = ASN1TaggedObject.getInstance(field).getExplicitBaseObject();
            texts.add(value instanceof ASN1String text ? text.getString() : value.toString());
        }
        return String.join(": ", texts);
    }

    private static String directory(ASN1Encodable name) throws IOException {
        try {
            byte[] der = name.toASN1Primitive().getEncoded(ASN1Encoding.DER);
            return Names.decode(new DerReader(der).next()).inOrder();
        } catch (DerException e) {
            throw new IOException(e);
        }
    }

    private static List<GeneralName> names(@Nullable DistributionPointName name) throws IOException {
        if (name == null) {
            return List.of();
        }
        if (name.getType() == DistributionPointName.FULL_NAME) {
            return names(GeneralNames.getInstance(name.getName()));
        }
        // relative to the issuer's name
        Bytes raw = Bytes.of(name.getEncoded(ASN1Encoding.DER));
        String text = directory(new DERSequence(RDN.getInstance(name.getName())));
        return List.of(new GeneralName(GeneralName.Kind.DIRECTORY, GeneralName.RELATIVE, text, raw));
    }

    private static List<GeneralName> subtrees(GeneralSubtree @Nullable [] subtrees) throws IOException {
        List<GeneralName> names = new ArrayList<>();
        if (subtrees != null) {
            for (GeneralSubtree subtree : subtrees) {
                names.add(name(subtree.getBase()));
            }
        }
        return names;
    }

    /** An address, or an address and a mask as name constraints have it (section 4.2.1.10). */
    private static String address(byte[] octets) throws IOException {
        if (octets.length == IPV4 || octets.length == IPV6) {
            return InetAddress.getByAddress(octets).getHostAddress();
        }
        if (octets.length == 2 * IPV4 || octets.length == 2 * IPV6) {
            int half = octets.length / 2;
            return address(Arrays.copyOf(octets, half)) + "/" + address(Arrays.copyOfRange(octets, half, 2 * half));
        }
        return HexFormat.of().formatHex(octets);
    }
}
