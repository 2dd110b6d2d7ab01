/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import java.util.Optional;
import java.util.function.Supplier;

import cz.klicnik.core.Pin;

/**
 * A token that tests may do anything to: write, lock, erase. Nothing that is on it survives.
 *
 * <p>The suite writes to a token in two cases only: it was {@link #made made} for the test, carries the label that it was
 * given then and holds nothing yet (a token that the driver can only read may hold something); or it {@link #existing exists}, carries the label {@value #THROW_AWAY_LABEL}, and whoever
 * runs the tests has named its serial number in the system property {@value #PROPERTY} or the environment variable
 * {@value #VARIABLE}.
 *
 * @param madeForTest whether it was made for the test
 * @param label its label
 * @param pin the user's PIN, anew for each use; the suite closes it
 * @param securityOfficerPin for unblocking by the security officer, and for initialising
 * @param puk for unblocking with a PUK
 */
public record TckToken(boolean madeForTest, String label, Supplier<Pin> pin, Optional<Supplier<Pin>> securityOfficerPin,
        Optional<Supplier<Pin>> puk) {

    /** What an existing token must be called before anything is written to it. */
    public static final String THROW_AWAY_LABEL = "klicnik-test";
    /** The system property that names the serial number of an existing token. */
    public static final String PROPERTY = "klicnik.tck.token";
    /** The environment variable that names the serial number of an existing token. */
    public static final String VARIABLE = "KLICNIK_TCK_TOKEN";

    /** A token that was made for this test, and holds nothing. */
    public static TckToken made(String label, Supplier<Pin> pin) {
        return new TckToken(true, label, pin, Optional.empty(), Optional.empty());
    }

    /** A token that somebody has called {@value #THROW_AWAY_LABEL}, and that the person who runs the tests names. */
    public static TckToken existing(Supplier<Pin> pin) {
        return new TckToken(false, THROW_AWAY_LABEL, pin, Optional.empty(), Optional.empty());
    }

    /** The same token with the security officer's PIN. */
    public TckToken withSecurityOfficerPin(Supplier<Pin> officer) {
        return new TckToken(madeForTest, label, pin, Optional.of(officer), puk);
    }

    /** The same token with its PUK. */
    public TckToken withPuk(Supplier<Pin> key) {
        return new TckToken(madeForTest, label, pin, securityOfficerPin, Optional.of(key));
    }

    /** A PIN of a token that is thrown away: no secret. */
    public static Supplier<Pin> pin(String digits) {
        return () -> Pin.taking(digits.toCharArray());
    }
}
