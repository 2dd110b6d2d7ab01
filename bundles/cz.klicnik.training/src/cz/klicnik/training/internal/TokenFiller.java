/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.training.internal;

import java.security.SecureRandom;
import java.time.Instant;

import cz.klicnik.connector.training.Person;
import cz.klicnik.connector.training.Profile;
import cz.klicnik.connector.training.TrainingCa;
import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Capability.CertificateImport;
import cz.klicnik.core.driver.Capability.GeneratedKey;
import cz.klicnik.core.driver.Capability.KeyGeneration;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.CertificateParser.EncodedFields;
import cz.klicnik.pki.PublicKeys;
import cz.klicnik.training.internal.TrainingPeople.End;

/** Fills an empty token with every state that a certificate or key can be in. */
public final class TokenFiller {

    private static final int ID_BYTES = 8;

    private final TrainingCa authority;
    private final Instant now;
    private final SecureRandom random = new SecureRandom();

    public TokenFiller(TrainingCa authority, Instant now) {
        this.authority = authority;
        this.now = now;
    }

    /** @param session logged in */
    public void fill(TokenSession session) throws FaultException {
        KeyGeneration keys = capability(session, KeyGeneration.class);
        CertificateImport certificates = capability(session, CertificateImport.class);
        Profile qualified = Profile.QUALIFIED_PERSONAL;
        Profile commercial = Profile.COMMERCIAL_PERSONAL;
        pair(keys, certificates, KeySpec.RSA_2048, qualified, End.VALID, "training qualified");
        pair(keys, certificates, KeySpec.EC_P256, commercial, End.VALID, "training commercial");
        pair(keys, certificates, KeySpec.RSA_2048, commercial, End.SOON, "training commercial, expiring");
        pair(keys, certificates, KeySpec.EC_P256, qualified, End.PAST, "training qualified, expired");
        keys.generate(KeySpec.EC_P256, "training key without certificate", id());
        Bytes elsewhere = Bytes.of(SoftwareKey.ec().getPublic().getEncoded());
        write(certificates, commercial, TrainingPeople.JANA, elsewhere, End.VALID, "training certificate without key",
                PublicKeys.id(elsewhere));
    }

    private void pair(KeyGeneration keys, CertificateImport certificates, KeySpec spec, Profile profile, End end,
            String label) throws FaultException {
        GeneratedKey key = keys.generate(spec, label, id());
        write(certificates, profile, TrainingPeople.JAN, key.subjectPublicKeyInfo(), end, label, key.id());
    }

    private void write(CertificateImport certificates, Profile profile, Person person, Bytes key, End end, String label,
            Bytes id) throws FaultException {
        Bytes der = authority.issue(TrainingPeople.order(profile, person, key, end, now));
        EncodedFields fields = CertificateParser.encodedFields(der);
        certificates.importCertificate(der, fields.subject(), fields.issuer(), fields.serial(), label, id);
    }

    private Bytes id() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return Bytes.of(id);
    }

    private static <C extends Capability> C capability(TokenSession session, Class<C> type) throws FaultException {
        return session.capability(type).orElseThrow(
                () -> new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, type.getSimpleName()));
    }
}
