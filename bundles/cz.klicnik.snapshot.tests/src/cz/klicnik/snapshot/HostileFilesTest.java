/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/** Files from somebody else: each is refused with a reason, none does anything but that. */
class HostileFilesTest {

    private static final Set<FaultCode> CLEAR =
            Set.of(FaultCode.SNAPSHOT_DAMAGED, FaultCode.SNAPSHOT_NEWER, FaultCode.FILE_PROBLEM);
    private static final int MUTATIONS = 500;
    private static final long SEED = 20261125;

    @TempDir
    private Path folder = Path.of("");
    private String good = "";

    @BeforeEach
    void save() throws Exception {
        Path file = folder.resolve("good");
        Snapshots.save(SavedSample.snapshot(), file);
        good = Files.readString(file);
    }

    @ParameterizedTest
    @CsvSource({ "2.0, 2.0", "1.1, 1.1" })
    void a_newer_version_is_told(String version, String told) throws Exception {
        Fault fault = refused(good.replace("snapshot/1.0", "snapshot/" + version));
        assertEquals(FaultCode.SNAPSHOT_NEWER, fault.code());
        assertEquals(told, fault.detail(Fault.FOUND).orElse(""));
    }

    @Test
    void a_document_type_is_refused_before_anything_in_it_is_looked_at() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        assertReason("DOCTYPE", good.replace("?>", "?>" + doctype).replace("klicnik 0.1", "&e;"));
        assertReason("DOCTYPE", good.replace("?>", "?><!DOCTYPE x SYSTEM \"" + secret.toUri() + "\">"));
        assertReason("DOCTYPE", good.replace("?>", "?><!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]>"));
    }

    @Test
    void references_out_of_the_file_are_refused() throws Exception {
        assertReason("REFERENCE", good.replaceFirst("<info ", "<info href=\"file:/etc/passwd#/\" "));
        assertReason("REFERENCE", good.replaceFirst("xmlns:xsi=", "xsi:schemaLocation=\"a http://a/b\" xmlns:xsi="));
        assertReason("REFERENCE", good.replaceFirst("<info ", "<info xmi:idref=\"x\" "));
    }

    @Test
    void other_models_and_things_that_do_not_belong_there_are_refused() throws Exception {
        assertReason("OTHER_FILE", good.replace("snapshot/1.0", "inventory/1"));
        assertReason("OTHER_FILE", good.replace("snapshot/1.0", "snapshot/x"));
        assertReason("OTHER_FILE", "<html/>");
        assertReason("CONTENT", good.replaceFirst("<info ", "<nonsense "
                .concat("x=\"\"/><info ")));
        assertReason("CONTENT", good.replaceFirst("snapshot:Certificate\"", "snapshot:Key\""));
        assertReason("CONTENT", good.replaceFirst("snapshot:Certificate\"", "snapshot:Info\""));
        assertReason("CONTENT", good.replaceFirst("login=\"USER\"", "login=\"BOSS\""));
        assertReason("CONTENT", good.replaceFirst("handle=\"12\"", "handle=\"11\""));
        assertReason("CONTENT", good.replaceFirst("handle=\"12\"", "handle=\"99999999999999999999\""));
        assertReason("CONTENT", good.replaceFirst("value=\"DEADBEEF\"", "value=\"dead beef\""));
        assertReason("CONTENT", good.replaceFirst("code=\"PKCS11\"", "code=\"NONE\""));
        assertReason("CONTENT", good.replaceFirst("readAt=\"[^\"]*\"", "readAt=\"yesterday\""));
        assertReason("CONTENT", good.replaceFirst("author=\"", "author=\"\\\\q"));
    }

    @Test
    void too_much_is_refused() throws Exception {
        assertReason("TOO_MANY",
                good.replaceFirst("<entries ", "<a>".repeat(20) + "</a>".repeat(20) + "<entries "));
        StringBuilder many = new StringBuilder();
        many.append("<mechanisms type=\"1\"/>".repeat(250_000));
        assertReason("TOO_MANY", good.replaceFirst("</snapshot", many + "</snapshot"));
        Path large = folder.resolve("large");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(Snapshots.LARGEST + 1L);
        }
        assertEquals("TOO_LARGE", refused(large).detail(Fault.REASON).orElse(""));
    }

    @Test
    void a_file_cut_off_anywhere_is_damaged() throws Exception {
        for (int end = 0; end < good.length() - 20; end += 97) {
            Fault fault = refused(good.substring(0, end));
            assertEquals("NOT_XML", fault.detail(Fault.REASON).orElse(""), fault.toString());
        }
    }

    @Test
    void whatever_is_changed_in_a_file_it_is_loaded_or_refused_with_a_reason() throws Exception {
        Random random = new Random(SEED);
        byte[] original = good.getBytes(StandardCharsets.UTF_8);
        TreeMap<FaultCode, Integer> met = new TreeMap<>();
        int loaded = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] changed = original.clone();
            for (int j = random.nextInt(4); j >= 0; j--) {
                change(changed, random);
            }
            Path file = Files.write(folder.resolve("changed"), changed);
            try {
                Snapshots.load(file);
                loaded++;
            } catch (FaultException e) {
                met.merge(e.fault().code(), 1, Integer::sum);
                assertTrue(CLEAR.contains(e.fault().code()), () -> "seed " + SEED + ": " + e);
            }
        }
        assertTrue(loaded > 0 && met.containsKey(FaultCode.SNAPSHOT_DAMAGED), loaded + " " + met);
    }

    /** One byte, or a piece copied to elsewhere. */
    private static void change(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        if (random.nextInt(3) == 0) {
            int length = Math.min(random.nextInt(40), bytes.length - at);
            System.arraycopy(bytes, random.nextInt(bytes.length - length), bytes, at, length);
        } else {
            bytes[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : "0\"<>&/= a".charAt(random.nextInt(9)));
        }
    }

    private void assertReason(String reason, String text) throws IOException {
        Fault fault = refused(text);
        assertEquals(FaultCode.SNAPSHOT_DAMAGED, fault.code(), fault.toString());
        assertEquals(reason, fault.detail(Fault.REASON).orElse(""), fault.toString());
    }

    private Fault refused(String text) throws IOException {
        return refused(Files.writeString(folder.resolve("bad"), text));
    }

    private static Fault refused(Path file) {
        Fault fault = assertThrows(FaultException.class, () -> Snapshots.load(file)).fault();
        assertEquals(file.toString(), fault.detail(Fault.PATH).orElse(""));
        return fault;
    }
}
