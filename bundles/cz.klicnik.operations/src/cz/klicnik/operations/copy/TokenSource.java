/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.copy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability.KeyExport;
import cz.klicnik.core.driver.Capability.Leaving;
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
import cz.klicnik.pki.PublicKeys;
import cz.klicnik.pki.TokenView;
import cz.klicnik.pki.TokenView.CertificateEntry;

/**
 * Another token, a folder of files, or the store of Windows. Of each private key its own token says whether it may leave; it
 * is asked for only when a plan writes it.
 */
public final class TokenSource implements ImportSource {

    private final TokenView view;
    private final Map<ObjectRef, Leaving> leaving;
    private final Exporting exporting;
    private final Map<Bytes, ObjectRef> keys = new LinkedHashMap<>();

    /** Lets a key out; see {@link TokenSource#export}. */
    @FunctionalInterface
    public interface Exporting {
        /** @return PrivateKeyInfo, the caller's to close */
        SecretBytes export(ObjectRef key) throws FaultException;
    }

    /**
     * @param view the token as it was read last, logged in where it needs that
     * @param leaving which of its keys may leave; see {@link TokenSource#leaving}
     * @param exporting called by {@link #keys} for each key
     */
    public TokenSource(TokenView view, Map<ObjectRef, Leaving> leaving, Exporting exporting) {
        this.view = view;
        this.leaving = Map.copyOf(leaving);
        this.exporting = exporting;
    }

    /**
     * Asks of each private key whether it may leave, within a conversation, which reads the token first: handles of an older
     * reading may be another object's.
     *
     * @throws FaultException TOKEN_GONE and whatever else ends the conversation
     */
    public static Map<ObjectRef, Leaving> leaving(TokenSession session) throws FaultException {
        Optional<KeyExport> export = session.capability(KeyExport.class);
        Map<ObjectRef, Leaving> leaving = new LinkedHashMap<>();
        for (TokenObject object : session.read(new NullProgressMonitor()).objects()) {
            if (object instanceof TokenObject.PrivateKey key) {
                leaving.put(ObjectRef.of(key),
                        export.isPresent() ? export.get().leaving(key.handle()) : Leaving.NO_WAY);
            }
        }
        return leaving;
    }

    /**
     * Lets a key out within a conversation, which reads the token first, likewise.
     *
     * @return PrivateKeyInfo, the caller's to close
     * @throws FaultException OBJECT_NOT_FOUND, KEY_STAYS, NOT_SUPPORTED
     */
    public static SecretBytes export(TokenSession session, ObjectRef key) throws FaultException {
        List<TokenObject> found = key.in(session.read(new NullProgressMonitor()).objects());
        if (found.isEmpty()) {
            throw new FaultException(FaultCode.OBJECT_NOT_FOUND, Fault.NAME, key.label());
        }
        return session.capability(KeyExport.class)
                .orElseThrow(() -> new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, "C_WrapKey"))
                .exportKey(found.getFirst().handle());
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
            ObjectRef key = ObjectRef.of(entry.keys().privateKey().get());
            Optional<Reason> reason = reason(leaving.getOrDefault(key, Leaving.NO_WAY));
            if (reason.isPresent()) {
                builder.unusable(reason.get(), label, Optional.of(certificate), "");
            } else {
                builder.key(certificate.subjectPublicKeyInfo(), label);
                keys.put(certificate.subjectPublicKeyInfo(), key);
            }
        }
    }

    private static Optional<Reason> reason(Leaving leaving) {
        return switch (leaving) {
        case ALLOWED -> Optional.empty();
        case NOT_EXTRACTABLE -> Optional.of(Reason.NOT_EXPORTABLE);
        case TRUSTED_ONLY -> Optional.of(Reason.TRUSTED_ONLY);
        case NO_WAY -> Optional.of(Reason.NO_EXPORT);
        };
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
        SecretBytes pkcs8 = exporting.export(key);
        if (!PublicKeys.equal(info, pkcs8.withBytes(PublicKeys::ofPrivate))) {
            pkcs8.close();
            throw new FaultException(FaultCode.OBJECT_NOT_FOUND, Fault.NAME, key.label());
        }
        return pkcs8;
    }
}
