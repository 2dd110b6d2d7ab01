/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.postsignum;

import java.io.IOException;
import java.security.PrivateKey;
import java.security.Provider;

import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.CollectionStore;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.request.SigningAlgorithm;

/** Signs with a certificate and its key, which may be an opaque one; one signature. */
final class MailSigner implements Mail.Signer {

    private final X509CertificateHolder certificate;
    private final PrivateKey key;
    private final Provider provider;
    private final String algorithm;

    /** @param certificate DER */
    MailSigner(Bytes certificate, PrivateKey key, Provider provider) throws FaultException {
        try {
            this.certificate = new X509CertificateHolder(certificate.toArray());
        } catch (IOException e) {
            throw new FaultException(
                    Fault.of(FaultCode.OBJECT_UNREADABLE, Fault.MESSAGE, String.valueOf(e.getMessage())),
                    e);
        }
        this.key = key;
        this.provider = provider;
        this.algorithm = SigningAlgorithm.of(CertificateParser.parse(certificate).subjectPublicKeyInfo()).javaName();
    }

    @Override
    public byte[] sign(byte[] content) throws FaultException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build()).build(
                            new JcaContentSignerBuilder(algorithm).setProvider(provider).build(key), certificate));
            generator.addCertificates(new CollectionStore<>(java.util.List.of(certificate)));
            return generator.generate(new CMSProcessableByteArray(content), false).getEncoded();
        } catch (CMSException | OperatorCreationException | IOException e) {
            throw TokenFaults.of(e, algorithm);
        } catch (RuntimeException e) {
            // the library wraps what the key says into an exception of its own that nobody declares
            throw TokenFaults.of(e, algorithm);
        }
    }
}
