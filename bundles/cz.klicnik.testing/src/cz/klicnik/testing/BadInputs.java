/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Files that were made to break programs, or that are merely unusual, and what is to become of each. The same for the tests
 * of the libraries, of the command line, and of the window.
 */
public final class BadInputs {

    /** Opens {@code several-keys.pfx}, {@code indefinite.p12} and {@code czech-password.p12}. */
    public static final String PASSWORD = "Příliš žluťoučký kůň";

    private static final String KEY_USAGE = "2.5.29.15";
    private static final String QC_STATEMENTS = "1.3.6.1.5.5.7.1.3";
    private static final byte[] BIT = { 0x03, 0x02, 0x07, (byte) 0x80 };

    private final List<Input> inputs = new ArrayList<>();
    private final Path folder;

    /** What is to become of a file. */
    public enum Outcome {
        /** Nothing in it can be shown: a message says why, and nothing opens. */
        REFUSED,
        /** What it is can be told but not read: what is wrong is said, and its structure shown. */
        STRUCTURE,
        /** It opens as any other, with its oddity made visible or harmless. */
        SHOWN,
        /** A password is asked for; then it opens. */
        PASSWORD
    }

    /**
     * One file.
     *
     * @param name what is bad about it; also the name of the file without its ending
     * @param file where it is
     * @param outcome what is to become of it
     */
    public record Input(String name, Path file, Outcome outcome) {

        @Override
        public String toString() {
            return file.getFileName().toString();
        }
    }

    private BadInputs(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes all of them.
     *
     * @param folder into which
     * @return in a fixed order
     * @throws IOException when they cannot be written
     */
    public static List<Input> write(Path folder) throws IOException {
        BadInputs all = new BadInputs(folder);
        all.broken();
        all.unusual();
        try {
            all.stores();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java writes PKCS#12", e);
        }
        return List.copyOf(all.inputs);
    }

    /** Nothing of these can be decoded. */
    private void broken() throws IOException {
        byte[] good = MadeCertificate.of("Jan Novák").der();
        byte[] half = Arrays.copyOf(good, good.length / 2);
        add("empty.cer", Outcome.REFUSED, new byte[0]);
        add("text.cer", Outcome.REFUSED, "Dobrý den, certifikát je v příloze.".getBytes(StandardCharsets.UTF_8));
        add("zeros.cer", Outcome.REFUSED, new byte[1000]);
        add("bad-base64.pem", Outcome.REFUSED, "-----BEGIN CERTIFICATE-----\n?!?\n-----END CERTIFICATE-----\n"
                .getBytes(StandardCharsets.US_ASCII));
        add("truncated.cer", Outcome.REFUSED, half);
        add("truncated.pem", Outcome.STRUCTURE, pem("CERTIFICATE", half));
        add("truncated.csr", Outcome.STRUCTURE, pem("CERTIFICATE REQUEST", half));
        add("truncated.crl", Outcome.STRUCTURE, pem("X509 CRL", half));
        byte[] longer = Arrays.copyOf(good, good.length + 10);
        longer[longer.length - 1] = 7;
        add("over-long.cer", Outcome.STRUCTURE, longer);
        byte[] tag = good.clone();
        // INTEGER of the serial number, behind two headers of four bytes and the version
        tag[13] = 0x04;
        add("wrong-tag.cer", Outcome.REFUSED, tag);
        add("wrong-tag.pem", Outcome.STRUCTURE, pem("CERTIFICATE", tag));
        byte[] nested = nested(10_000);
        add("nested.cer", Outcome.REFUSED, nested);
        add("nested.pem", Outcome.STRUCTURE, pem("CERTIFICATE", nested));
        add("nested.csr", Outcome.STRUCTURE, pem("CERTIFICATE REQUEST", nested));
        add("nested.crl", Outcome.STRUCTURE, pem("X509 CRL", nested));
        add("huge-length.cer", Outcome.REFUSED, new byte[] { 0x30, (byte) 0x84, 0x7f, -1, -1, -1, 2, 1, 1 });
        add("negative-length.cer", Outcome.REFUSED, new byte[] { 0x30, (byte) 0x84, -1, -1, -1, -1, 2, 1, 1 });
        add("huge-length.p12", Outcome.REFUSED, new byte[] { 0x30, (byte) 0x88, 1, 0, 0, 0, 0, 0, 0, 0, 2, 1, 3 });
        add("extensions-100000.cer", Outcome.STRUCTURE,
                MadeCertificate.of("Jan Novák").extensions(KEY_USAGE, BIT, 100_000).der());
        add("year-10000.cer", Outcome.STRUCTURE,
                MadeCertificate.of("Jan Novák").validity("20250101000000Z", "100000101000000Z").der());
    }

    /** These can be decoded, and looked at without harm. */
    private void unusual() throws IOException {
        MadeCertificate jan = MadeCertificate.of("Jan Novák");
        add("extensions-5000.cer", Outcome.SHOWN, jan.extensions(KEY_USAGE, BIT, 5_000).der());
        add("negative-serial.cer", Outcome.SHOWN, jan.serial(BigInteger.valueOf(-4711)).der());
        add("long-serial.cer", Outcome.SHOWN, jan.serial(BigInteger.ONE.shiftLeft(8 * 20_000)).der());
        add("year-9999.cer", Outcome.SHOWN, jan.validity("20250101000000Z", "99991231235959Z").der());
        add("year-0000.cer", Outcome.SHOWN, jan.validity("00000101000000Z", "20250101000000Z").der());
        add("control-characters.cer", Outcome.SHOWN, jan.subject("Jan\r\n\u001b[31mNovák\u0007").der());
        add("turned-direction.cer", Outcome.SHOWN, jan.subject("Jan \u202egpj.kávoN\u2066").der());
        add("nul.cer", Outcome.SHOWN, jan.subject("www.example.org\0.evil.example").der());
        add("long-name.cer", Outcome.SHOWN, jan.subject("Ž".repeat(50_000)).der());
        add("nested-extension.cer", Outcome.SHOWN, jan.extension("2.5.29.17", nested(5_000)).der());
        byte[] money = Der.tag(0x30, Der.tag(0x13, "CZK".getBytes(StandardCharsets.US_ASCII)),
                Der.integer(BigInteger.ONE), Der.integer(BigInteger.valueOf(Integer.MAX_VALUE)));
        add("endless-amount.cer", Outcome.SHOWN, jan.extension(QC_STATEMENTS,
                Der.tag(0x30, Der.tag(0x30, Der.oid("0.4.0.1862.1.2"), money))).der());
    }

    private void stores() throws IOException, GeneralSecurityException {
        byte[] one = store("Božena");
        add("czech-password.p12", Outcome.PASSWORD, one);
        add("several-keys.pfx", Outcome.PASSWORD, store("Božena", "Čeněk", "Žofie"));
        add("indefinite.p12", Outcome.PASSWORD, indefinite(one));
        add("truncated.p12", Outcome.REFUSED, Arrays.copyOf(one, one.length / 2));
    }

    private void add(String file, Outcome outcome, byte[] content) throws IOException {
        inputs.add(new Input(file.substring(0, file.lastIndexOf('.')), Files.write(folder.resolve(file), content),
                outcome));
    }

    private static byte[] pem(String kind, byte[] der) {
        return ("-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + kind
                + "-----\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** A SEQUENCE in a SEQUENCE, written from the inside, so that this takes no time. */
    private static byte[] nested(int times) {
        List<byte[]> headers = new ArrayList<>();
        int length = 0;
        for (int i = 0; i < times; i++) {
            byte[] header = length < 0x80 ? new byte[] { 0x30, (byte) length }
                    : new byte[] { 0x30, (byte) 0x83, (byte) (length >> 16), (byte) (length >> 8), (byte) length };
            headers.add(header);
            length += header.length;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        headers.reversed().forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] store(String... holders) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (String holder : holders) {
            MadeCertificate made = MadeCertificate.of(holder);
            Certificate certificate = CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(made.der()));
            store.setKeyEntry(holder, made.key().getPrivate(), PASSWORD.toCharArray(),
                    new Certificate[] { certificate });
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, PASSWORD.toCharArray());
        return out.toByteArray();
    }

    /** The same store as programs write it that do not know lengths beforehand (X.690, section 8.1.3.6). */
    private static byte[] indefinite(byte[] pfx) {
        ByteBuffer fields = Der.content(ByteBuffer.wrap(pfx));
        byte[] version = element(fields);
        byte[] safe = element(fields);
        byte[] mac = element(fields);
        ByteBuffer info = Der.content(ByteBuffer.wrap(safe));
        byte[] oid = element(info);
        ByteBuffer octets = Der.content(Der.content(info));
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        while (octets.hasRemaining()) {
            byte[] chunk = new byte[Math.min(100, octets.remaining())];
            octets.get(chunk);
            chunks.writeBytes(Der.octetString(chunk));
        }
        return open(0x30, version, open(0x30, oid, open(0xa0, open(0x24, chunks.toByteArray()))), mac);
    }

    private static byte[] element(ByteBuffer from) {
        int start = from.position();
        Der.content(from);
        return Arrays.copyOfRange(from.array(), start, from.position());
    }

    private static byte[] open(int tag, byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(tag);
        all.write(0x80);
        Arrays.stream(parts).forEach(all::writeBytes);
        all.write(0);
        all.write(0);
        return all.toByteArray();
    }
}
