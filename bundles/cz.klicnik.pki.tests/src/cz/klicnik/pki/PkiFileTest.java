/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.testing.Command;
import cz.klicnik.testing.OpenSslAuthority;
import cz.klicnik.testing.OpenSslAuthority.Issued;

class PkiFileTest {

    private final Path folder;
    private final OpenSslAuthority root = OpenSslAuthority.root("Root", OpenSslAuthority.AUTHORITY);
    private final Issued person = root.issue("Person", "");

    PkiFileTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
    }

    @AfterEach
    void close() throws IOException {
        root.close();
    }

    @Test
    void a_certificate_is_recognised_in_every_form() throws Exception {
        Bytes der = Bytes.of(person.der());
        String pem = Files.readString(person.pem());
        List<PkiFile.Part> expected = List.of(new PkiFile.CertificatePart(der));
        assertEquals(expected, PkiFile.read(der, "x").parts());
        assertEquals(expected, PkiFile.read(person.pem()).parts());
        assertEquals(expected, text("Subject: někdo\r\n" + pem.replace("\n", "\r\n") + "\r\nkonec").parts());
        assertEquals(expected, text(pem.replaceAll("-----[A-Z ]+-----\n", "")).parts());
        openssl("x509", "-in", person.pem().toString(), "-trustout", "-addtrust", "clientAuth", "-out", file("t"));
        assertEquals(expected, PkiFile.read(folder.resolve("t")).parts());
    }

    @Test
    void several_blocks_are_several_parts_in_their_order() throws Exception {
        String all = Files.readString(person.pem()) + Files.readString(root.self().pem())
                + Files.readString(person.key());
        List<PkiFile.Part> parts = text(all).parts();
        assertEquals(List.of(Bytes.of(person.der()), Bytes.of(root.self().der())), text(all).certificates());
        assertEquals(new PkiFile.OtherPart("EC PRIVATE KEY"), parts.getLast());
    }

    @Test
    void a_file_with_more_than_anybody_looks_through_says_how_much_of_it_was_read() throws Exception {
        String pem = Files.readString(person.pem());
        PkiFile most = text(pem.repeat(PkiFile.MOST_PARTS));
        assertEquals(PkiFile.MOST_PARTS, most.parts().size());
        assertEquals(Optional.empty(), most.incomplete("x"));
        PkiFile cut = text(pem.repeat(PkiFile.MOST_PARTS + 3));
        assertEquals(PkiFile.MOST_PARTS, cut.parts().size());
        assertEquals(Optional.of(Fault.of(FaultCode.FILE_CUT, Fault.PATH, "x", Fault.FOUND, "1003", Fault.NEEDED,
                "1000")), cut.incomplete("x"));
        openssl("crl2pkcs7", "-nocrl", "-certfile", person.pem().toString(), "-certfile",
                root.self().pem().toString(), "-out", file("two"));
        PkiFile both = text(pem.repeat(PkiFile.MOST_PARTS - 1) + Files.readString(folder.resolve("two")) + pem);
        assertEquals(PkiFile.MOST_PARTS, both.parts().size());
        assertEquals(2, both.leftOut(), "one of a chain, and what comes behind it");
    }

    @Test
    void chains_in_PKCS7_are_read_as_DER_and_PEM() throws Exception {
        for (String form : List.of("DER", "PEM")) {
            openssl("crl2pkcs7", "-nocrl", "-certfile", person.pem().toString(), "-certfile",
                    root.self().pem().toString(), "-outform", form, "-out", file("chain"));
            assertEquals(2, PkiFile.read(folder.resolve("chain")).certificates().size(), form);
        }
    }

    @Test
    void requests_lists_and_stores_are_told_apart() throws Exception {
        Path csr = root.self().pem().resolveSibling("Person.csr");
        assertTrue(PkiFile.read(csr).parts().getFirst() instanceof PkiFile.RequestPart);
        openssl("req", "-in", csr.toString(), "-outform", "DER", "-out", file("request"));
        assertTrue(PkiFile.read(folder.resolve("request")).parts().getFirst() instanceof PkiFile.RequestPart);
        assertTrue(PkiFile.read(Bytes.of(root.revocationList()), "x").parts()
                .getFirst() instanceof PkiFile.RevocationListPart);
        openssl("pkcs12", "-export", "-inkey", person.key().toString(), "-in", person.pem().toString(), "-passout",
                "pass:x", "-out", file("store"));
        assertTrue(PkiFile.read(folder.resolve("store")).parts().getFirst() instanceof PkiFile.StorePart);
    }

    @Test
    void what_is_nothing_of_this_kind_says_so_with_its_name() throws Exception {
        for (Bytes bad : List.of(Bytes.empty(), Bytes.ofHex("30"), Bytes.ofHex("3003020101"),
                Bytes.of("Dobrý den".getBytes(StandardCharsets.UTF_8)), Bytes.of(new byte[1000]))) {
            FaultException e = assertThrows(FaultException.class, () -> PkiFile.read(bad, "dopis.txt"));
            assertEquals(FaultCode.FILE_UNUSABLE, e.fault().code());
            assertEquals("dopis.txt", e.fault().detail("path").orElseThrow());
        }
        Path large = folder.resolve("large");
        Files.write(large, new byte[PkiFile.LONGEST + 1]);
        assertThrows(FaultException.class, () -> PkiFile.read(large));
        assertThrows(FaultException.class, () -> PkiFile.read(folder.resolve("missing")));
    }

    @Test
    void no_mutation_of_any_form_does_harm() throws Exception {
        openssl("pkcs12", "-export", "-inkey", person.key().toString(), "-in", person.pem().toString(), "-passout",
                "pass:x", "-out", file("store"));
        openssl("crl2pkcs7", "-nocrl", "-certfile", person.pem().toString(), "-outform", "DER", "-out", file("chain"));
        List<byte[]> seeds = List.of(person.der(), Files.readAllBytes(person.pem()), root.revocationList(),
                Files.readAllBytes(folder.resolve("store")), Files.readAllBytes(folder.resolve("chain")));
        Random random = new Random(7);
        int read = 0;
        for (int round = 0; round < 4000; round++) {
            byte[] seed = seeds.get(round % seeds.size());
            byte[] bad = Arrays.copyOf(seed, random.nextInt(5) == 0 ? random.nextInt(seed.length) : seed.length);
            for (int change = random.nextInt(6); change > 0 && bad.length > 0; change--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            try {
                read += PkiFile.read(Bytes.of(bad), "x").parts().size();
            } catch (FaultException e) {
                assertEquals(FaultCode.FILE_UNUSABLE, e.fault().code());
            }
        }
        assertTrue(read > 500, "some are still recognised: " + read);
    }

    private static PkiFile text(String text) throws FaultException {
        return PkiFile.read(Bytes.of(text.getBytes(StandardCharsets.UTF_8)), "x");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static void openssl(String... words) throws IOException {
        List<String> all = new java.util.ArrayList<>(List.of("openssl"));
        all.addAll(List.of(words));
        Command.of(all).succeed();
    }
}
