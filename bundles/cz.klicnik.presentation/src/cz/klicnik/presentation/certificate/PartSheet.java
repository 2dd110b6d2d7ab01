/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.KeyState;
import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.pki.details.CertificateDetails;
import cz.klicnik.pki.details.RequestDetails;
import cz.klicnik.pki.details.RevocationListDetails;
import cz.klicnik.pki.details.RevocationListDetails.Entry;
import cz.klicnik.presentation.FaultTexts;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.TextTable;
import cz.klicnik.presentation.TextTable.Column;
import cz.klicnik.presentation.certificate.CertificateOverview.Part;
import cz.klicnik.presentation.inspect.JsonText;

/** Writes what is in a file in words: a certificate, a request or a revocation list, or what is wrong with it. */
public final class PartSheet {

    /** A terminal is no place for a hundred thousand lines. */
    private static final int MOST_ENTRIES = 200;

    private final Locale language;
    private final Formats formats;
    private final Messages messages;

    /** @param formats in whose time zone and language points in time are written */
    public PartSheet(Locale language, Formats formats) {
        this.language = language;
        this.formats = formats;
        this.messages = new Messages(PartSheet.class, language);
    }

    /** What was decoded, or why it could not be. */
    private record Decoded(List<Part> overview, List<Section> fields, List<Section> extensions,
            Optional<RevocationListDetails> list, Optional<Fault> fault) {

        static Decoded of(Fault fault) {
            return new Decoded(List.of(), List.of(), List.of(), Optional.empty(), Optional.of(fault));
        }
    }

    /** What a part of a file is, by the name that it has in JSON. */
    public enum Kind {
        CERTIFICATE, REQUEST, REVOCATION_LIST
    }

    /**
     * One part of a file.
     *
     * @param withKey a certificate whose private key is in the same file
     */
    public record Piece(Kind kind, Bytes der, boolean withKey) {
    }

    /**
     * As text for a terminal: the overview, every field, the extensions, and of a revocation list its first entries.
     *
     * @param width columns of the terminal
     */
    public List<String> lines(Piece piece, TokenAnalyzer analyzer, Instant now, int width) {
        Decoded decoded = decode(piece, analyzer, now);
        if (decoded.fault().isPresent()) {
            Line wrong =
                    new Line("", new FaultTexts(new Messages(language)).explain(decoded.fault().get()).paragraph());
            return SheetText.lines(List.of(new Section(messages.text("Part_" + piece.kind()), "", "", List.of(wrong))),
                    width);
        }
        List<Section> sections = new ArrayList<>(decoded.overview().stream().map(PartSheet::section).toList());
        sections.addAll(decoded.fields());
        sections.addAll(decoded.extensions());
        List<String> lines = new ArrayList<>(SheetText.lines(sections, width));
        decoded.list().filter(l -> l.size() > 0).ifPresent(list -> {
            lines.add("");
            lines.addAll(entries(list, width));
        });
        return lines;
    }

    private static Section section(Part part) {
        return new Section(part.title(), "", "",
                part.items().stream().map(i -> new Line(i.name(), i.value())).toList());
    }

    private List<String> entries(RevocationListDetails list, int width) {
        RevocationListSheet sheet = new RevocationListSheet(language, formats);
        List<String> columns = sheet.columns();
        TextTable table = new TextTable(Column.number(columns.get(0)), Column.number(columns.get(1)),
                Column.fixed(columns.get(2)), Column.text(columns.get(3)));
        for (int i = 0; i < Math.min(MOST_ENTRIES, list.size()); i++) {
            table.row(sheet.row(list.entry(i)).toArray(String[]::new));
        }
        List<String> lines = new ArrayList<>(table.lines(width));
        if (list.size() > MOST_ENTRIES) {
            lines.add(messages.text("List_more", list.size() - MOST_ENTRIES));
        }
        return lines;
    }

    /** The same for programs, whole. */
    public void write(JsonText json, Piece piece, TokenAnalyzer analyzer, Instant now) throws IOException {
        Decoded decoded = decode(piece, analyzer, now);
        json.code("kind", piece.kind());
        if (piece.kind() == Kind.CERTIFICATE) {
            json.flag("withKey", piece.withKey());
        }
        if (decoded.fault().isPresent()) {
            Fault fault = decoded.fault().get();
            json.object("problem", () -> {
                json.code("code", fault.code());
                json.text("text", new FaultTexts(new Messages(language)).explain(fault).paragraph());
            });
            return;
        }
        SheetText.write(json, "overview", decoded.overview().stream().map(PartSheet::section).toList());
        SheetText.write(json, "fields", decoded.fields());
        SheetText.write(json, "extensions", decoded.extensions());
        if (decoded.list().isPresent()) {
            RevocationListDetails list = decoded.list().get();
            json.array("revoked", () -> {
                for (int i = 0; i < list.size(); i++) {
                    Entry entry = list.entry(i);
                    json.object(() -> entry(json, entry));
                }
            });
        }
    }

    private static void entry(JsonText json, Entry entry) throws IOException {
        json.object("serial", () -> serial(json, entry.serial()));
        if (entry.at().isPresent()) {
            json.time("revokedAt", entry.at().get());
        }
        json.textIfAny("reason", entry.reason());
        if (entry.invalidSince().isPresent()) {
            json.time("invalidSince", entry.invalidSince().get());
        }
        if (entry.issuer().isPresent()) {
            json.text("issuer", entry.issuer().get().inOrder());
        }
        if (entry.damaged()) {
            json.flag("damaged", true);
        }
    }

    private static void serial(JsonText json, BigInteger serial) throws IOException {
        json.text("decimal", serial.toString());
        json.text("hex", serial.toString(16));
    }

    /** Why a part cannot be read; empty when it can. */
    public static Optional<Fault> problem(Piece piece) {
        try {
            name(piece);
            return Optional.empty();
        } catch (FaultException e) {
            return Optional.of(e.fault());
        }
    }

    /**
     * A name for a title: the holder's of a certificate or request, the issuer's of a list.
     *
     * @throws FaultException OBJECT_UNREADABLE when the part cannot be read
     */
    public static String name(Piece piece) throws FaultException {
        return SafeText.label(switch (piece.kind()) {
        case CERTIFICATE -> CertificateDetails.of(piece.der()).view().holder();
        case REQUEST -> RequestDetails.of(piece.der()).holder();
        case REVOCATION_LIST -> RevocationListDetails.of(piece.der()).head().issuer().display();
        });
    }

    private Decoded decode(Piece piece, TokenAnalyzer analyzer, Instant now) {
        try {
            return switch (piece.kind()) {
            case CERTIFICATE -> certificate(CertificateDetails.of(piece.der()), piece.withKey(), analyzer, now);
            case REQUEST -> {
                RequestDetails request = RequestDetails.of(piece.der());
                RequestSheet sheet = new RequestSheet(language, formats);
                yield new Decoded(sheet.overview(request), sheet.fields(request), sheet.extensions(request),
                        Optional.empty(), Optional.empty());
            }
            case REVOCATION_LIST -> {
                RevocationListDetails list = RevocationListDetails.of(piece.der());
                RevocationListSheet sheet = new RevocationListSheet(language, formats);
                yield new Decoded(sheet.overview(list, now), sheet.fields(list), sheet.extensions(list),
                        Optional.of(list), Optional.empty());
            }
            };
        } catch (FaultException e) {
            return Decoded.of(e.fault());
        }
    }

    private Decoded certificate(CertificateDetails details, boolean withKey, TokenAnalyzer analyzer, Instant now) {
        CertificateView view = details.view();
        KeyState key = withKey ? new KeyState(Trilean.YES, KeyState.Origin.UNKNOWN, Trilean.UNKNOWN, Trilean.UNKNOWN)
                : KeyState.UNKNOWN;
        CertificateOverview.Looked looked = new CertificateOverview.Looked(details, analyzer.type(view),
                analyzer.validity(view, now), TokenAnalyzer.daysLeft(view, now), key, Optional.empty());
        CertificateSheet sheet = new CertificateSheet(language, formats);
        return new Decoded(new CertificateOverview(language, formats).of(looked), sheet.fields(details),
                sheet.extensions(details), Optional.empty(), Optional.empty());
    }
}
