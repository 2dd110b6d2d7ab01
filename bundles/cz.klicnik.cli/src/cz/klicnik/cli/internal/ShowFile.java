/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.Pkcs12;
import cz.klicnik.pki.PkiFile;
import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.pki.chain.PathResult;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.certificate.PartSheet;
import cz.klicnik.presentation.certificate.PartSheet.Kind;
import cz.klicnik.presentation.certificate.PartSheet.Piece;
import cz.klicnik.presentation.certificate.SheetText;
import cz.klicnik.presentation.inspect.InspectJson;

/** What is in a file: certificates, requests, revocation lists; a PKCS#12 store after its password. */
final class ShowFile {

    /** A file with more certificates is a collection: of these nobody asks whether each of them can be trusted. */
    private static final int MOST_VERIFIED = 10;

    private final Context context;
    private final PinSource password;
    private final TrustOptions trust;

    ShowFile(Context context, PinSource password, TrustOptions trust) {
        this.context = context;
        this.password = password;
        this.trust = trust;
    }

    /** What of it can be shown, and what else is in it; whether its certificates can be trusted. */
    private record Content(List<Piece> pieces, Set<String> others, Map<Bytes, PathResult> paths) {

        List<Bytes> certificates() {
            return pieces.stream().filter(p -> p.kind() == Kind.CERTIFICATE && PartSheet.problem(p).isEmpty())
                    .map(Piece::der).distinct().toList();
        }
    }

    /** @throws FaultException FILE_PROBLEM, FILE_UNUSABLE, FILE_PASSWORD, PIN_DECLINED */
    int show(Path file, boolean json) throws FaultException {
        Content content = read(file);
        List<Bytes> certificates = content.certificates();
        if (certificates.size() <= MOST_VERIFIED) {
            for (Bytes certificate : certificates) {
                content.paths().put(certificate, trust.verify(context, certificate, certificates).result());
            }
        }
        if (json) {
            json(file, content);
        } else {
            text(file, content);
        }
        return content.pieces().stream().map(PartSheet::problem).flatMap(Optional::stream).findFirst()
                .map(fault -> ExitCode.of(fault.code())).orElse(ExitCode.FINE);
    }

    private Content read(Path file) throws FaultException {
        Content content = new Content(new ArrayList<>(), new LinkedHashSet<>(), new HashMap<>());
        PkiFile read = PkiFile.read(file);
        read.incomplete(file.toString()).ifPresent(fault -> context.talk().warning(context.faults().explain(fault)));
        for (PkiFile.Part part : read.parts()) {
            switch (part) {
            case PkiFile.CertificatePart p -> content.pieces().add(new Piece(Kind.CERTIFICATE, p.der(), false));
            case PkiFile.RequestPart p -> content.pieces().add(new Piece(Kind.REQUEST, p.der(), false));
            case PkiFile.RevocationListPart p ->
                content.pieces().add(new Piece(Kind.REVOCATION_LIST, p.der(), false));
            case PkiFile.OtherPart p -> content.others().add(p.kind());
            case PkiFile.StorePart p -> store(file, p.encoded(), content);
            }
        }
        return content;
    }

    private void store(Path file, Bytes encoded, Content content) throws FaultException {
        try (Pin pin = password.pin(context.text("Show_password", String.valueOf(file.getFileName())));
                Pkcs12 store = Pkcs12.open(encoded, file.toString(), pin)) {
            List<Bytes> withKey = store.keys().stream().flatMap(k -> store.certificateOf(k).stream())
                    .map(Pkcs12.Certificate::der).toList();
            store.certificates().stream().map(Pkcs12.Certificate::der).distinct()
                    .forEach(c -> content.pieces().add(new Piece(Kind.CERTIFICATE, c, withKey.contains(c))));
            if (store.keys().size() > withKey.size()) {
                content.others().add(context.text("Show_keysAlone", store.keys().size() - withKey.size()));
            }
            content.others().addAll(store.passedOver());
        }
    }

    private void text(Path file, Content content) {
        PartSheet sheet = new PartSheet(context.presentation().locale(), context.formats());
        List<String> lines = new ArrayList<>();
        lines.add(SafeText.line(file.toString()));
        for (Piece piece : content.pieces()) {
            lines.addAll(sheet.lines(piece, new TokenAnalyzer(), now(), context.world().width()));
            Optional.ofNullable(content.paths().get(piece.der())).map(context.paths()::sections)
                    .ifPresent(path -> lines.addAll(SheetText.lines(path, context.world().width())));
        }
        if (!content.others().isEmpty()) {
            lines.add("");
            lines.add(SafeText.line(context.text("Show_others", String.join(", ", content.others()))));
        }
        context.answer(lines);
    }

    private void json(Path file, Content content) {
        PartSheet sheet = new PartSheet(context.presentation().locale(), context.formats());
        context.answer(document -> {
            document.number("version", InspectJson.VERSION);
            document.text("file", file.toString());
            document.array("parts", () -> {
                for (Piece piece : content.pieces()) {
                    document.object(() -> {
                        sheet.write(document, piece, new TokenAnalyzer(), now());
                        PathResult path = content.paths().get(piece.der());
                        if (path != null) {
                            document.object("trust", () -> context.paths().write(document, path));
                        }
                    });
                }
            });
            document.strings("others", content.others());
        });
    }

    private Instant now() {
        return context.world().clock().instant();
    }
}
