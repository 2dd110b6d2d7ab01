/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.cmp.CMPCertificate;
import org.bouncycastle.asn1.cmp.CertOrEncCert;
import org.bouncycastle.asn1.cmp.CertRepMessage;
import org.bouncycastle.asn1.cmp.CertResponse;
import org.bouncycastle.asn1.cmp.CertifiedKeyPair;
import org.bouncycastle.asn1.cmp.ErrorMsgContent;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIFreeText;
import org.bouncycastle.asn1.cmp.PKIHeader;
import org.bouncycastle.asn1.cmp.PKIHeaderBuilder;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cmp.RevRepContentBuilder;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.cmp.CMPException;
import org.bouncycastle.cert.cmp.ProtectedPKIMessageBuilder;
import org.bouncycastle.operator.MacCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.net.Fetcher;

/**
 * An authority that answers as a test wants it to, wrongly above all. Made with Bouncy Castle's builders, which the connector
 * does not use.
 */
final class FakeAuthority implements Fetcher {

    private final Bytes certificate;
    private final PrivateKey key;
    private final Function<PKIMessage, PKIBody> body;
    private UnaryOperator<byte[]> afterwards = UnaryOperator.identity();
    private Optional<byte[]> transaction = Optional.empty();
    private Optional<byte[]> answered = Optional.empty();
    private boolean unprotected;
    private int status = 200;
    private String mediaType = "application/pkixcmp";
    private Optional<Function<PKIMessage, MacCalculator>> mac = Optional.empty();
    final List<PKIMessage> asked = new ArrayList<>();

    /** @param certificate of the key that signs answers */
    FakeAuthority(Bytes certificate, PrivateKey key, Function<PKIMessage, PKIBody> body) {
        this.certificate = certificate;
        this.key = key;
        this.body = body;
    }

    FakeAuthority afterwards(UnaryOperator<byte[]> change) {
        afterwards = change;
        return this;
    }

    FakeAuthority transaction(byte[] other) {
        transaction = Optional.of(other);
        return this;
    }

    FakeAuthority answering(byte[] nonce) {
        answered = Optional.of(nonce);
        return this;
    }

    FakeAuthority http(int code, String type) {
        status = code;
        mediaType = type;
        return this;
    }

    FakeAuthority unprotected() {
        unprotected = true;
        return this;
    }

    FakeAuthority with(Function<PKIMessage, MacCalculator> password) {
        mac = Optional.of(password);
        return this;
    }

    @Override
    public Fetched fetch(Request request, IProgressMonitor monitor) {
        try {
            PKIMessage question = PKIMessage.getInstance(request.body().orElseThrow().content().toArray());
            asked.add(question);
            byte[] answer = afterwards.apply(answer(question).getEncoded());
            return new Fetched(Bytes.of(answer), mediaType, request.address(), status, Map.of());
        } catch (IOException | CMPException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private PKIMessage answer(PKIMessage question) throws IOException, CMPException, OperatorCreationException {
        X509CertificateHolder holder = new X509CertificateHolder(certificate.toArray());
        GeneralName me = new GeneralName(holder.getSubject());
        GeneralName you = new GeneralName(new X500Name("CN=Jan"));
        byte[] id = transaction.orElseGet(() -> question.getHeader().getTransactionID().getOctets());
        byte[] nonce = answered.orElseGet(() -> question.getHeader().getSenderNonce().getOctets());
        byte[] mine = { 1, 2, 3, 4, (byte) asked.size() };
        if (unprotected) {
            return new PKIMessage(new PKIHeaderBuilder(PKIHeader.CMP_2000, me, you).setTransactionID(id)
                    .setRecipNonce(nonce).setSenderNonce(mine).build(), body.apply(question));
        }
        ProtectedPKIMessageBuilder builder = new ProtectedPKIMessageBuilder(me, you).setTransactionID(id)
                .setRecipNonce(nonce).setSenderNonce(mine).setBody(body.apply(question)).addCMPCertificate(holder);
        return (mac.isPresent() ? builder.build(mac.get().apply(question))
                : builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key))).toASN1Structure();
    }

    /** The body of an answer to an ir or kur; to a poll, that of a kur. */
    static PKIBody issuing(PKIMessage question, int status, String words, byte[]... certificates) {
        int asked = question.getBody().getType();
        int type = asked == PKIBody.TYPE_POLL_REQ ? PKIBody.TYPE_KEY_UPDATE_REP : asked + 1;
        List<CertResponse> responses = new ArrayList<>();
        for (byte[] der : certificates) {
            CertifiedKeyPair pair = der.length == 0 ? null
                    : new CertifiedKeyPair(new CertOrEncCert(new CMPCertificate(Certificate.getInstance(der))));
            responses.add(new CertResponse(new ASN1Integer(0), info(status, words, 0), pair, null));
        }
        return new PKIBody(type, new CertRepMessage(null, responses.toArray(CertResponse[]::new)));
    }

    /** The body of an answer to an rr. */
    static PKIBody revoking(int failure, int... statuses) {
        RevRepContentBuilder content = new RevRepContentBuilder();
        for (int status : statuses) {
            content.add(info(status, "Revocation", failure));
        }
        return new PKIBody(PKIBody.TYPE_REVOCATION_REP, content.build());
    }

    /** The body of an error. */
    static PKIBody error(int status, String words, int failure) {
        return new PKIBody(PKIBody.TYPE_ERROR, new ErrorMsgContent(info(status, words, failure),
                new ASN1Integer(BigInteger.valueOf(42)), new PKIFreeText("More of it")));
    }

    private static PKIStatusInfo info(int status, String words, int failure) {
        PKIFreeText text = new PKIFreeText(words);
        return failure == 0 ? new PKIStatusInfo(PKIStatus.getInstance(new ASN1Integer(status)), text)
                : new PKIStatusInfo(PKIStatus.getInstance(new ASN1Integer(status)), text,
                        new PKIFailureInfo(failure));
    }
}
