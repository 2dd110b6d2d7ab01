/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cmp.CMPObjectIdentifiers;
import org.bouncycastle.asn1.cmp.InfoTypeAndValue;
import org.bouncycastle.asn1.cmp.PBMParameter;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIHeader;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.crmf.CertId;
import org.bouncycastle.asn1.crmf.CertReqMessages;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.cmp.GeneralPKIMessage;
import org.bouncycastle.cert.cmp.ProtectedPKIMessage;
import org.bouncycastle.cert.crmf.CRMFException;
import org.bouncycastle.cert.crmf.CertificateRequestMessage;
import org.bouncycastle.cert.crmf.PKMACBuilder;
import org.bouncycastle.cert.crmf.jcajce.JcePKMACValuesCalculator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.MacCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.PBEMacCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.jcajce.JcePBMac1CalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcePBMac1CalculatorProviderBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cz.klicnik.connector.cmp.Asking.Keys;
import cz.klicnik.core.Bytes;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability.EncryptionScheme;
import cz.klicnik.core.driver.Capability.SignatureScheme;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.Answer;
import cz.klicnik.enrollment.Order;
import cz.klicnik.enrollment.Phase;
import cz.klicnik.enrollment.Prepared;
import cz.klicnik.enrollment.Signatures;
import cz.klicnik.enrollment.Submission;
import cz.klicnik.enrollment.keys.KeyOperations;
import cz.klicnik.enrollment.keys.TokenKeys;
import cz.klicnik.testing.OpenSslAuthority;

/** Messages as Bouncy Castle's own readers see them, and settings of which none can be made. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MadeRequestsTest {

    private static final String SECRET = "Příliš žluťoučký kůň";

    private final OpenSslAuthority authority;
    private final KeyPair old = Asking.ec();
    private final KeyPair fresh = Asking.ec();
    private final Bytes oldCertificate;

    MadeRequestsTest() throws IOException, GeneralSecurityException {
        authority = OpenSslAuthority.root("Authority", OpenSslAuthority.AUTHORITY);
        oldCertificate = issued("subjectKeyIdentifier = hash\n");
    }

    @AfterAll
    void delete_certificates() throws IOException {
        authority.close();
    }

    private Bytes issued(String extensions) throws IOException {
        return Bytes.of(authority.issueFor("Jan", old.getPublic().getEncoded(), 4711, extensions).der());
    }

    private Order first() {
        return Asking.order(fresh, Optional.empty());
    }

    private Order renewal() {
        return Asking.order(fresh, Optional.of(oldCertificate));
    }

    private static Asking knowing() {
        return new Asking("http://ca.example/cmp").password("4711", SECRET);
    }

    private Asking trusting() throws IOException {
        return new Asking("http://ca.example/cmp").with(CmpSettings.TRUSTED, authority.self().pem().toString());
    }

    private static PKIMessage message(Prepared prepared) {
        return PKIMessage.getInstance(prepared.message().toArray());
    }

    private static PBEMacCalculatorProvider provider(String mac) {
        return mac.equals("pbm") ? new PKMACBuilder(new JcePKMACValuesCalculator())
                : new JcePBMac1CalculatorProviderBuilder().setProvider(new BouncyCastleProvider()).build();
    }

    @ParameterizedTest
    @CsvSource({ "pbm", "pbmac1" })
    void what_a_password_protects_others_can_check_and_answer(String mac) throws Exception {
        Asking asking = knowing().with(CmpSettings.MAC, mac);
        Submission submission = asking.submission(first(), new Keys(fresh));
        PKIMessage message = message(submission.prepared());
        assertTrue(new ProtectedPKIMessage(new GeneralPKIMessage(message)).verify(provider(mac),
                SECRET.toCharArray()));
        assertEquals(new GeneralName(new X500Name("CN=4711")), message.getHeader().getSender());
        assertArrayEquals("4711".getBytes(StandardCharsets.UTF_8), message.getHeader().getSenderKID().getOctets());
        assertNull(message.getHeader().getMessageTime());
        byte[] certificate =
                authority.issueFor("Jan", fresh.getPublic().getEncoded(), 1, "subjectKeyIdentifier = hash\n")
                        .der();
        FakeAuthority fake = new FakeAuthority(oldCertificate, old.getPrivate(),
                q -> FakeAuthority.issuing(q, PKIStatus.GRANTED, "", certificate)).with(q -> calculator(mac, 1000));
        assertInstanceOf(Answer.Issued.class, asking.through(fake).send(submission));
        assertArrayEquals(submission.prepared().message().toArray(), fake.asked.getFirst().getEncoded());
    }

    private static MacCalculator calculator(String mac, int iterations) {
        try {
            return mac.equals("pbm") ? new PKMACBuilder(new JcePKMACValuesCalculator()).setParameters(
                    new PBMParameter(new byte[16], new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha512),
                            iterations, new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA512)))
                    .build(SECRET.toCharArray())
                    : new JcePBMac1CalculatorBuilder("HmacSHA512", 512).setProvider(new BouncyCastleProvider())
                            .setIterationCount(iterations)
                            .setPrf(JcePBMac1CalculatorBuilder.PRF_SHA512).build(SECRET.toCharArray());
        } catch (CRMFException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_number_of_iterations_that_nobody_waits_for_is_not_computed() throws Exception {
        byte[] certificate = oldCertificate.toArray();
        Asking asking = knowing();
        Submission submission = asking.submission(first(), new Keys(fresh));
        FakeAuthority fake = new FakeAuthority(oldCertificate, old.getPrivate(),
                q -> FakeAuthority.issuing(q, PKIStatus.GRANTED, "", certificate))
                .with(q -> new Overstating(calculator("pbm", 1)));
        Fault fault = assertThrows(FaultException.class, () -> asking.through(fake).send(submission)).fault();
        assertEquals(Optional.of("SIGNATURE"), fault.detail(Fault.REASON));
        assertTrue(fault.detail(Fault.MESSAGE).orElse("").contains("2000000000"), fault::toString);
    }

    /** Says that it has computed longer than it has. */
    private record Overstating(MacCalculator honest) implements MacCalculator {

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new AlgorithmIdentifier(CMPObjectIdentifiers.passwordBasedMac,
                    new PBMParameter(new byte[16], new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256),
                            2_000_000_000, new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256)));
        }

        @Override
        public java.io.OutputStream getOutputStream() {
            return honest.getOutputStream();
        }

        @Override
        public byte[] getMac() {
            return honest.getMac();
        }

        @Override
        public org.bouncycastle.operator.GenericKey getKey() {
            return honest.getKey();
        }
    }

    @Test
    void a_renewal_proves_both_keys_and_names_the_old_certificate() throws Exception {
        PKIMessage message = message(trusting().prepare(renewal(), new Keys(fresh, old)));
        ProtectedPKIMessage read = new ProtectedPKIMessage(new GeneralPKIMessage(message));
        X509CertificateHolder[] along = read.getCertificates();
        assertEquals(new X509CertificateHolder(oldCertificate.toArray()), along[0]);
        assertEquals(1, along.length, "the root is not sent");
        assertTrue(read.verify(new JcaContentVerifierProviderBuilder().build(along[0])));
        CertReqMessages all = CertReqMessages.getInstance(message.getBody().getContent());
        CertificateRequestMessage request = new CertificateRequestMessage(all.toCertReqMsgArray()[0]);
        assertTrue(request.isValidSigningKeyPOP(new JcaContentVerifierProviderBuilder().build(fresh.getPublic())));
        assertEquals(X500Name.getInstance(Asking.SUBJECT.toArray()), request.getCertTemplate().getSubject());
        assertEquals(1, request.getCertTemplate().getExtensions().getExtensionOIDs().length);
        CertId named = CertId.getInstance(all.toCertReqMsgArray()[0].getCertReq().getControls()
                .toAttributeTypeAndValueArray()[0].getValue());
        assertEquals(BigInteger.valueOf(4711), named.getSerialNumber().getValue());
        assertEquals(new GeneralName(along[0].getIssuer()), message.getHeader().getRecipient());
        assertEquals(PKIHeader.CMP_2000, message.getHeader().getPvno().intValueExact());
        assertEquals(PKIBody.TYPE_KEY_UPDATE_REQ, message.getBody().getType());
    }

    @Test
    void certificates_between_go_along_so_that_the_authority_finds_the_path() throws Exception {
        try (OpenSslAuthority below = authority.authority("Below", OpenSslAuthority.AUTHORITY)) {
            Bytes mine = Bytes.of(below.issueFor("Jan", old.getPublic().getEncoded(), 1,
                    "subjectKeyIdentifier = hash\n").der());
            String both = Files.readString(authority.self().pem())
                    + Files.readString(below.self().pem());
            PKIMessage message = message(trusting().with(CmpSettings.TRUSTED, both)
                    .prepare(Asking.order(fresh, Optional.of(mine)), new Keys(fresh, old)));
            assertEquals(List.of("CN=Jan", "CN=Below"), Arrays.stream(message.getExtraCerts())
                    .map(c -> c.getX509v3PKCert().getSubject().toString()).toList());
        }
    }

    @Test
    void what_is_set_is_asked_for() throws Exception {
        PKIMessage message = message(trusting().with(CmpSettings.PROFILE, "úřední").with(CmpSettings.RECIPIENT, "CN=CA")
                .with(CmpSettings.IMPLICIT_CONFIRM, "true").prepare(renewal(), new Keys(fresh, old)));
        InfoTypeAndValue[] info = message.getHeader().getGeneralInfo();
        assertEquals(List.of(CMPObjectIdentifiers.it_implicitConfirm, CMPObjectIdentifiers.id_it_certProfile),
                Arrays.stream(info).map(InfoTypeAndValue::getInfoType).toList());
        assertEquals(new DERUTF8String("úřední"),
                org.bouncycastle.asn1.ASN1Sequence.getInstance(info[1].getInfoValue()).getObjectAt(0));
        assertEquals(new GeneralName(new X500Name("CN=CA")), message.getHeader().getRecipient());
        assertNull(message(trusting().prepare(renewal(), new Keys(fresh, old))).getHeader().getGeneralInfo());
    }

    @Test
    void no_two_requests_are_the_same_transaction() throws Exception {
        PKIHeader one = message(trusting().prepare(renewal(), new Keys(fresh, old))).getHeader();
        PKIHeader two = message(trusting().prepare(renewal(), new Keys(fresh, old))).getHeader();
        assertEquals(16, one.getTransactionID().getOctets().length);
        assertEquals(16, one.getSenderNonce().getOctets().length);
        assertTrue(!one.getTransactionID().equals(two.getTransactionID())
                && !one.getSenderNonce().equals(two.getSenderNonce()));
    }

    @ParameterizedTest
    @CsvSource({ "address, , MISSING", "address, ftp://ca.example, BAD_VALUE", "address, ca.example, BAD_VALUE",
            "address, http://[, BAD_VALUE", "address, http:, BAD_VALUE", "reference, , MISSING",
            "trusted, /nowhere.pem, BAD_VALUE", "trusted, -----BEGIN CERTIFICATE-----, BAD_VALUE",
            "first, kur, BAD_VALUE", "first, krr, BAD_VALUE", "sender, Jan, BAD_VALUE", "recipient, CA, BAD_VALUE",
            "mac, md5, BAD_VALUE" })
    void a_setting_that_makes_no_sense_is_named(String setting, @org.eclipse.jdt.annotation.Nullable String value,
            String reason) {
        Keys keys = new Keys(fresh);
        Fault fault = assertThrows(FaultException.class,
                () -> knowing().with(setting, value == null ? "" : value).prepare(first(), keys)).fault();
        assertEquals(FaultCode.CA_SETTINGS, fault.code());
        assertEquals(Optional.of(setting), fault.detail(Fault.ATTRIBUTE));
        assertEquals(Optional.of(reason), fault.detail(Fault.REASON));
        assertEquals(0, keys.freshUsed);
    }

    @Test
    void what_vouches_must_be_set_before_a_key_signs() throws IOException {
        Keys keys = new Keys(fresh, old);
        Asking nothing = new Asking("http://ca.example/cmp");
        assertEquals(Optional.of(CmpSettings.PASSWORD),
                assertThrows(FaultException.class, () -> nothing.prepare(first(), keys)).fault()
                        .detail(Fault.ATTRIBUTE));
        assertEquals(Optional.of(CmpSettings.TRUSTED),
                assertThrows(FaultException.class, () -> nothing.prepare(renewal(), keys)).fault()
                        .detail(Fault.ATTRIBUTE));
        assertEquals(0, keys.freshUsed + keys.oldUsed);
        Asking trusting = trusting();
        assertEquals(FaultCode.OBJECT_NOT_FOUND, assertThrows(FaultException.class,
                () -> trusting.prepare(renewal(), new Keys(fresh))).fault().code());
    }

    @Test
    void a_certificate_that_does_not_let_its_key_sign_messages_renews_nothing() throws IOException {
        for (Map.Entry<String, FaultCode> bad : Map.of("keyUsage = nonRepudiation\n", FaultCode.KEY_USE_FORBIDDEN, "",
                FaultCode.KEY_UNUSABLE).entrySet()) {
            Keys keys = new Keys(fresh, old);
            Bytes certificate = issued(bad.getKey());
            Order order = Asking.order(fresh, Optional.of(certificate));
            Asking asking = trusting();
            assertEquals(bad.getValue() == FaultCode.KEY_USE_FORBIDDEN,
                    new CmpConnector().refuses(certificate, asking.settings()).isPresent(), "before there is a key");
            assertEquals(bad.getValue(),
                    assertThrows(FaultException.class, () -> asking.prepare(order, keys)).fault().code());
            assertEquals(0, keys.freshUsed);
        }
    }

    @Test
    void a_fault_of_the_token_comes_through() throws IOException, FaultException {
        Fault pulled = Fault.of(FaultCode.TOKEN_GONE);
        KeyOperations gone = new KeyOperations() {

            @Override
            public Set<SignatureScheme> schemes() {
                return EnumSet.allOf(SignatureScheme.class);
            }

            @Override
            public Bytes sign(SignatureScheme scheme, Bytes message) throws FaultException {
                throw new FaultException(pulled);
            }

            @Override
            public SecretBytes decrypt(EncryptionScheme scheme, Bytes encrypted) throws FaultException {
                throw new FaultException(pulled);
            }
        };
        PrivateKey key = TokenKeys.key(Bytes.of(fresh.getPublic().getEncoded()), gone);
        TokenKeys keys = new TokenKeys(Optional.of(key), Optional.of(key));
        Asking asking = trusting();
        assertEquals(pulled, assertThrows(FaultException.class, () -> asking.prepare(renewal(), keys)).fault());
    }

    @Test
    void an_order_that_makes_no_sense_is_refused_before_a_key_signs() throws IOException {
        Bytes key = Bytes.of(fresh.getPublic().getEncoded());
        for (Order order : List.of(
                new Order(Bytes.ofHex("3000"), Asking.SUBJECT, List.of(), Optional.of(oldCertificate), Map.of()),
                new Order(key, Bytes.ofHex("0500"), List.of(), Optional.of(oldCertificate), Map.of()),
                new Order(key, Asking.SUBJECT, List.of(Bytes.ofHex("30")), Optional.of(oldCertificate), Map.of()),
                new Order(key, Asking.SUBJECT, List.of(), Optional.of(Bytes.ofHex("3000")), Map.of()))) {
            Keys keys = new Keys(fresh, old);
            Asking asking = trusting();
            assertThrows(FaultException.class, () -> asking.prepare(order, keys));
            assertEquals(0, keys.freshUsed);
        }
    }

    @Test
    void signatures_are_counted_as_they_are_made() throws IOException {
        CmpConnector connector = new CmpConnector();
        assertEquals(new Signatures(1, 1), connector.signatures(Phase.PREPARE, true, trusting().settings()));
        assertEquals(Signatures.NONE, connector.signatures(Phase.SEND, true, trusting().settings()));
        assertEquals(new Signatures(0, 1), connector.signatures(Phase.POLL, true, trusting().settings()));
        assertEquals(new Signatures(0, 1), connector.signatures(Phase.CONFIRM, true, trusting().settings()));
        assertEquals(new Signatures(0, 1), connector.signatures(Phase.REVOKE, true, trusting().settings()));
        assertEquals(new Signatures(1, 0), connector.signatures(Phase.PREPARE, false, knowing().settings()));
        assertEquals(Signatures.NONE, connector.signatures(Phase.POLL, false, knowing().settings()));
        Asking withPassword = knowing().with(CmpSettings.RENEWAL, "ir");
        assertEquals(new Signatures(1, 0), connector.signatures(Phase.PREPARE, true, withPassword.settings()));
        assertEquals(new Signatures(1, 1), connector.signatures(Phase.PREPARE, true,
                trusting().with(CmpSettings.RENEWAL, "ir").settings()));
    }
}
