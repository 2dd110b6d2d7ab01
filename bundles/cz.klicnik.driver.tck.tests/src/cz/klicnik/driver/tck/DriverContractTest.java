/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.driver.tck.WrongDriver.Flaw;

/** That the suite fails drivers that are wrong, and keeps its hands off tokens that are somebody's. */
class DriverContractTest {

    private static final String MADE = "made for a test";

    @TempDir
    private Path data = Path.of("");

    /** The suite over a driver with these flaws, as far as it is entered. */
    private DriverContract over(Flaw... flaws) throws Exception {
        return over(new WrongDriver(MADE, flaws), Set.of());
    }

    private DriverContract over(WrongDriver driver, Set<Class<? extends Capability>> offers) throws Exception {
        return entered(driver, TckToken.made(MADE, TckToken.pin("1234")), offers);
    }

    private DriverContract entered(WrongDriver driver, TckToken token, Set<Class<? extends Capability>> offers)
            throws Exception {
        DriverContract contract = new DriverContract() {
            @Override
            protected TckSubject subject() {
                return new WrongSubject(driver, token, offers);
            }
        };
        contract.enter(data);
        return contract;
    }

    private static String failure(Executable test) {
        return String.valueOf(assertThrows(AssertionFailedError.class, test).getMessage());
    }

    @Test
    void a_driver_without_flaws_passes() throws Exception {
        DriverContract contract = over();
        contract.a_token_keeps_its_identity();
        contract.the_reading_is_of_the_token_that_was_listed();
        contract.two_readings_say_the_same_and_nothing_twice();
        contract.a_cancelled_reading_ends_and_does_no_harm();
        contract.rest();
        contract.a_login_is_shared_by_all_conversations_and_so_is_its_end();
        contract.each_wrong_PIN_costs_exactly_one_try();
        contract.rest();
        contract.a_PIN_of_a_wrong_length_is_not_sent();
        contract.a_closed_conversation_has_no_token();
        contract.what_is_declared_is_offered();
        contract.leave();
    }

    @Test
    void an_exception_of_another_kind_is_a_failure() throws Exception {
        assertTrue(failure(over(Flaw.THROWS_RUNTIME_EXCEPTIONS)::the_PIN_stays_the_callers)
                .startsWith("TokenSession.login must not throw java.lang.IllegalStateException"));
    }

    @Test
    void a_fault_that_nothing_can_be_told_of_is_a_failure() throws Exception {
        assertTrue(failure(over(Flaw.TELLS_NOTHING_OF_FAULTS)::the_PIN_stays_the_callers)
                .contains("has no detail \"function\""));
    }

    @Test
    void null_is_a_failure() throws Exception {
        assertEquals("TokenSession.loginState gave null",
                failure(over(Flaw.GIVES_NULL)::a_login_is_shared_by_all_conversations_and_so_is_its_end));
    }

    @Test
    void a_wrong_PIN_that_costs_two_tries_is_a_failure() throws Exception {
        FaultException locked = assertThrows(FaultException.class,
                over(Flaw.TAKES_TWO_TRIES)::each_wrong_PIN_costs_exactly_one_try);
        assertEquals(FaultCode.PIN_LOCKED, locked.fault().code());
    }

    @Test
    void a_login_that_others_do_not_see_is_a_failure() throws Exception {
        failure(over(Flaw.KEEPS_THE_LOGIN_TO_ITSELF)::a_login_is_shared_by_all_conversations_and_so_is_its_end);
    }

    @Test
    void a_reading_that_cannot_be_cancelled_is_a_failure() throws Exception {
        failure(over(Flaw.IGNORES_CANCELLATION)::a_cancelled_reading_ends_and_does_no_harm);
    }

    @Test
    void a_token_that_changes_its_serial_is_a_failure() throws Exception {
        failure(over(Flaw.NEW_SERIAL_EACH_TIME)::a_token_keeps_its_identity);
    }

    @Test
    void a_conversation_that_goes_on_after_its_end_is_a_failure() throws Exception {
        failure(over(Flaw.SERVES_AFTER_CLOSE)::a_closed_conversation_has_no_token);
    }

    @Test
    void what_a_deletion_takes_along_untold_is_a_failure() throws Exception {
        for (Flaw flaw : List.of(Flaw.DELETES_TOO_MUCH, Flaw.LIES_ABOUT_DELETION)) {
            WrongDriver driver = new WrongDriver(MADE, flaw);
            DriverContract contract = over(driver, Set.of());
            driver.objects.add(WrongDriver.data(1, Trilean.NO));
            driver.objects.add(WrongDriver.data(2, Trilean.NO));
            TokenSession session = contract.stage().loggedIn();
            failure(() -> contract.delete(session, contract.stage().read(session), 1));
        }
    }

    @Test
    void what_is_declared_and_not_offered_is_a_failure_and_no_reason_to_leave_a_test_out() throws Exception {
        DriverContract contract = over(new WrongDriver(MADE), new HashSet<>(Set.of(Capability.Signing.class)));
        failure(contract::what_is_declared_is_offered);
        failure(contract::every_scheme_that_is_offered_signs);
        assertThrows(TestAbortedException.class, contract::every_scheme_that_is_offered_decrypts);
    }

    @Test
    void a_token_made_for_the_test_that_holds_something_is_left_alone() throws Exception {
        WrongDriver driver = new WrongDriver(MADE);
        driver.objects.add(WrongDriver.data(1, Trilean.NO));
        assertEquals("The tests do not touch this token: a token made for this test holds nothing, and \"" + MADE
                + "\" holds 1 objects", failure(() -> over(driver, Set.of())));
        assertEquals(1, driver.objects.size());
    }

    @Test
    void a_token_of_another_label_is_left_alone() {
        assertEquals("The tests do not touch this token: 0 tokens are called \"klicnik-test\", and one is needed",
                failure(() -> entered(new WrongDriver("Jana"), TckToken.existing(TckToken.pin("1234")), Set.of())));
    }

    @Test
    void an_existing_token_is_written_to_only_when_its_serial_number_is_named() throws Exception {
        WrongDriver driver = new WrongDriver(TckToken.THROW_AWAY_LABEL);
        driver.objects.add(WrongDriver.data(1, Trilean.NO));
        Executable enter = () -> entered(driver, TckToken.existing(TckToken.pin("1234")), Set.of());
        assertTrue(
                failure(enter).endsWith("-Dklicnik.tck.token=serial, or KLICNIK_TCK_TOKEN=serial in the environment"));
        try {
            System.setProperty(TckToken.PROPERTY, "another");
            assertTrue(failure(enter).endsWith("(named is another)"));
            System.setProperty(TckToken.PROPERTY, "serial");
            assertDoesNotThrow(enter);
        } finally {
            System.clearProperty(TckToken.PROPERTY);
        }
    }

    @Test
    void certificates_of_the_suite_are_good_ones() throws Exception {
        var key = Keys.make(Capability.KeySpec.EC_P256).getPublic();
        Certificates.Issued issued = new Certificates().issue(key, "Příliš žluťoučký");
        assertEquals("CN=Příliš žluťoučký", issued.certificate().getSubjectX500Principal().toString());
        assertEquals(key, issued.certificate().getPublicKey());
        issued.certificate().checkValidity();
    }
}
