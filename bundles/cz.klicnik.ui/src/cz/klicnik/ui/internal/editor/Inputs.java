/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.editor;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.pki.Pkcs12;
import cz.klicnik.pki.PkiFile;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.certificate.PartSheet;
import cz.klicnik.ui.Subject;
import cz.klicnik.ui.internal.editor.CertificateInput.Kind;
import cz.klicnik.ui.internal.editor.CertificateInput.OnToken;

/** Makes what an editor can open of what was selected or read. Knows no widget. */
public final class Inputs {

    private Inputs() {
    }

    /** The selected certificate of a token; empty when something else is selected. */
    public static Optional<CertificateInput> of(Subject subject) {
        Optional<TokenInfo> token = subject.slot().flatMap(SlotStatus::token);
        Optional<TokenObject.Certificate> selected = subject.object()
                .filter(o -> o instanceof TokenObject.Certificate c && !c.value().isEmpty())
                .map(TokenObject.Certificate.class::cast);
        if (token.isEmpty() || selected.isEmpty()) {
            return Optional.empty();
        }
        TokenObject.Certificate object = selected.get();
        OnToken place = new OnToken(subject.slot().orElseThrow().key(), token.get().serial(), object);
        return Optional.of(new CertificateInput(Kind.CERTIFICATE, object.value(), sha256(object.value()),
                name(Kind.CERTIFICATE, object.value(), object.label()),
                token.get().label() + " (" + token.get().serial() + ")",
                Optional.of(place), List.of(), false));
    }

    /** What a file holds that can be shown without a password, in its order. */
    public static List<CertificateInput> of(PkiFile file, String name) {
        List<CertificateInput> inputs = new ArrayList<>();
        for (PkiFile.Part part : file.parts()) {
            switch (part) {
            case PkiFile.CertificatePart p ->
                inputs.add(inFile(Kind.CERTIFICATE, p.der(), name, file.certificates(), false));
            case PkiFile.RequestPart p -> inputs.add(inFile(Kind.REQUEST, p.der(), name, List.of(), false));
            case PkiFile.RevocationListPart p ->
                inputs.add(inFile(Kind.REVOCATION_LIST, p.der(), name, List.of(), false));
            case PkiFile.StorePart p -> {
                // a password opens it
            }
            case PkiFile.OtherPart p -> {
                // a key, or something that is not known: nothing to show
            }
            }
        }
        return inputs;
    }

    /** The certificates in an opened PKCS#12 store: those with a key first. */
    public static List<CertificateInput> of(Pkcs12 store, String name) {
        List<Bytes> all = store.certificates().stream().map(Pkcs12.Certificate::der).toList();
        List<Bytes> withKey = store.keys().stream().flatMap(k -> store.certificateOf(k).stream())
                .map(Pkcs12.Certificate::der).distinct().toList();
        List<CertificateInput> inputs = new ArrayList<>();
        withKey.forEach(c -> inputs.add(inFile(Kind.CERTIFICATE, c, name, all, true)));
        all.stream().filter(c -> !withKey.contains(c)).distinct()
                .forEach(c -> inputs.add(inFile(Kind.CERTIFICATE, c, name, all, false)));
        return inputs;
    }

    private static CertificateInput inFile(Kind kind, Bytes der, String file, List<Bytes> beside, boolean withKey) {
        String fileName = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return new CertificateInput(kind, der, sha256(der),
                name(kind, der, fileName), file, Optional.empty(),
                beside.stream().filter(c -> !c.equals(der)).toList(), withKey);
    }

    /** The holder, the issuer of a list; where it cannot be read, or has no name, another name. */
    private static String name(Kind kind, Bytes der, String otherwise) {
        try {
            String name = PartSheet
                    .name(new PartSheet.Piece(PartSheet.Kind.valueOf(kind.name()), der, false));
            return name.isBlank() ? SafeText.label(otherwise) : name;
        } catch (FaultException e) {
            // the editor says what is wrong with it
            return SafeText.label(otherwise);
        }
    }

    private static String sha256(Bytes der) {
        try {
            return Bytes.of(MessageDigest.getInstance("SHA-256").digest(der.toArray())).hex();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
