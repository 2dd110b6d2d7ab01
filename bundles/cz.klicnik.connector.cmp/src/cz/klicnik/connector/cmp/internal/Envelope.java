/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp.internal;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cmp.CMPCertificate;
import org.bouncycastle.asn1.cmp.CMPObjectIdentifiers;
import org.bouncycastle.asn1.cmp.InfoTypeAndValue;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIHeader;
import org.bouncycastle.asn1.cmp.PKIHeaderBuilder;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.cmp.ProtectedPart;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;

/**
 * What a message's header says besides who protects it (RFC 9483, section 3.1). It does not say when the message was made: a
 * request may be sent again days later, and a wrong clock would be a reason to refuse it.
 *
 * @param version pvno
 * @param transaction the same in all messages of one request
 * @param nonce of this message
 * @param answered the nonce of the authority's message that this one answers
 */
record Envelope(int version, X500Name recipient, Bytes transaction, Bytes nonce, Optional<Bytes> answered,
        List<InfoTypeAndValue> info) {

    /** What RFC 9483, section 3.1 demands. */
    private static final int RANDOM_BYTES = 16;

    Envelope {
        info = List.copyOf(info);
    }

    /** The first message of a transaction. */
    static Envelope first(X500Name recipient, SecureRandom random) {
        return new Envelope(PKIHeader.CMP_2000, recipient, bytes(random), bytes(random), Optional.empty(), List.of());
    }

    /** A further message of a transaction. */
    static Envelope next(X500Name recipient, Bytes transaction, Optional<Bytes> answered, SecureRandom random) {
        return new Envelope(PKIHeader.CMP_2000, recipient, transaction, bytes(random), answered, List.of());
    }

    /** Asks the authority not to wait for a confirmation (RFC 9810, section 5.1.1.1). */
    Envelope implicitConfirm() {
        return with(new InfoTypeAndValue(CMPObjectIdentifiers.it_implicitConfirm, DERNull.INSTANCE));
    }

    /** Asks for a certificate of this kind (RFC 9810, section 5.1.1.4). */
    Envelope profile(String name) {
        return with(new InfoTypeAndValue(CMPObjectIdentifiers.id_it_certProfile,
                new DERSequence(new DERUTF8String(name))));
    }

    private Envelope with(InfoTypeAndValue more) {
        List<InfoTypeAndValue> all = new ArrayList<>(info);
        all.add(more);
        return new Envelope(version, recipient, transaction, nonce, answered, all);
    }

    /** Uses what only the third version has. */
    Envelope version3() {
        return new Envelope(PKIHeader.CMP_2021, recipient, transaction, nonce, answered, info);
    }

    /**
     * Makes the message.
     *
     * @throws FaultException the token's
     */
    PKIMessage around(PKIBody body, Protection protection) throws FaultException {
        PKIHeaderBuilder header = new PKIHeaderBuilder(version, new GeneralName(protection.sender()),
                new GeneralName(recipient)).setTransactionID(transaction.toArray()).setSenderNonce(nonce.toArray());
        answered.ifPresent(given -> header.setRecipNonce(given.toArray()));
        protection.keyId().ifPresent(header::setSenderKID);
        protection.algorithm().ifPresent(header::setProtectionAlg);
        if (!info.isEmpty()) {
            header.setGeneralInfo(info.toArray(InfoTypeAndValue[]::new));
        }
        return protectedBy(protection, header.build(), body);
    }

    /** The same header and body, protected anew: the same message where nothing else has changed. */
    static PKIMessage protectedBy(Protection protection, PKIHeader header, PKIBody body) throws FaultException {
        if (protection.algorithm().isEmpty()) {
            return new PKIMessage(header, body);
        }
        DERBitString code = new DERBitString(protection.protect(content(header, body)));
        CMPCertificate[] certificates =
                protection.certificates().stream().map(CMPCertificate::new).toArray(CMPCertificate[]::new);
        return certificates.length == 0 ? new PKIMessage(header, body, code)
                : new PKIMessage(header, body, code, certificates);
    }

    /** What is protected (RFC 9810, section 5.1.3). */
    static byte[] content(PKIHeader header, PKIBody body) {
        return Certificates.der(new ProtectedPart(header, body));
    }

    private static Bytes bytes(SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }
}
