/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.bouncycastle.mime.BasicMimeParser;
import org.bouncycastle.mime.ConstantMimeContext;
import org.bouncycastle.mime.Headers;
import org.bouncycastle.mime.MimeContext;
import org.bouncycastle.mime.MimeParserContext;
import org.bouncycastle.mime.MimeParserListener;
import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/**
 * Finds the certificates in whatever an authority has sent: a file as {@link PkiFile} knows it, a ZIP, or a mail (RFC 5322) that
 * one of these is attached to. The name does not matter, the content does. Stores with keys are not opened here.
 */
public final class IssuedFiles {

    /** A ZIP in a mail that was attached to a mail is as deep as it gets. */
    private static final int DEEPEST = 4;
    private static final int MOST_FILES = 200;
    /** Of everything that is unpacked together, in bytes. */
    private static final long LARGEST = 4L * PkiFile.LONGEST;
    private static final byte[] ZIP = { 'P', 'K', 3, 4 };
    private static final Pattern MAIL =
            Pattern.compile("\\A(?:[!-9;-~]+:[^\\r\\n]*\\r?\\n(?:[ \\t][^\\r\\n]*\\r?\\n)*)+\\r?\\n");
    private static final int HEADERS = 1 << 16;

    private final String name;
    private final Set<Bytes> found = new LinkedHashSet<>();
    private Optional<FaultException> first = Optional.empty();
    private int files;
    private long unpacked;

    private IssuedFiles(String name) {
        this.name = name;
    }

    /**
     * @return DER, in the order in which they were found, each once; never empty
     * @throws FaultException FILE_PROBLEM when it cannot be read; FILE_UNUSABLE when no certificate is in it
     */
    public static List<Bytes> certificates(Path file) throws FaultException {
        try {
            if (Files.size(file) > PkiFile.LONGEST) {
                throw unusable(file.toString(), "TOO_LARGE", Files.size(file) + " bytes");
            }
            return certificates(Bytes.of(Files.readAllBytes(file)), file.toString());
        } catch (IOException e) {
            throw new FaultException(Fault.of(FaultCode.FILE_PROBLEM, Fault.PATH, file.toString(), Fault.MESSAGE,
                    e.getClass().getSimpleName()), e);
        }
    }

    /**
     * Likewise from bytes, for example the clipboard's.
     *
     * @param name for the fault
     */
    public static List<Bytes> certificates(Bytes content, String name) throws FaultException {
        IssuedFiles search = new IssuedFiles(name);
        search.look(content, 0);
        if (!search.found.isEmpty()) {
            return List.copyOf(search.found);
        }
        throw search.first.orElseGet(() -> unusable(name, "NO_CERTIFICATE", "no certificate"));
    }

    private void look(Bytes content, int depth) throws FaultException {
        files++;
        unpacked += content.length();
        if (depth > DEEPEST || files > MOST_FILES || unpacked > LARGEST) {
            throw unusable(name, "TOO_LARGE", files + " files, " + unpacked + " bytes");
        }
        byte[] bytes = content.toArray();
        try {
            if (startsWith(bytes, ZIP)) {
                unzip(bytes, depth);
            } else if (mail(bytes)) {
                attachments(bytes, depth);
            } else if (!content.isEmpty() || depth == 0) {
                found.addAll(PkiFile.read(content, name).certificates());
            }
        } catch (IOException e) {
            remember(new FaultException(Fault.of(FaultCode.FILE_UNUSABLE, Fault.PATH, name, Fault.REASON, "TRUNCATED",
                    Fault.MESSAGE, String.valueOf(e.getMessage())), e));
        } catch (FaultException e) {
            if (e.fault().detail(Fault.REASON).filter("TOO_LARGE"::equals).isPresent()) {
                throw e;
            }
            // texts and pictures stand beside certificates; what is said is what was wrong with the file itself
            if (depth == 0) {
                remember(e);
            }
        }
    }

    private void remember(FaultException fault) {
        if (first.isEmpty()) {
            first = Optional.of(fault);
        }
    }

    private void unzip(byte[] zip, int depth) throws IOException, FaultException {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (Optional<ZipEntry> entry = next(entries); entry.isPresent(); entry = next(entries)) {
                if (!entry.get().isDirectory()) {
                    look(whole(entries), depth + 1);
                }
            }
        } catch (IllegalArgumentException e) {
            // a name that is no UTF-8 where the archive says that it is
            throw new IOException("a name in the archive cannot be read", e);
        }
    }

    private static Optional<ZipEntry> next(ZipInputStream entries) throws IOException {
        return Optional.ofNullable(entries.getNextEntry());
    }

    private void attachments(byte[] mail, int depth) throws IOException, FaultException {
        Attachments listener = new Attachments(depth);
        try {
            new BasicMimeParser(new ByteArrayInputStream(mail)).parse(listener);
        } catch (RuntimeException e) {
            // the library's way of saying that a header or an encoding makes no sense
            throw new IOException("the mail is damaged: " + e.getMessage(), e);
        }
        if (listener.fault.isPresent()) {
            throw listener.fault.get();
        }
    }

    /** Takes what is attached to a mail. */
    private final class Attachments implements MimeParserListener {

        private final int depth;
        private Optional<FaultException> fault = Optional.empty();

        Attachments(int depth) {
            this.depth = depth;
        }

        @Override
        public MimeContext createContext(@Nullable MimeParserContext context, @Nullable Headers headers) {
            return new ConstantMimeContext();
        }

        @Override
        public void object(@Nullable MimeParserContext context, @Nullable Headers headers,
                @Nullable InputStream content) throws IOException {
            if (fault.isPresent() || content == null) {
                return;
            }
            try {
                look(whole(content), depth + 1);
            } catch (FaultException e) {
                fault = Optional.of(e);
            }
        }
    }

    private Bytes whole(InputStream content) throws IOException, FaultException {
        byte[] bytes = content.readNBytes(PkiFile.LONGEST + 1);
        if (bytes.length > PkiFile.LONGEST) {
            throw unusable(name, "TOO_LARGE", "more than " + PkiFile.LONGEST + " bytes");
        }
        return Bytes.of(bytes);
    }

    /** A mail begins with headers, one of which says what it holds. */
    private static boolean mail(byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(bytes.length, HEADERS), StandardCharsets.ISO_8859_1);
        var headers = MAIL.matcher(beginning);
        return headers.find() && headers.group().toLowerCase(java.util.Locale.ROOT).contains("content-type:");
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && java.util.Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static FaultException unusable(String name, String reason, String message) {
        return new FaultException(FaultCode.FILE_UNUSABLE, Fault.PATH, name, Fault.REASON, reason, Fault.MESSAGE,
                message);
    }
}
