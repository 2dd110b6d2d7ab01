/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.certificate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.CertificateBundle;
import cz.klicnik.pki.details.CertificateDetails;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.inspect.JsonText;

/** Writes a certificate, its path, its key or its fields for other programs and for paper. */
public final class CertificateExport {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** What spreadsheets take for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private final Locale language;
    private final CertificateSheet sheet;

    public CertificateExport(Locale language, Formats formats) {
        this.language = language;
        this.sheet = new CertificateSheet(language, formats);
    }

    /** The forms, each with the ending of its files. */
    public enum Form {
        PEM(".pem"), DER(".cer"), CHAIN_P7B(".p7b"), CHAIN_PEM(".chain.pem"), PUBLIC_KEY(".pub.pem"), CSV(".csv"),
        JSON(".json"), HTML(".html");

        private final String ending;

        Form(String ending) {
            this.ending = ending;
        }

        public String ending() {
            return ending;
        }

        /** The form of a file with this name: the longest ending that fits. */
        public static Optional<Form> of(String fileName) {
            String name = fileName.toLowerCase(Locale.ROOT);
            Optional<Form> found = Optional.empty();
            for (Form form : values()) {
                if (name.endsWith(form.ending)
                        && found.map(f -> f.ending.length() < form.ending.length()).orElse(true)) {
                    found = Optional.of(form);
                }
            }
            return found;
        }
    }

    /**
     * The content of a file.
     *
     * @param path the certificate first, then its issuers as far as they are known
     * @throws FaultException OBJECT_UNREADABLE when the certificate cannot be decoded and the form needs that
     */
    public byte[] write(Form form, List<Bytes> path) throws FaultException {
        Bytes certificate = path.getFirst();
        return switch (form) {
        case PEM -> CertificateBundle.pemFile(List.of(certificate));
        case DER -> certificate.toArray();
        case CHAIN_P7B -> CertificateBundle.p7b(path).toArray();
        case CHAIN_PEM -> CertificateBundle.pemFile(path);
        case PUBLIC_KEY -> CertificateBundle
                .pem("PUBLIC KEY", CertificateDetails.of(certificate).view().subjectPublicKeyInfo())
                .getBytes(StandardCharsets.US_ASCII);
        case CSV -> (BYTE_ORDER_MARK + csv(sections(certificate))).getBytes(StandardCharsets.UTF_8);
        case JSON -> json(sections(certificate)).getBytes(StandardCharsets.UTF_8);
        case HTML -> html(CertificateDetails.of(certificate)).getBytes(StandardCharsets.UTF_8);
        };
    }

    private List<Section> sections(Bytes certificate) throws FaultException {
        return sheet.of(CertificateDetails.of(certificate));
    }

    private static String csv(List<Section> sections) {
        StringBuilder text = new StringBuilder();
        for (Section section : sections) {
            section.lines().forEach(line -> csv(section.title(), "", line, text));
        }
        return text.toString();
    }

    private static void csv(String section, String parent, Line line, StringBuilder text) {
        String name = parent.isEmpty() ? line.name() : line.name().isEmpty() ? parent : parent + " / " + line.name();
        if (line.children().isEmpty() || !line.value().isEmpty()) {
            text.append(String.join(",", List.of(quoted(section), quoted(name), quoted(line.value()),
                    quoted(line.raw())))).append("\r\n");
        }
        String above = name.isEmpty() ? line.value() : name;
        line.children().forEach(child -> csv(section, above, child, text));
    }

    /** RFC 4180; what a spreadsheet would compute becomes text. */
    private static String quoted(String value) {
        String safe = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static String json(List<Section> sections) {
        return JsonText.of(json -> SheetText.write(json, "sections", sections));
    }

    private String html(CertificateDetails details) {
        String title = escaped(SafeText.line(details.view().holder()));
        StringBuilder text = new StringBuilder("<!DOCTYPE html>\n<html lang=\"" + language.getLanguage()
                + "\">\n<head><meta charset=\"utf-8\"><title>" + title + "</title>\n<style>\n"
                + "body { font: 10pt sans-serif; margin: 2em; }\nh1 { font-size: 15pt; }\n"
                + "h2 { font-size: 11pt; margin: 1.2em 0 0.3em; border-bottom: 1px solid #999; }\n"
                + "dl { display: grid; grid-template-columns: 14em 1fr; gap: 0.2em 1em; margin: 0; }\n"
                + "dt { color: #555; }\ndd { margin: 0; overflow-wrap: anywhere; }\n"
                + ".raw { color: #555; font-family: monospace; font-size: 8pt; }\n"
                + "</style></head>\n<body>\n<h1>" + title + "</h1>\n");
        for (Section section : sheet.of(details)) {
            text.append("<h2>").append(escaped(section.title())).append("</h2>\n<dl>\n");
            section.lines().forEach(line -> html(line, 0, text));
            text.append("</dl>\n");
        }
        return text.append("</body>\n</html>\n").toString();
    }

    private static void html(Line line, int depth, StringBuilder text) {
        List<String> value = new ArrayList<>();
        value.add(escaped(line.value()));
        if (!line.raw().isEmpty() && !line.raw().equals(line.value())) {
            value.add("<span class=\"raw\">" + escaped(line.raw()) + "</span>");
        }
        text.append("<dt>").append("&emsp;".repeat(Math.min(depth, 8))).append(escaped(line.name())).append("</dt><dd>")
                .append(String.join("<br>", value)).append("</dd>\n");
        line.children().forEach(child -> html(child, depth + 1, text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
