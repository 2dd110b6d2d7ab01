/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x509.PrivateKeyUsagePeriod;
import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.Bytes;
import cz.klicnik.pki.details.ExtensionContent;

/** Extensions that say what a key or a certificate is for. */
final class UsageExtensions {

    private static final List<String> KEY_USAGE = List.of("digitalSignature", "nonRepudiation", "keyEncipherment",
            "dataEncipherment", "keyAgreement", "keyCertSign", "cRLSign", "encipherOnly", "decipherOnly");
    private static final List<String> NETSCAPE = List.of("sslClient", "sslServer", "smime", "objectSigning", "reserved",
            "sslCA", "smimeCA", "objectSigningCA");

    private UsageExtensions() {
    }

    static ExtensionContent keyUsage(ASN1Primitive value) {
        return new ExtensionContent.KeyUsage(bits(ASN1BitString.getInstance(value), KEY_USAGE));
    }

    static ExtensionContent netscapeType(ASN1Primitive value) {
        return new ExtensionContent.NetscapeType(bits(ASN1BitString.getInstance(value), NETSCAPE));
    }

    static ExtensionContent extendedKeyUsage(ASN1Primitive value) {
        List<String> purposes = new ArrayList<>();
        for (ASN1Encodable purpose : ASN1Sequence.getInstance(value)) {
            purposes.add(ASN1ObjectIdentifier.getInstance(purpose).getId());
        }
        return new ExtensionContent.ExtendedKeyUsage(purposes);
    }

    static ExtensionContent basicConstraints(ASN1Primitive value) {
        ASN1Sequence sequence = ASN1Sequence.getInstance(value);
        boolean authority = false;
        OptionalInt length = OptionalInt.empty();
        for (ASN1Encodable part : sequence) {
            if (part instanceof ASN1Boolean flag) {
                authority = flag.isTrue();
            } else {
                length = OptionalInt.of(ASN1Integer.getInstance(part).intValueExact());
            }
        }
        return new ExtensionContent.BasicConstraints(authority, length);
    }

    static ExtensionContent privateKeyUsagePeriod(ASN1Primitive value) throws IOException {
        PrivateKeyUsagePeriod period = PrivateKeyUsagePeriod.getInstance(value);
        return new ExtensionContent.PrivateKeyUsagePeriod(time(period.getNotBefore()), time(period.getNotAfter()));
    }

    /** RFC 8551, section 2.5.2: each with parameters that only programs want. */
    static ExtensionContent capabilities(ASN1Primitive value) {
        List<String> algorithms = new ArrayList<>();
        for (ASN1Encodable capability : ASN1Sequence.getInstance(value)) {
            algorithms
                    .add(ASN1ObjectIdentifier.getInstance(ASN1Sequence.getInstance(capability).getObjectAt(0)).getId());
        }
        return new ExtensionContent.Capabilities(algorithms);
    }

    static ExtensionContent present(ASN1Primitive value) {
        return new ExtensionContent.Present();
    }

    static ExtensionContent tlsFeatures(ASN1Primitive value) {
        List<Integer> features = new ArrayList<>();
        for (ASN1Encodable feature : ASN1Sequence.getInstance(value)) {
            features.add(ASN1Integer.getInstance(feature).intValueExact());
        }
        return new ExtensionContent.TlsFeatures(features);
    }

    /** RFC 6962, section 3.3: a TLS structure in an OCTET STRING. */
    static ExtensionContent signedTimestamps(ASN1Primitive value) {
        ByteBuffer list = ByteBuffer.wrap(ASN1OctetString.getInstance(value).getOctets());
        list.limit(2 + Short.toUnsignedInt(list.getShort(0))).position(2);
        List<ExtensionContent.SignedTimestamp> timestamps = new ArrayList<>();
        while (list.hasRemaining()) {
            int length = Short.toUnsignedInt(list.getShort());
            ByteBuffer one = list.slice(list.position(), length);
            list.position(list.position() + length);
            one.get(); // the version
            byte[] log = new byte[32];
            one.get(log);
            Instant at = Instant.ofEpochMilli(one.getLong());
            int extensions = Short.toUnsignedInt(one.getShort());
            one.position(one.position() + extensions);
            timestamps.add(new ExtensionContent.SignedTimestamp(Bytes.of(log), at, one.get(), one.get()));
        }
        return new ExtensionContent.SignedTimestamps(timestamps);
    }

    static ExtensionContent number(ASN1Primitive value) {
        return new ExtensionContent.Number(ASN1Integer.getInstance(value).getValue());
    }

    static ExtensionContent moment(ASN1Primitive value) throws IOException {
        return new ExtensionContent.Moment(time(ASN1GeneralizedTime.getInstance(value)).orElseThrow());
    }

    static ExtensionContent text(ASN1Primitive value) {
        if (value instanceof ASN1String text) {
            return new ExtensionContent.Text(text.getString());
        }
        throw new IllegalArgumentException("not a string");
    }

    static ExtensionContent template(ASN1Primitive value) {
        ASN1Sequence sequence = ASN1Sequence.getInstance(value);
        return new ExtensionContent.Template(ASN1ObjectIdentifier.getInstance(sequence.getObjectAt(0)).getId(),
                number(sequence, 1), number(sequence, 2));
    }

    /** Names of the bits that are set; one without a name by its number. */
    static List<String> bits(ASN1BitString value, List<String> names) {
        byte[] bytes = value.getBytes();
        List<String> set = new ArrayList<>();
        for (int i = 0; i < bytes.length * 8 - value.getPadBits(); i++) {
            if ((bytes[i / 8] & 0x80 >> i % 8) != 0) {
                set.add(i < names.size() ? names.get(i) : Integer.toString(i));
            }
        }
        return set;
    }

    private static OptionalInt number(ASN1Sequence sequence, int index) {
        return sequence.size() > index
                ? OptionalInt.of(ASN1Integer.getInstance(sequence.getObjectAt(index)).intValueExact())
                : OptionalInt.empty();
    }

    private static Optional<Instant> time(@Nullable ASN1GeneralizedTime time)
            throws IOException {
        if (time == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(time.getDate().toInstant());
        } catch (ParseException e) {
            throw new IOException("not a time: " + time.getTimeString(), e);
        }
    }
}
