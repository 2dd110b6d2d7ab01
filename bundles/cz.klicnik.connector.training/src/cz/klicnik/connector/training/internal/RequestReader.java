/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.training.internal;

import java.io.IOException;
import java.util.Optional;

import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;

import cz.klicnik.connector.training.TrainingCa;
import cz.klicnik.connector.training.internal.CertificateMaker.Holder;
import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/** Reads requests, and believes those only whose sender has the key. */
public final class RequestReader {

    private RequestReader() {
    }

    /**
     * @param pkcs10 DER
     * @throws FaultException CA_REFUSED
     */
    public static Holder holder(Bytes pkcs10) throws FaultException {
        try {
            PKCS10CertificationRequest request = new PKCS10CertificationRequest(pkcs10.toArray());
            if (!request.isSignatureValid(
                    new JcaContentVerifierProviderBuilder().build(request.getSubjectPublicKeyInfo()))) {
                throw refused("the signature of the request does not fit its key", "badPOP");
            }
            Optional<GeneralNames> names = Optional.ofNullable(request.getRequestedExtensions())
                    .map((Extensions e) -> e.getExtension(Extension.subjectAlternativeName))
                    .map(e -> GeneralNames.getInstance(e.getParsedValue()));
            return new Holder(request.getSubject(), names, request.getSubjectPublicKeyInfo());
        } catch (IOException | PKCSException | OperatorCreationException | IllegalArgumentException e) {
            throw refused("the request cannot be read: " + e.getMessage(), "badDataFormat");
        }
    }

    private static FaultException refused(String why, String code) {
        return new FaultException(FaultCode.CA_REFUSED, Fault.NAME, TrainingCa.ORGANIZATION, Fault.MESSAGE, why,
                Fault.FOUND, code);
    }
}
