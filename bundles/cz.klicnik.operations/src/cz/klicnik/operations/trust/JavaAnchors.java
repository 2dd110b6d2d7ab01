/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.chain.Anchor;

/** The authorities that this Java runtime trusts for web sites. */
public final class JavaAnchors {

    private JavaAnchors() {
    }

    /** @throws FaultException INTERNAL when Java's store cannot be read */
    public static List<Anchor> read() throws FaultException {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init((KeyStore) null);
            List<Anchor> anchors = new ArrayList<>();
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager trusts) {
                    for (X509Certificate certificate : trusts.getAcceptedIssuers()) {
                        anchors.add(new Anchor(Bytes.of(certificate.getEncoded()), Anchor.Origin.JAVA, "Java"));
                    }
                }
            }
            return anchors;
        } catch (GeneralSecurityException e) {
            throw new FaultException(Fault.of(FaultCode.INTERNAL, Fault.MESSAGE, e.toString()), e);
        }
    }
}
