/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/** Writes certificates and keys in the forms that other programs read. */
public final class CertificateBundle {

    private static final int LINE = 64;

    private CertificateBundle() {
    }

    /**
     * Certificates as a PKCS#7 file without content and signatures ({@code .p7b}; RFC 5652, section 5.1), DER.
     *
     * @throws FaultException OBJECT_UNREADABLE when one of them is no ASN.1
     */
    public static Bytes p7b(List<Bytes> certificates) throws FaultException {
        try {
            ASN1EncodableVector all = new ASN1EncodableVector();
            for (Bytes der : certificates) {
                all.add(ASN1Primitive.fromByteArray(der.toArray()));
            }
            ASN1EncodableVector signed = new ASN1EncodableVector();
            signed.add(new ASN1Integer(1));
            signed.add(new DERSet());
            signed.add(new DERSequence(PKCSObjectIdentifiers.data));
            signed.add(new DERTaggedObject(false, 0, new DERSet(all)));
            signed.add(new DERSet());
            ASN1EncodableVector content = new ASN1EncodableVector();
            content.add(PKCSObjectIdentifiers.signedData);
            content.add(new DERTaggedObject(true, 0, new DERSequence(signed)));
            return Bytes.of(new DERSequence(content).getEncoded(ASN1Encoding.DER));
        } catch (IOException e) {
            throw new FaultException(Fault.of(FaultCode.OBJECT_UNREADABLE, Fault.MESSAGE, "no ASN.1"), e);
        }
    }

    /** One block of PEM (RFC 7468), with a line end behind it. */
    public static String pem(String kind, Bytes der) {
        String base64 = Base64.getMimeEncoder(LINE, new byte[] { '\n' }).encodeToString(der.toArray());
        return "-----BEGIN " + kind + "-----\n" + base64 + "\n-----END " + kind + "-----\n";
    }

    /** A certificate in PEM, as bytes of a file. */
    public static byte[] pemFile(List<Bytes> certificates) {
        StringBuilder text = new StringBuilder();
        certificates.forEach(c -> text.append(pem("CERTIFICATE", c)));
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
