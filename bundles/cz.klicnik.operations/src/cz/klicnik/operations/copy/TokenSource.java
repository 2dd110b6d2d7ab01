/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.copy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.operations.copy.ImportContents.OfToken;
import cz.klicnik.operations.copy.ImportContents.Reason;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.Step;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.Pkcs12;
import cz.klicnik.pki.PublicKeys;
import cz.klicnik.pki.TokenView;
import cz.klicnik.pki.TokenView.CertificateEntry;

/**
 * Another token, a folder of files, or the store of Windows. A key leaves it as a PKCS#12 file in memory, under a password
 * that is made for this one time and wiped.
 */
public final class TokenSource implements ImportSource {

    private static final int PASSWORD_BYTES = 24;

    private final SecureRandom randomness = new SecureRandom();
    private final TokenView view;
    private final boolean exports;
    private final Exporting exporting;
    private final Map<Bytes, ObjectRef> keys = new LinkedHashMap<>();

    /** Lets a key out; see {@link TokenSource#export}. */
    @FunctionalInterface
    public interface Exporting {
        Bytes export(ObjectRef key, Pin password) throws FaultException;
    }

    /**
     * @param view the token as it was read last, logged in where it needs that
     * @param exports whether its driver lets keys out at all: whether it has the capability KeyExport
     * @param exporting called by {@link #keys} for each key
     */
    public TokenSource(TokenView view, boolean exports, Exporting exporting) {
        this.view = view;
        this.exports = exports;
        this.exporting = exporting;
    }

    /**
     * Lets a key out within a conversation, which reads the token first: handles of an older reading may be another
     * object's.
     *
     * @param password stays the caller's
     * @return a PKCS#12 file
     * @throws FaultException OBJECT_NOT_FOUND, KEY_USE_FORBIDDEN, NOT_SUPPORTED
     */
    public static Bytes export(TokenSession session, ObjectRef key, Pin password) throws FaultException {
        List<TokenObject> found = key.in(session.read(new NullProgressMonitor()).objects());
        if (found.isEmpty()) {
            throw new FaultException(FaultCode.OBJECT_NOT_FOUND, Fault.NAME, key.label());
        }
        return session.capability(Capability.KeyExport.class)
                .orElseThrow(() -> new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, "C_WrapKey"))
                .exportKey(found.getFirst().handle(), password);
    }

    @Override
    public ImportContents contents(Instant now) {
        ContentsBuilder builder = new ContentsBuilder(now);
        keys.clear();
        for (CertificateEntry entry : view.certificates()) {
            String label = entry.object().label();
            entry.certificate().ifPresent(certificate -> {
                builder.certificate(certificate.der(), label);
                key(builder, entry, certificate, label);
            });
            if (entry.certificate().isEmpty()) {
                builder.certificate(entry.object().value(), label);
            }
        }
        return builder.build(new OfToken(view.contents().identity(), view.contents().token().label()), false);
    }

    private void key(ContentsBuilder builder, CertificateEntry entry, CertificateView certificate, String label) {
        if (entry.key().presence() == Trilean.UNKNOWN) {
            builder.unusable(Reason.KEY_HIDDEN, label, Optional.of(certificate), "");
        } else if (entry.keys().privateKey().isPresent()) {
            if (!exports) {
                builder.unusable(Reason.NO_EXPORT, label, Optional.of(certificate), "");
            } else if (entry.key().exportable() == Trilean.NO) {
                builder.unusable(Reason.NOT_EXPORTABLE, label, Optional.of(certificate), "");
            } else {
                builder.key(certificate.subjectPublicKeyInfo(), label);
                keys.put(certificate.subjectPublicKeyInfo(), ObjectRef.of(entry.keys().privateKey().get()));
            }
        }
    }

    @Override
    public void keys(Plan plan, PlanSecrets into) throws FaultException {
        for (Step step : plan.steps()) {
            if (step.action() instanceof Action.WriteKey write) {
                into.with(write.subjectPublicKeyInfo(), key(write.subjectPublicKeyInfo()));
            }
        }
    }

    @Override
    public void close() {
        keys.clear();
    }

    private SecretBytes key(Bytes info) throws FaultException {
        String label = view.contents().token().label();
        ObjectRef key = Optional.ofNullable(keys.get(info))
                .orElseThrow(() -> new FaultException(FaultCode.OBJECT_NOT_FOUND, Fault.NAME, label));
        try (Pin password = password();
                Pkcs12 file = Pkcs12.open(exporting.export(key, password), label, password)) {
            return file.keys().stream().filter(k -> same(k.subjectPublicKeyInfo(), info)).findFirst()
                    .orElseThrow(() -> new FaultException(FaultCode.OBJECT_NOT_FOUND, Fault.NAME, key.label()))
                    .withPkcs8(pkcs8 -> SecretBytes.taking(pkcs8.clone()));
        }
    }

    /** A certificate and a file may write the point of a curve in two ways. */
    private static boolean same(Bytes info, Bytes other) {
        return PublicKeys.shownBy(info, PublicKeys.algorithm(other), PublicKeys.publicPart(other)) == Trilean.YES;
    }

    /** ASCII, since programs disagree about anything else. */
    private Pin password() {
        byte[] random = new byte[PASSWORD_BYTES];
        randomness.nextBytes(random);
        byte[] text = Base64.getUrlEncoder().encode(random);
        Arrays.fill(random, (byte) 0);
        return Pin.takingUtf8(text);
    }
}
