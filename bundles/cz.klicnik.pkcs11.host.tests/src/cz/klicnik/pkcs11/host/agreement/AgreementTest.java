/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.OpenCryptoki;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.Template;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestToken;
import cz.klicnik.testing.TokenTool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The listing agrees object by object with {@code pkcs11-tool -O}, on two independent modules. */
final class AgreementTest {

    private static final int OBJECTS = 14;
    private static final int PUBLIC_OBJECTS = 9;

    private final NativeLibraries libraries = new NativeLibraries();

    @Test
    void softhsm_holds_what_pkcs11_tool_lists() throws Exception {
        try (SoftHsm hsm = new SoftHsm(libraries); TestCertificates certificates = new TestCertificates()) {
            TestToken token = hsm.initToken("agreement");
            hsm.tool().create(token, objects(certificates));
            hsm.tool().pairs(token, 40, "Generated", true);
            List<Listing> ours = agree(token, true);
            assertEquals(OBJECTS + 3 * 40, ours.size());
            assertEquals(PUBLIC_OBJECTS + 2 * 40, agree(token, false).size());
        }
    }

    @Test
    void opencryptoki_holds_what_pkcs11_tool_lists() throws Exception {
        Optional<String> reason = OpenCryptoki.unavailable(libraries);
        assumeTrue(reason.isEmpty(), () -> reason.orElse(""));
        try (OpenCryptoki cryptoki = new OpenCryptoki(libraries);
                TestCertificates certificates = new TestCertificates()) {
            TestToken token = cryptoki.token();
            new TokenTool(libraries, token).create(token, objects(certificates));
            assertEquals(OBJECTS, agree(token, true).size());
            assertEquals(PUBLIC_OBJECTS, agree(token, false).size());
        }
    }

    private static List<Listing> agree(TestToken token, boolean login)
            throws IOException, GeneralSecurityException, FaultException {
        List<Listing> theirs = Listing.theirs(token, login);
        List<Listing> ours = Listing.ours(token, login);
        assertEquals(theirs, ours);
        return ours;
    }

    /** RSA only, which both modules know; with the oddities that a real token may have. */
    private static List<Template> objects(TestCertificates certificates) throws IOException {
        byte[] shared = { 1, 2, 3 };
        List<Template> objects = new ArrayList<>();
        objects.addAll(pair(issue(certificates, TestCertificates.Kind.QUALIFIED_PERSONAL), "Žluťoučký kůň", shared));
        objects.addAll(pair(issue(certificates, TestCertificates.Kind.COMMERCIAL_PERSONAL), "same ID", shared));
        TestCertificates.Issued alone = issue(certificates, TestCertificates.Kind.SERVER);
        objects.add(Template.certificate("no ID", shared, alone.certificate()).without("CKA_ID"));
        objects.add(Template.privateKey("key only", new byte[] { 0 }, alone.key(), alone.certificate().getPublicKey()));
        objects.add(Template.certificate("long " + "l".repeat(3000), alone.id(), alone.certificate()));
        objects.add(Template.garbageCertificate("garbage", new byte[] { 9 }, new byte[] { 4, 2, 1 }));
        objects.add(Template.data("note", "some bytes".getBytes(StandardCharsets.UTF_8)));
        objects.add(Template.data("large", new byte[5000]));
        objects.add(Template.data("secret note", new byte[] { 1 }).with("CKA_PRIVATE", true));
        objects.add(Template.secretKey("secret", new byte[] { 7 }, new byte[16]));
        return objects;
    }

    private static TestCertificates.Issued issue(TestCertificates certificates, TestCertificates.Kind kind)
            throws IOException {
        return certificates.issue(kind, "Jana", TestCertificates.Key.RSA, Duration.ofDays(-1), Duration.ofDays(1));
    }

    private static List<Template> pair(TestCertificates.Issued issued, String label, byte[] id) {
        return List.of(Template.certificate(label, id, issued.certificate()),
                Template.privateKey(label, id, issued.key(), issued.certificate().getPublicKey()),
                Template.publicKey(label, id, issued.certificate().getPublicKey()));
    }
}
