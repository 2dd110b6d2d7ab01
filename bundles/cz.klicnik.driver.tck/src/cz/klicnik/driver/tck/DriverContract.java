/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * The contract that every driver keeps. A driver's own test extends it:
 *
 * <pre>
 * class MyDriverContractTest extends DriverContract {
 *     &#64;Override
 *     protected TckSubject subject() {
 *         return new MySubject();
 *     }
 * }
 * </pre>
 *
 * <p>The tests use the driver SPI and nothing else. They write to the subject's token, erase what is on it, present wrong
 * PINs, and lock it where the subject says how to unblock it. {@link TckToken} tells which tokens they touch.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class DriverContract implements ListingContract, LoginContract, PinContract, GenerationContract,
        SigningContract, DecryptionContract, CertificateContract, KeyImportContract, KeyExportContract,
        DeletionContract, AttributeContract, HonestyContract, InitialisationContract, RoomContract, LifeContract {

    private Optional<TckSubject> subject = Optional.empty();
    private Optional<Stage> stage = Optional.empty();

    /**
     * The driver to be tested, with its token. Called once; closed after the last test.
     *
     * @throws Exception when it cannot be made; all tests then fail
     */
    protected abstract TckSubject subject() throws Exception;

    /** Opens the driver and finds the token. */
    @BeforeAll
    final void enter(@TempDir Path data) throws Exception {
        TckSubject made = subject();
        subject = Optional.of(made);
        stage = Optional.of(new Stage(made, data));
    }

    /** Leaves an empty token with nobody logged in. */
    @AfterEach
    final void rest() throws Exception {
        stage().rest();
    }

    /** Closes the driver and throws the token away. */
    @AfterAll
    final void leave() throws Exception {
        stage.ifPresent(Stage::close);
        if (subject.isPresent()) {
            subject.get().close();
        }
    }

    /** For the tests of the suite. */
    @Override
    public final Stage stage() {
        return stage.orElseThrow();
    }
}
