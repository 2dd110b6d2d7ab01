/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cmp.CMPObjectIdentifiers;
import org.bouncycastle.asn1.cmp.ErrorMsgContent;
import org.bouncycastle.asn1.cmp.InfoTypeAndValue;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIHeader;
import org.bouncycastle.asn1.cmp.PKIMessage;

import cz.klicnik.core.Bytes;

/** An authority's message. What throws, throws as Bouncy Castle does: any RuntimeException for what is malformed. */
record Reply(PKIMessage message) {

    PKIHeader header() {
        return message.getHeader();
    }

    int type() {
        return message.getBody().getType();
    }

    /** What the body holds, to be decoded as its type says. */
    Object content() {
        return message.getBody().getContent();
    }

    /** What is wrong; empty where the message says something else. */
    Optional<Status> error() {
        return type() == PKIBody.TYPE_ERROR ? Optional.of(Status.of(ErrorMsgContent.getInstance(content())))
                : Optional.empty();
    }

    /** By which the next message answers this one. */
    Optional<Bytes> nonce() {
        return bytes(header().getSenderNonce());
    }

    /** The nonce of the message that this one answers. */
    Optional<Bytes> answered() {
        return bytes(header().getRecipNonce());
    }

    Optional<Bytes> transaction() {
        return bytes(header().getTransactionID());
    }

    private static Optional<Bytes> bytes(@org.eclipse.jdt.annotation.Nullable ASN1OctetString value) {
        return value == null ? Optional.empty() : Optional.of(Bytes.of(value.getOctets()));
    }

    boolean isProtected() {
        return Stream.of(message.getProtection(), header().getProtectionAlg()).allMatch(part -> part != null);
    }

    /** Whether the authority does not wait for a confirmation. */
    boolean confirmedAlready() {
        InfoTypeAndValue[] all = header().getGeneralInfo();
        return all != null && Arrays.stream(all)
                .anyMatch(info -> info.getInfoType().equals(CMPObjectIdentifiers.it_implicitConfirm));
    }

    /** Certificates that came along (extraCerts), DER. */
    List<Bytes> extraCertificates() {
        return Certificates.tagged(ASN1Sequence.getInstance(message.toASN1Primitive()), 1);
    }
}
