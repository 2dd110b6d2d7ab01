/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.chain.Anchor;
import cz.klicnik.testing.Command;
import cz.klicnik.testing.OpenSslAuthority;
import cz.klicnik.testing.OpenSslAuthority.Issued;

class CaStoreTest {

    private static final String GRANTED = "http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/granted";
    private static final String WITHDRAWN = "http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/withdrawn";
    private static final String QUALIFIED = "http://uri.etsi.org/TrstSvc/Svctype/CA/QC";

    private final Path folder;
    private final OpenSslAuthority root = OpenSslAuthority.root("Root", OpenSslAuthority.AUTHORITY);

    CaStoreTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
    }

    @AfterEach
    void close() throws IOException {
        root.close();
    }

    @Test
    void roots_are_trusted_and_others_are_links() throws Exception {
        Files.copy(root.self().pem(), folder.resolve("root.pem"));
        try (OpenSslAuthority middle = root.authority("Middle", OpenSslAuthority.AUTHORITY)) {
            Files.write(folder.resolve("middle.cer"), middle.self().der());
            CaStore.Contents contents = new CaStore(List.of(folder, folder.resolve("missing"))).read();
            assertEquals(List.of(new Anchor(Bytes.of(root.self().der()), Anchor.Origin.CA_STORE,
                    folder.resolve("root.pem").toString())), contents.anchors());
            assertEquals(List.of(Bytes.of(middle.self().der())), contents.others());
            assertEquals(List.of(), contents.problems());
        }
    }

    @Test
    void a_file_that_is_nothing_is_named_and_the_others_stand() throws Exception {
        Files.copy(root.self().pem(), folder.resolve("root.pem"));
        Files.writeString(folder.resolve("poznámka.txt"), "nic");
        Files.writeString(folder.resolve("list.xml"), "<html/>");
        CaStore.Contents contents = new CaStore(List.of(folder)).read();
        assertEquals(1, contents.anchors().size());
        assertEquals(List.of(folder.resolve("list.xml").toString(), folder.resolve("poznámka.txt").toString()),
                contents.problems().stream().map(f -> f.detail(Fault.PATH).orElseThrow()).sorted().toList());
    }

    @Test
    void a_trusted_list_brings_those_whose_service_is_granted_now() throws Exception {
        Files.writeString(folder.resolve("TSL_CZ.xtsl"), list());
        List<Anchor> anchors = new CaStore(List.of(folder)).read().anchors();
        assertEquals(List.of(new Anchor(Bytes.of(root.self().der()), Anchor.Origin.TRUSTED_LIST_UNCHECKED,
                "CZ: Qualified service")), anchors);
    }

    @Test
    void a_list_that_is_signed_by_who_may_is_told_from_one_that_is_not() throws Exception {
        Issued signer = root.issue("Signer", "");
        Path signed = folder.resolve("TSL_CZ.xml");
        Files.write(signed, signed(list(), signer));
        assertEquals(Anchor.Origin.TRUSTED_LIST_UNCHECKED, origin(), "nobody is named to sign lists");
        Files.createDirectories(folder.resolve(CaStore.SIGNERS));
        Files.write(folder.resolve(CaStore.SIGNERS).resolve("other.cer"), root.issue("Other", "").der());
        assertEquals(Anchor.Origin.TRUSTED_LIST_UNCHECKED, origin());
        Files.write(folder.resolve(CaStore.SIGNERS).resolve("signer.cer"), signer.der());
        assertEquals(Anchor.Origin.TRUSTED_LIST, origin());
        Files.writeString(signed, Files.readString(signed).replace("Qualified service", "Another service"));
        assertEquals(Anchor.Origin.TRUSTED_LIST_UNCHECKED, origin(), "it was changed after it was signed");
    }

    @Test
    void documents_that_reach_out_are_refused() throws Exception {
        String hostile = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + list().replace("CZ", "&e;");
        FaultException e = assertThrows(FaultException.class,
                () -> TrustedList.read(Bytes.of(hostile.getBytes(StandardCharsets.UTF_8)), "list.xml"));
        assertEquals(FaultCode.FILE_UNUSABLE, e.fault().code());
    }

    @Test
    void java_trusts_somebody() throws Exception {
        assertTrue(JavaAnchors.read().stream().allMatch(a -> a.origin() == Anchor.Origin.JAVA));
    }

    private Anchor.Origin origin() {
        return new CaStore(List.of(folder)).read().anchors().getFirst().origin();
    }

    private String list() throws IOException {
        String certificate = Base64.getMimeEncoder().encodeToString(root.self().der());
        return """
            <TrustServiceStatusList xmlns="http://uri.etsi.org/02231/v2#" Id="list">
              <SchemeInformation><SchemeTerritory>CZ</SchemeTerritory></SchemeInformation>
              <TrustServiceProviderList><TrustServiceProvider><TSPServices>
                %s %s %s
              </TSPServices></TrustServiceProvider></TrustServiceProviderList>
            </TrustServiceStatusList>
            """.formatted(service(QUALIFIED, GRANTED, certificate), service(QUALIFIED, WITHDRAWN, certificate),
                service("http://uri.etsi.org/TrstSvc/Svctype/TSA/QTST", GRANTED, certificate));
    }

    private static String service(String type, String status, String certificate) {
        return """
            <TSPService>
              <ServiceInformation>
                <ServiceTypeIdentifier>%s</ServiceTypeIdentifier>
                <ServiceName><Name xml:lang="en">Qualified service</Name></ServiceName>
                <ServiceDigitalIdentity><DigitalId><X509Certificate>%s</X509Certificate></DigitalId></ServiceDigitalIdentity>
                <ServiceStatus>%s</ServiceStatus>
              </ServiceInformation>
              <ServiceHistory><ServiceHistoryInstance>
                <ServiceTypeIdentifier>%s</ServiceTypeIdentifier><ServiceStatus>%s</ServiceStatus>
              </ServiceHistoryInstance></ServiceHistory>
            </TSPService>
            """.formatted(type, certificate, status, QUALIFIED, GRANTED);
    }

    private static byte[] signed(String xml, Issued signer) throws Exception {
        Document document = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        document.getDocumentElement().setIdAttribute("Id", true);
        XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
        SignedInfo info = factory.newSignedInfo(
                factory.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                factory.newSignatureMethod("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256", null),
                List.of(factory.newReference("#list", factory.newDigestMethod(DigestMethod.SHA256, null),
                        List.of(factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null)), null,
                        null)));
        factory.newXMLSignature(info, null).sign(new DOMSignContext(key(signer), document.getDocumentElement()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
        return out.toByteArray();
    }

    private static PrivateKey key(Issued signer) throws Exception {
        Path pkcs8 = signer.key().resolveSibling("signer.p8");
        Command.of("openssl", "pkcs8", "-topk8", "-nocrypt", "-in", signer.key().toString(), "-outform", "DER", "-out",
                pkcs8.toString()).succeed();
        return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(pkcs8)));
    }
}
