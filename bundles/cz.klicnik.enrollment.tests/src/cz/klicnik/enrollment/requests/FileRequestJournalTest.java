/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment.requests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.enrollment.Prepared;

class FileRequestJournalTest {

    private static final Instant THEN = Instant.parse("2026-11-25T10:00:00Z");
    private static final TokenIdentity TOKEN =
            new TokenIdentity("bit4id", "Bit4id", "JS2048 (LB)", "2444134000011914");

    private final Path folder;

    FileRequestJournalTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private RequestJournal journal() {
        return new FileRequestJournal(folder.resolve("requests"));
    }

    private static CertificateRequest planned(Instant at) {
        return CertificateRequest.planned(
                new Wanted("cmp", Bytes.ofHex("3000"), List.of(Bytes.ofHex("3001"), Bytes.ofHex("3002")),
                        Optional.of(Bytes.ofHex("0102")), Map.of("CONTACT_NAME", "Jan Novák = #1: ať\\žije\n!")),
                new RequestKey(TOKEN, "Můj token", KeySpec.RSA_4096, "Jan Novák 2026", Bytes.ofHex("0badcafe"),
                        Optional.empty()),
                at);
    }

    private static CertificateRequest whole(CertificateRequest planned) {
        return planned.keyMade(Bytes.ofHex("30aa"), Bytes.ofHex("01"), THEN.plusSeconds(60))
                .prepared(new Prepared(Bytes.ofHex("3003"), Bytes.ofHex("ffee"), Map.of("transaction", "a b=c")),
                        THEN.plusSeconds(61))
                .now(RequestState.SENDING, "", THEN.plusSeconds(62)).askAfter(Optional.of(THEN.plusSeconds(3600)))
                .number("S275730").now(RequestState.WAITING, "přijato do fronty", THEN.plusSeconds(63))
                .received(new Received(Bytes.ofHex("3004"), List.of(Bytes.ofHex("3005"), Bytes.ofHex("3006")), true))
                .now(RequestState.ISSUED, "", THEN.plusSeconds(64));
    }

    @Test
    void nothing_is_known_where_nothing_was_kept() throws FaultException {
        assertEquals(new RequestJournal.Known(List.of(), List.of()), journal().read());
        assertTrue(Files.notExists(folder.resolve("requests")), "reading makes nothing");
    }

    @Test
    void a_request_comes_back_as_it_was_kept_at_every_point_of_its_life() throws FaultException {
        CertificateRequest first = planned(THEN);
        journal().add(first);
        assertEquals(first, journal().read().request(first.id()).orElseThrow());
        CertificateRequest last = journal().update(first.id(), FileRequestJournalTest::whole);
        assertEquals(whole(first), last);
        assertEquals(last, journal().read().request(first.id()).orElseThrow());
        assertEquals(RequestState.ISSUED, last.state());
        assertEquals(THEN, last.made());
        assertEquals(Bytes.ofHex("30aa"), last.submission().orElseThrow().order().subjectPublicKeyInfo());
    }

    @Test
    void the_latest_comes_first_and_the_open_ones_are_told_apart() throws FaultException {
        CertificateRequest old = planned(THEN.minusSeconds(1000));
        CertificateRequest young = planned(THEN);
        journal().add(old);
        journal().add(young);
        assertEquals(List.of(young, old), journal().read().requests());
        journal().update(young.id(), r -> r.now(RequestState.REFUSED, "badPOP", THEN));
        assertEquals(List.of(old), journal().read().open());
    }

    @Test
    void a_damaged_file_is_told_and_kept_and_costs_the_others_nothing() throws FaultException, IOException {
        CertificateRequest good = planned(THEN);
        CertificateRequest cut = planned(THEN);
        CertificateRequest changed = planned(THEN);
        for (CertificateRequest request : List.of(good, cut, changed)) {
            journal().add(request);
        }
        Path cutFile = folder.resolve("requests").resolve(cut.id() + ".request");
        byte[] content = Files.readAllBytes(cutFile);
        for (int length : new int[] { 0, 1, content.length / 2, content.length - 2 }) {
            Files.write(cutFile, java.util.Arrays.copyOf(content, length));
            assertEquals(1, journal().read().damaged().size(), "cut off after " + length);
        }
        Path changedFile = folder.resolve("requests").resolve(changed.id() + ".request");
        Files.writeString(changedFile, Files.readString(changedFile).replace("RSA_4096", "RSA_2048"));
        RequestJournal.Known known = journal().read();
        assertEquals(List.of(good), known.requests());
        assertEquals(List.of(FaultCode.REQUEST_DAMAGED, FaultCode.REQUEST_DAMAGED),
                known.damaged().stream().map(f -> f.code()).toList());
        assertEquals(FaultCode.REQUEST_DAMAGED,
                assertThrows(FaultException.class, () -> journal().update(cut.id(), r -> r)).fault().code());
        assertTrue(Files.exists(cutFile));
    }

    @Test
    void what_a_crash_left_half_written_is_no_request() throws FaultException, IOException {
        CertificateRequest request = planned(THEN);
        journal().add(request);
        Files.writeString(folder.resolve("requests").resolve("." + request.id() + ".request.x.part"), "format=");
        assertEquals(new RequestJournal.Known(List.of(request), List.of()), journal().read());
    }

    @Test
    void changes_of_many_at_once_are_all_kept() throws Exception {
        CertificateRequest request = planned(THEN);
        journal().add(request);
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Callable<CertificateRequest>> changes = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String note = "change " + i;
                changes.add(() -> journal().update(request.id(), r -> r.now(RequestState.WAITING, note, THEN)));
            }
            for (var done : pool.invokeAll(changes)) {
                done.get();
            }
        }
        assertEquals(40, journal().read().requests().getFirst().history().stream()
                .filter(h -> h.note().startsWith("change ")).distinct().count());
    }

    @Test
    void only_a_request_without_a_key_can_be_discarded() throws FaultException {
        CertificateRequest bare = planned(THEN);
        CertificateRequest keyed = planned(THEN).keyMade(Bytes.ofHex("30aa"), Bytes.ofHex("01"), THEN);
        journal().add(bare);
        journal().add(keyed);
        journal().discard(bare.id());
        assertThrows(IllegalArgumentException.class, () -> journal().discard(keyed.id()));
        assertEquals(List.of(keyed), journal().read().requests());
    }

    @Test
    void an_id_that_leads_elsewhere_is_not_found() throws IOException {
        Files.writeString(folder.resolve("other.request"), "x");
        for (String id : List.of("../other", "", "x", "00000000-0000-0000-0000-000000000000")) {
            assertEquals(FaultCode.REQUEST_NOT_FOUND,
                    assertThrows(FaultException.class, () -> journal().update(id, r -> r)).fault().code(), id);
        }
    }

    @Test
    void only_the_owner_can_read_it() throws FaultException, IOException {
        CertificateRequest request = planned(THEN);
        journal().add(request);
        journal().update(request.id(), r -> r.number("1"));
        try (Stream<Path> files = Files.walk(folder.resolve("requests"))) {
            for (Path file : files.toList()) {
                String mode =
                        java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                assertEquals("------", mode.substring(3), file + " " + mode);
            }
        }
    }

    @Test
    void the_file_is_text_that_a_person_can_read() throws FaultException, IOException {
        CertificateRequest request = planned(THEN);
        journal().add(request);
        String text = Files.readString(folder.resolve("requests").resolve(request.id() + ".request"),
                StandardCharsets.UTF_8);
        assertTrue(text.contains("token.label=Můj\\ token\n"), text);
    }
}
