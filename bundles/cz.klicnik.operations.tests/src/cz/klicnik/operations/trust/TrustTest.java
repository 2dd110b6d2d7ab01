/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ProxySelector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.chain.Anchor;
import cz.klicnik.pki.chain.PathProblem;
import cz.klicnik.pki.chain.PathResult;
import cz.klicnik.pki.chain.RevocationStatus;
import cz.klicnik.testing.OpenSslAuthority;
import cz.klicnik.testing.OpenSslAuthority.Issued;
import cz.klicnik.testing.PkiServer;

/** Against authorities, lists, services and bad servers that openssl and the JDK make on this computer. */
class TrustTest {

    private final Path folder;
    private final List<AutoCloseable> open = new ArrayList<>();
    private final OpenSslAuthority root = keep(OpenSslAuthority.root("Root", OpenSslAuthority.AUTHORITY));
    private final OpenSslAuthority middle = keep(root.authority("Middle", OpenSslAuthority.AUTHORITY));
    private final PkiServer rootServer = keep(new PkiServer(root));
    private final PkiServer server = keep(new PkiServer(middle));
    private final TrustFolders folders;

    TrustTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        folders = TrustFolders.of(new UserFolders(folder.resolve("data"), folder.resolve("state")),
                folder.resolve("machine"));
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    @Test
    void the_stores_of_the_user_and_of_the_machine_both_count() throws Exception {
        Issued person = middle.issue("Jan", "");
        assertEquals(PathResult.Outcome.UNKNOWN, ask(question(person)).result().outcome());
        put(folders.machine(), root);
        put(folders.user(), middle);
        PathResult result = ask(question(person)).result();
        assertEquals(List.of(bytes(person), bytes(middle.self()), bytes(root.self())), result.path());
        assertEquals(Anchor.Origin.CA_STORE, result.anchor().orElseThrow().origin());
        assertTrue(result.anchor().orElseThrow().source().startsWith(folders.machine().toString()));
        assertEquals(result.path(), trust().path(bytes(person), List.of()), "what is exported as a chain");
    }

    @Test
    void the_network_gives_what_is_missing_and_only_when_it_is_allowed() throws Exception {
        Issued person = middle.issue("Jan", server.extensions());
        put(folders.user(), root);
        VerifyCertificate.Verified offline = ask(question(person));
        assertEquals(List.of(PathProblem.Reason.ISSUER_UNKNOWN, PathProblem.Reason.STATUS_UNKNOWN),
                offline.result().problems().stream().map(PathProblem::reason).toList());
        assertEquals(List.of(), offline.problems());
        assertEquals(List.of(), server.asked());
        PathResult online = ask(online(person)).result();
        assertEquals(List.of("/ca.cer", "/ocsp"), server.asked());
        assertEquals(RevocationStatus.State.GOOD, online.statuses().getFirst().state());
        assertEquals(3, online.path().size());
    }

    @Test
    void a_list_that_was_fetched_does_without_the_network_after_a_restart() throws Exception {
        Issued person = root.issue("Jan", "crlDistributionPoints = URI:" + rootServer.at("/list.crl") + "\n");
        put(folders.user(), root);
        assertEquals(PathResult.Outcome.UNKNOWN, ask(question(person)).result().outcome());
        assertEquals(PathResult.Outcome.VALID, ask(online(person)).result().outcome());
        PathResult later = ask(question(person)).result();
        assertEquals(PathResult.Outcome.VALID, later.outcome());
        assertEquals(rootServer.at("/list.crl"), later.statuses().getFirst().source());
        assertEquals(List.of("/list.crl"), rootServer.asked());
        root.revoke(person, "keyCompromise");
        assertEquals(PathResult.Outcome.INVALID, ask(online(person)).result().outcome(),
                "where the network is allowed, the newest list decides");
        rootServer.close();
        assertEquals(PathResult.Outcome.INVALID, ask(online(person)).result().outcome(), "the server is down");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        /endless, NETWORK_LIMIT
        /never,   NETWORK_LIMIT
        /silent,  NETWORK_LIMIT
        /page,    NETWORK_CONTENT
        /missing, NETWORK_FAILED
        """)
    void an_issuer_that_cannot_be_fetched_is_told_with_its_reason_within_bounds(String path, FaultCode code)
            throws Exception {
        Issued person = middle.issue("Jan", "authorityInfoAccess = caIssuers;URI:" + server.at(path) + "\n");
        put(folders.user(), root);
        VerifyCertificate.Verified verified = ask(online(person));
        assertEquals(PathResult.Outcome.UNKNOWN, verified.result().outcome());
        assertEquals(List.of(code), verified.problems().stream().map(Fault::code).toList());
        assertTrue(verified.problems().getFirst().detail(Fault.NAME).orElseThrow().startsWith(server.at("")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        /endless, UNREACHABLE
        /never,   UNREACHABLE
        /silent,  UNREACHABLE
        /missing, UNREACHABLE
        /page,    BAD_ANSWER
        /ca.cer,  BAD_ANSWER
        """)
    void a_service_or_list_that_cannot_be_had_is_told_with_its_reason_within_bounds(String path,
            RevocationStatus.Why why) throws Exception {
        put(folders.user(), root);
        for (String extension : List.of("authorityInfoAccess = OCSP;URI:", "crlDistributionPoints = URI:")) {
            PathResult result = ask(online(root.issue("Jan", extension + rootServer.at(path) + "\n"))).result();
            assertEquals(PathResult.Outcome.UNKNOWN, result.outcome());
            assertEquals(Optional.of(why), result.statuses().getFirst().why());
        }
    }

    @Test
    void many_addresses_that_do_not_answer_take_no_longer_than_one() throws Exception {
        StringBuilder extensions = new StringBuilder("authorityInfoAccess = caIssuers;URI:" + server.at("/silent"));
        for (int i = 0; i < 4; i++) {
            extensions.append(",OCSP;URI:").append(server.at("/silent?" + i));
        }
        put(folders.user(), root);
        Issued person = root.issue("Jan", extensions + "\ncrlDistributionPoints = URI:" + server.at("/silent") + "\n");
        PathResult result = ask(online(person)).result();
        assertEquals(FaultCode.NETWORK_LIMIT, result.statuses().getFirst().fault().orElseThrow().code());
        assertEquals(1, server.asked().size(), "no time was left for the others");
    }

    @Test
    void files_that_are_named_and_cannot_be_used_are_told() throws Exception {
        Issued person = root.issue("Jan", "");
        Path nothing = folder.resolve("nothing");
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dobrý den");
        assertFault(FaultCode.FILE_PROBLEM, "MISSING", nothing, List.of(nothing), List.of(), person);
        assertFault(FaultCode.FILE_UNUSABLE, "OTHER_KIND", letter, List.of(letter), List.of(), person);
        assertFault(FaultCode.FILE_UNUSABLE, "NO_LIST", person.pem(), List.of(), List.of(person.pem()), person);
    }

    private void assertFault(FaultCode code, String reason, Path file, List<Path> trust, List<Path> lists,
            Issued person) {
        Fault fault = assertThrows(FaultException.class, () -> ask(new TrustQuestion(bytes(person), List.of(), trust,
                false, lists, Optional.empty(), false))).fault();
        assertEquals(code, fault.code());
        assertEquals(reason, fault.detail(Fault.REASON).orElse(""));
        assertEquals(file.toString(), fault.detail(Fault.PATH).orElseThrow());
    }

    private VerifyCertificate.Verified ask(TrustQuestion question) throws FaultException {
        return trust().verify(question, new NullProgressMonitor());
    }

    /** Each time another one, as after a restart. */
    private Trust trust() {
        return new Trust(folders, () -> new HttpFetcher(ProxySelector.of(null)), Clock.systemUTC(), fault -> {
            throw new AssertionError(fault.toString());
        }, Duration.ofSeconds(2));
    }

    private static TrustQuestion question(Issued person) {
        return new TrustQuestion(bytes(person), List.of());
    }

    private static TrustQuestion online(Issued person) {
        return new TrustQuestion(bytes(person), List.of(), List.of(), false, List.of(), Optional.empty(), true);
    }

    private static void put(Path store, OpenSslAuthority authority) throws IOException {
        Files.createDirectories(store);
        Files.write(store.resolve(authority.name() + ".cer"), authority.self().der());
    }

    private static Bytes bytes(Issued issued) {
        return Bytes.of(issued.der());
    }

    private <T extends AutoCloseable> T keep(T one) {
        open.add(one);
        return one;
    }
}
