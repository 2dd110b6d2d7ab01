/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/**
 * A file with certificates, requests, revocation lists or keys in any of the usual forms: DER, PEM (RFC 7468) with several
 * blocks and text around them, PKCS#7 (RFC 2315; {@code .p7b}), PKCS#12 (RFC 7292; {@code .p12}, {@code .pfx}). The name
 * does not matter, the content does.
 *
 * @param parts in the file's order; never empty
 * @param leftOut how many more there are behind the first {@value #MOST_PARTS}, which nobody looks through
 */
public record PkiFile(List<Part> parts, int leftOut) {

    /** No file of this kind is larger. */
    public static final int LONGEST = 16 << 20;

    /** So many parts are read. */
    public static final int MOST_PARTS = 1000;

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\\s]*+)-----END \\1-----");
    private static final int SEQUENCE = 0x30;
    private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";
    private static final String DATA = "1.2.840.113549.1.7.1";
    private static final String BASE64 = "[A-Za-z0-9+/\\s]{64,}={0,2}\\s*";

    /** What a file holds. */
    public sealed interface Part {
        // its kinds have nothing in common but being in a file
    }

    /** A certificate: it may still turn out to be damaged when it is decoded. */
    public record CertificatePart(Bytes der) implements Part {
    }

    /** A certificate request (PKCS#10, RFC 2986). */
    public record RequestPart(Bytes der) implements Part {
    }

    /** A revocation list (RFC 5280, section 5). */
    public record RevocationListPart(Bytes der) implements Part {
    }

    /** A PKCS#12 store, which a password opens: {@link Pkcs12}. */
    public record StorePart(Bytes encoded) implements Part {
    }

    /**
     * Something else.
     *
     * @param kind as the file names it, for example {@code ENCRYPTED PRIVATE KEY}; empty where it does not
     */
    public record OtherPart(String kind) implements Part {
    }

    public PkiFile {
        parts = List.copyOf(parts);
    }

    /** @throws FaultException FILE_PROBLEM when it cannot be read, FILE_UNUSABLE when it is nothing of this kind */
    public static PkiFile read(Path file) throws FaultException {
        try {
            if (Files.size(file) > LONGEST) {
                throw problem(file.toString(), "TOO_LARGE", Files.size(file) + " bytes");
            }
            return read(Bytes.of(Files.readAllBytes(file)), file.toString());
        } catch (IOException e) {
            throw new FaultException(Fault.of(FaultCode.FILE_PROBLEM, Fault.PATH, file.toString(), Fault.MESSAGE,
                    e.getClass().getSimpleName()), e);
        }
    }

    /**
     * @param name for the fault
     * @throws FaultException FILE_UNUSABLE when the bytes are nothing of this kind
     */
    public static PkiFile read(Bytes content, String name) throws FaultException {
        if (content.isEmpty()) {
            throw problem(name, "EMPTY", "empty");
        }
        if (content.length() > LONGEST) {
            throw problem(name, "TOO_LARGE", content.length() + " bytes");
        }
        List<Part> parts = new ArrayList<>();
        String text = new String(content.toArray(), StandardCharsets.ISO_8859_1);
        Matcher blocks = PEM.matcher(text);
        int more = 0;
        while (blocks.find()) {
            if (parts.size() < MOST_PARTS) {
                parts.addAll(block(blocks.group(1), blocks.group(2), name));
            } else {
                more++;
            }
        }
        if (parts.isEmpty()) {
            parts.addAll(der(bare(content, text)));
        }
        if (parts.isEmpty()) {
            throw nothing(content, text, name);
        }
        int read = Math.min(parts.size(), MOST_PARTS);
        return new PkiFile(parts.subList(0, read), more + parts.size() - read);
    }

    /**
     * That not all of it was read, where that is so; whoever shows or uses the parts says it.
     *
     * @param name of the file
     */
    public Optional<Fault> incomplete(String name) {
        return leftOut == 0 ? Optional.empty()
                : Optional.of(Fault.of(FaultCode.FILE_CUT, Fault.PATH, name, Fault.FOUND,
                        Integer.toString(parts.size() + leftOut), Fault.NEEDED, Integer.toString(parts.size())));
    }

    /** The certificates in it. */
    public List<Bytes> certificates() {
        return parts.stream().filter(CertificatePart.class::isInstance).map(p -> ((CertificatePart) p).der()).toList();
    }

    /** Base64 without the lines around it, as some mail programs and authorities give it. */
    private static Bytes bare(Bytes content, String text) {
        return text.matches(BASE64) ? Bytes.of(Base64.getMimeDecoder().decode(text)) : content;
    }

    private static List<Part> block(String kind, String base64, String name) throws FaultException {
        Bytes der;
        try {
            der = Bytes.of(Base64.getMimeDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw problem(name, "PEM", "PEM " + kind);
        }
        return switch (kind) {
        case "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE" -> List.of(new CertificatePart(first(der)));
        case "CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST" -> List.of(new RequestPart(der));
        case "X509 CRL" -> List.of(new RevocationListPart(der));
        case "PKCS7", "CMS" -> der(der);
        default -> List.of(new OtherPart(kind));
        };
    }

    /** OpenSSL's "trusted" certificates have something behind them. */
    private static Bytes first(Bytes der) {
        try {
            return Asn1Node.parse(der).encoded();
        } catch (FaultException e) {
            // whoever decodes it finds out the same and says so
            return der;
        }
    }

    /** None when it is nothing that is known. */
    private static List<Part> der(Bytes content) {
        List<Asn1Node> outer;
        try {
            outer = Asn1Node.parse(content).children();
        } catch (FaultException e) {
            // no ASN.1: nothing that is known
            return List.of();
        }
        if (outer.size() >= 2 && outer.getFirst().text().equals(SIGNED_DATA)) {
            return signedData(outer.get(1));
        }
        if (outer.size() >= 2 && outer.getFirst().name().equals("INTEGER") && isContentInfo(outer.get(1))) {
            return List.of(new StorePart(content));
        }
        return outer.size() == 3 && outer.get(2).name().equals("BIT STRING")
                ? signed(content, outer.getFirst().children()) : List.of();
    }

    private static boolean isContentInfo(Asn1Node node) {
        List<Asn1Node> parts = node.children();
        String oid = parts.isEmpty() ? "" : parts.getFirst().text();
        return oid.equals(DATA) || oid.equals(SIGNED_DATA);
    }

    /** Certificates and lists of a PKCS#7 without content, as authorities send chains. */
    private static List<Part> signedData(Asn1Node explicit) {
        List<Part> parts = new ArrayList<>();
        for (Asn1Node data : explicit.children()) {
            for (Asn1Node field : data.children()) {
                boolean certificates = field.name().equals("[0]");
                if (certificates || field.name().equals("[1]")) {
                    for (Asn1Node one : field.children()) {
                        parts.add(certificates ? new CertificatePart(one.encoded())
                                : new RevocationListPart(one.encoded()));
                    }
                }
            }
        }
        return parts;
    }

    /** The three signed structures have one form; they differ in what comes after the name. */
    private static List<Part> signed(Bytes content, List<Asn1Node> body) {
        int skip = body.isEmpty() || !body.getFirst().name().equals("[0]") ? 0 : 1;
        List<String> names = body.stream().skip(skip).map(Asn1Node::name).toList();
        if (names.size() >= 3 && names.subList(0, 3).equals(List.of("INTEGER", "SEQUENCE", "SEQUENCE"))) {
            boolean time = names.size() > 3 && names.get(3).endsWith("Time");
            boolean request = names.size() < 4 || names.get(3).equals("[0]");
            return List.of(time ? new RevocationListPart(content)
                    : request ? new RequestPart(content) : new CertificatePart(content));
        }
        boolean list = names.size() >= 3 && names.get(2).endsWith("Time");
        return list ? List.of(new RevocationListPart(content)) : List.of();
    }

    /** What begins as such a file but ends too early is worth another try; what is of another kind is not. */
    private static FaultException nothing(Bytes content, String text, String name) {
        if (text.contains("-----BEGIN ")) {
            return problem(name, "PEM", "PEM");
        }
        if (content.toArray()[0] == SEQUENCE) {
            try {
                Asn1Node.parse(content);
            } catch (FaultException e) {
                return problem(name, e.fault().detail(Fault.REASON).orElse(""),
                        e.fault().detail(Fault.MESSAGE).orElse(""));
            }
        }
        return problem(name, "OTHER_KIND", "no certificate, request, list or store");
    }

    private static FaultException problem(String name, String reason, String message) {
        return new FaultException(FaultCode.FILE_UNUSABLE, Fault.PATH, name, Fault.MESSAGE, message, Fault.REASON,
                reason);
    }
}
