/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.testing.Command;
import cz.klicnik.testing.TestCertificates;

class Asn1NodeTest {

    private static final Pattern LINE =
            Pattern.compile("\\s*(\\d+):d=\\s*\\d+\\s+hl=\\s*(\\d+)\\s+l=\\s*(\\d+|inf)\\s.*");
    private static final int STEPS = 200_000;

    @Test
    void places_and_lengths_are_those_that_openssl_tells(@TempDir Path folder) throws Exception {
        try (TestCertificates certificates = new TestCertificates()) {
            byte[] der = certificates.valid(TestCertificates.Kind.QUALIFIED_PERSONAL, "Jan Žižka").certificate()
                    .getEncoded();
            Path file = Files.write(folder.resolve("c.der"), der);
            List<String> theirs = new ArrayList<>();
            String printed =
                    Command.of("openssl", "asn1parse", "-inform", "DER", "-in", file.toString()).succeed().out();
            for (String line : printed.lines().toList()) {
                Matcher matcher = LINE.matcher(line);
                assertTrue(matcher.matches(), line);
                theirs.add(matcher.group(1) + " " + matcher.group(2) + " " + matcher.group(3));
            }
            List<String> ours = new ArrayList<>();
            flat(Asn1Node.parse(Bytes.of(der)), ours);
            assertEquals(theirs, ours);
        }
    }

    /** As openssl does, which looks into strings only when it is told to. */
    private static void flat(Asn1Node node, List<String> into) {
        into.add(node.offset() + " " + node.headerLength() + " " + node.length());
        if (node.constructed()) {
            node.children().forEach(child -> flat(child, into));
        }
    }

    @Test
    void values_are_shown_as_text() throws FaultException {
        assertEquals("1.2.840.113549.1.1.11", text("06092a864886f70d01010b"));
        assertEquals("2.999.3", text("0603883703"));
        assertEquals("-129", text("0202ff7f"));
        assertEquals("Žluťoučký", text("0c0dc5bd6c75c5a56f75c48d6bc3bd"));
        assertEquals("TRUE", text("0101ff"));
        assertEquals("", text("0500"));
        assertEquals("Až", text("1e040041017e"));
        assertEquals("20261125120000Z", text("180f32303236313132353132303030305a"));
    }

    @Test
    void strings_that_hold_a_structure_open_and_others_do_not() throws FaultException {
        Asn1Node holding = Asn1Node.parse(Bytes.ofHex("0405300302010a"));
        assertTrue(holding.encapsulates());
        assertEquals("10", holding.children().getFirst().children().getFirst().text());
        assertTrue(Asn1Node.parse(Bytes.ofHex("03040003" + "0205")).children().isEmpty());
        assertFalse(Asn1Node.parse(Bytes.ofHex("040430030201")).encapsulates());
    }

    @Test
    void indefinite_lengths_end_where_they_end() throws FaultException {
        Asn1Node node = Asn1Node.parse(Bytes.ofHex("3080" + "2480" + "040141" + "040142" + "0000" + "020105" + "0000"));
        assertTrue(node.indefinite());
        assertEquals(2, node.children().size());
        assertEquals("5", node.children().getLast().text());
        assertEquals(2, node.children().getFirst().children().size());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "30", "3005", "3084ffffffff", "308501000000", "1f", "1fffffffffff", "30800201",
            "0480" })
    void what_is_no_element_says_where(String hex) {
        FaultException e = assertThrows(FaultException.class, () -> Asn1Node.parse(Bytes.ofHex(hex)));
        assertEquals(FaultCode.OBJECT_UNREADABLE, e.fault().code());
        assertTrue(e.getMessage().contains("at byte 0"), e::getMessage);
    }

    @Test
    void damage_inside_is_told_by_the_element_that_holds_it() throws FaultException {
        Asn1Node node = Asn1Node.parse(Bytes.ofHex("3006" + "020101" + "020509"));
        assertEquals(1, node.children().size());
        assertEquals("truncated element at byte 5", node.damage().orElseThrow());
    }

    @Test
    void ten_thousand_levels_cost_no_more_than_what_is_looked_at() throws FaultException {
        Asn1Node node = Asn1Node.parse(Bytes.of(nested(10_000)));
        int depth = 0;
        while (!node.children().isEmpty()) {
            node = node.children().getFirst();
            depth++;
        }
        assertEquals(9_999, depth);
    }

    @Test
    void a_hundred_thousand_children_are_shown_by_their_beginning() throws FaultException {
        byte[] many = new byte[200_004 + 1];
        many[0] = 0x30;
        many[1] = (byte) 0x83;
        many[2] = (byte) (200_000 >> 16);
        many[3] = (byte) (200_000 >> 8);
        many[4] = (byte) 200_000;
        for (int i = 5; i < many.length; i += 2) {
            many[i] = 5;
        }
        Asn1Node node = Asn1Node.parse(Bytes.of(many));
        assertEquals(Asn1Node.MOST_CHILDREN, node.children().size());
        assertTrue(node.truncated());
    }

    @Test
    void no_mutation_of_a_real_structure_does_harm() throws IOException {
        Random random = new Random(20261125);
        try (TestCertificates certificates = new TestCertificates()) {
            byte[] good = certificates.valid(TestCertificates.Kind.QUALIFIED_SEAL, "x").certificate().getEncoded();
            int looked = 0;
            for (int round = 0; round < 2000; round++) {
                byte[] bad = Arrays.copyOf(good, random.nextInt(4) == 0 ? random.nextInt(good.length) : good.length);
                for (int change = random.nextInt(6); change >= 0 && bad.length > 0; change--) {
                    bad[random.nextInt(bad.length)] = (byte) random.nextInt();
                }
                looked += walk(bad);
            }
            assertTrue(looked > 100_000, "mutations are really looked into: " + looked);
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int walk(byte[] bytes) {
        Deque<Asn1Node> todo = new ArrayDeque<>();
        try {
            todo.add(Asn1Node.parse(Bytes.of(bytes)));
        } catch (FaultException e) {
            return 0;
        }
        int steps = 0;
        while (!todo.isEmpty() && steps < STEPS) {
            Asn1Node node = todo.pop();
            node.text();
            node.damage();
            assertTrue(node.offset() + node.headerLength() + node.length() <= bytes.length);
            todo.addAll(node.children());
            steps++;
        }
        assertTrue(steps < STEPS, "endless");
        return steps;
    }

    private static byte[] nested(int levels) {
        List<byte[]> headers = new ArrayList<>();
        int length = 0;
        for (int i = 0; i < levels; i++) {
            byte[] header = { 0x30, (byte) 0x83, (byte) (length >> 16), (byte) (length >> 8), (byte) length };
            headers.add(header);
            length += header.length;
        }
        byte[] all = new byte[length];
        int position = 0;
        for (int i = levels - 1; i >= 0; i--) {
            System.arraycopy(headers.get(i), 0, all, position, 5);
            position += 5;
        }
        return all;
    }

    private static String text(String hex) throws FaultException {
        return Asn1Node.parse(Bytes.ofHex(hex)).text();
    }
}
