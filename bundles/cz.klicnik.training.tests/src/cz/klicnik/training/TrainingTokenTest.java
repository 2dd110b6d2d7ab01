/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.driver.Capability.KeyGeneration;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.CertificateType;
import cz.klicnik.pki.CertificateType.Bearer;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.KeyState.Origin;
import cz.klicnik.pki.Pkcs12;
import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.pki.TokenView;
import cz.klicnik.pki.TokenView.CertificateEntry;
import cz.klicnik.pki.Validity;
import cz.klicnik.runtime.TokenRegistry.SessionTask;
import cz.klicnik.testing.Command;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.training.Training.Outcome;

/** The training token in a real SoftHSM, in a driver host. */
class TrainingTokenTest {

    private static final Duration A_DAY_AND_A_BIT = Duration.ofHours(25);

    @TempDir
    private Path data = Path.of("");
    private final List<OneDriver> registries = new ArrayList<>();
    private Instant now = Instant.now();
    private OneDriver registry = new OneDriver(data);

    @BeforeEach
    void open() {
        registry = anotherProcess();
    }

    @AfterEach
    void close() {
        registries.forEach(OneDriver::close);
    }

    @Test
    void the_token_shows_every_state_of_certificates_and_keys() throws Exception {
        Training made = training().prepare();
        assertEquals(new Training(data.resolve("training"), Outcome.CREATED, Outcome.CREATED, Optional.of(now),
                Optional.empty()), made);
        TokenView view = view();
        TokenInfo token = view.contents().token();
        assertEquals(TrainingToken.LABEL, token.label());
        assertEquals(List.of("training certificate without key COMMERCIAL VALID NO 355",
                "training commercial COMMERCIAL VALID YES 355",
                "training commercial, expiring COMMERCIAL EXPIRING YES 6",
                "training qualified QUALIFIED VALID YES 355", "training qualified, expired QUALIFIED EXPIRED YES -20"),
                lines(view));
        for (CertificateEntry entry : view.certificates()) {
            assertTrue(entry.certificate().orElseThrow().holder().endsWith("(training)"));
            assertEquals(Bearer.PERSONAL, entry.type().bearer());
            if (entry.key().presence() == Trilean.YES) {
                assertEquals(Origin.GENERATED, entry.key().origin());
                assertEquals(Trilean.NO, entry.key().exportable());
                assertEquals(entry.object().id(), entry.keys().privateKey().orElseThrow().id());
            }
        }
        assertEquals(1, view.looseKeys().size());
        assertEquals("training key without certificate", view.looseKeys().get(0).privateKey().orElseThrow().label());
    }

    @Test
    void other_programs_find_the_same_objects() throws Exception {
        training().prepare();
        String listed = Command.of("pkcs11-tool", "--module", SoftHsm.module().toString(), "--token-label",
                TrainingToken.LABEL, "--login", "--pin", TrainingToken.PIN, "-O")
                .with(Map.of("SOFTHSM2_CONF", data.resolve("training/softhsm2.conf").toString())).succeed().out();
        assertEquals(5, count("Certificate Object", listed));
        assertEquals(5, count("Private Key Object", listed));
        assertEquals(5, count("Public Key Object", listed));
    }

    @Test
    void it_is_made_once() throws Exception {
        training().prepare();
        Map<String, Outcome> before = Map.of("token", Outcome.ALREADY_THERE, "files", Outcome.ALREADY_THERE);
        List<String> first = lines(view());
        registry = anotherProcess();
        Training again = training().prepare();
        assertEquals(before, Map.of("token", again.token(), "files", again.files()));
        assertEquals(0, registry.starts(), "nothing is started to find that everything is there");
        registry.start(TrainingToken.DRIVER);
        assertEquals(first, lines(view()));
        assertEquals(Outcome.ALREADY_THERE, training().prepare().token(), "a login changes nothing");
    }

    @Test
    void after_a_day_it_is_made_anew_so_that_six_days_stay_six() throws Exception {
        training().prepare();
        String serial = view().contents().token().serial();
        now = now.plus(A_DAY_AND_A_BIT);
        assertEquals(Outcome.REFRESHED, training().status().token());
        Training anew = training().prepare();
        assertEquals(Outcome.REFRESHED, anew.token());
        assertEquals(Outcome.REFRESHED, anew.files());
        assertTrue(lines(view()).contains("training commercial, expiring COMMERCIAL EXPIRING YES 6"));
        assertEquals(5, view().certificates().size());
        registry = anotherProcess();
        now = now.plus(A_DAY_AND_A_BIT);
        assertEquals(Outcome.REFRESHED, training().prepare().token());
        assertNotEquals(serial, view().contents().token().serial(), "where no driver has it open it is a new token");
        assertEquals(1, registry.connection().slots().stream().filter(TrainingTokenTest::isInitialised).count());
    }

    @Test
    void what_somebody_changed_is_kept_and_only_a_reset_throws_it_away() throws Exception {
        training().prepare();
        loggedIn(session -> session.capability(KeyGeneration.class).orElseThrow().generate(KeySpec.EC_P256, "mine",
                Bytes.ofHex("01")));
        Files.delete(data.resolve("training/files/training-expiring.cer"));
        now = now.plus(A_DAY_AND_A_BIT);
        registry = anotherProcess();
        Training kept = training().prepare();
        assertEquals(Outcome.KEPT_CHANGED, kept.token());
        assertEquals(Outcome.KEPT_CHANGED, kept.files());
        registry.start(TrainingToken.DRIVER);
        assertEquals(2, view().looseKeys().size());
        assertEquals(Outcome.CREATED, training().reset().token());
        assertEquals(1, view().looseKeys().size());
        assertTrue(Files.exists(data.resolve("training/files/training-expiring.cer")));
        assertEquals(Outcome.ALREADY_THERE, training().prepare().token());
    }

    @Test
    void what_was_half_made_is_thrown_away() throws Exception {
        training().prepare();
        Path marker = data.resolve("training/training.txt");
        Files.writeString(marker, Files.readString(marker).replaceAll("(?m)^token.*\n", ""));
        registry = anotherProcess();
        Training again = training().prepare();
        assertEquals(Outcome.CREATED, again.token());
        assertEquals(Outcome.ALREADY_THERE, again.files());
        assertEquals(1, registry.connection().slots().stream().filter(TrainingTokenTest::isInitialised).count());
        Files.writeString(marker, "token made yesterday\n");
        assertEquals(Outcome.CREATED, training().prepare().token());
        assertEquals(5, view().certificates().size());
    }

    @Test
    void without_softhsm_there_are_files_only() throws Exception {
        registry = OneDriver.failing(data, FaultCode.LIBRARY_MISSING);
        Training made = training().prepare();
        assertEquals(Outcome.FILES_ONLY, made.token());
        assertEquals(Outcome.CREATED, made.files());
        assertEquals(FaultCode.LIBRARY_MISSING, made.noToken().orElseThrow().code());
        assertFalse(Files.exists(data.resolve("training/softhsm2.conf")), "then the driver is not listed either");
        registry = anotherProcess();
        assertEquals(Outcome.CREATED, training().prepare().token(), "SoftHSM was installed since");
    }

    @Test
    void another_fault_of_the_driver_is_told() throws Exception {
        registry = OneDriver.failing(data, FaultCode.HOST_DIED);
        assertEquals(FaultCode.HOST_DIED,
                assertThrows(FaultException.class, () -> training().prepare()).fault().code());
    }

    @Test
    void the_files_open_with_the_same_pin() throws Exception {
        training().prepare();
        Path files = data.resolve("training/files");
        TokenAnalyzer analyzer = new TokenAnalyzer();
        for (String name : List.of("training-commercial", "training-expiring", "training-qualified")) {
            try (Pin password = Pin.taking(TrainingToken.PIN.toCharArray());
                    Pkcs12 opened = Pkcs12.open(files.resolve(name + ".p12"), password)) {
                Bytes certificate = opened.certificateOf(opened.keys().get(0)).orElseThrow().der();
                CertificateType type = analyzer.type(CertificateParser.parse(certificate));
                assertEquals(name.endsWith("qualified") ? Trade.QUALIFIED : Trade.COMMERCIAL, type.trade());
                assertEquals(3, opened.certificates().size());
                Path beside = files.resolve(name + ".cer");
                assertEquals(!name.endsWith("qualified"), Files.exists(beside));
                if (Files.exists(beside)) {
                    assertEquals(certificate, Bytes.of(Files.readAllBytes(beside)));
                }
            }
        }
    }

    @Test
    void only_the_owner_can_enter_and_the_systems_softhsm_is_not_touched() throws Exception {
        training().prepare();
        for (String name : List.of("training", "training/tokens", "training/ca", "training/files")) {
            assertEquals("rwx------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(name))), name);
        }
        try (Stream<Path> tokens = Files.list(data.resolve("training/tokens"))) {
            assertEquals(1, tokens.filter(Files::isDirectory).count());
        }
    }

    private TrainingToken training() {
        return new TrainingToken(registry, new UserFolders(data, data.resolve("state")),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private OneDriver anotherProcess() {
        OneDriver fresh = new OneDriver(data);
        registries.add(fresh);
        return fresh;
    }

    private TokenView view() throws FaultException {
        return loggedIn(session -> new TokenAnalyzer().analyze(session.read(new NullProgressMonitor()), now));
    }

    private <R> R loggedIn(SessionTask<R> task) throws FaultException {
        SlotReading slot = registry.connection().slots().stream().filter(TrainingTokenTest::isInitialised).findFirst()
                .orElseThrow();
        try (TokenSession session = registry.connection().connect(slot.slot().id());
                Pin pin = Pin.taking(TrainingToken.PIN.toCharArray())) {
            session.login(UserRole.USER, pin);
            R result = task.run(session);
            session.logout();
            return result;
        }
    }

    private static boolean isInitialised(SlotReading slot) {
        return slot.token().filter(TokenInfo::initialized).isPresent();
    }

    private static List<String> lines(TokenView view) {
        return view.certificates().stream().map(e -> e.object().label() + " " + e.type().trade() + " "
                + e.validity().orElse(Validity.VALID) + " " + e.key().presence() + " " + e.daysLeft()).sorted()
                .toList();
    }

    private static int count(String what, String text) {
        return text.split(what, -1).length - 1;
    }
}
