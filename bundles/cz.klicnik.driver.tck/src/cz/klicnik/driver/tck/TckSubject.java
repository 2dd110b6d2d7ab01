/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.TokenDriver;

/**
 * A driver that is to be tested, and the token for it. One is made for each test class and closed after its last test.
 *
 * <p>What the driver's {@link DriverProfile#quirks() quirks} say is part of the contract: a token that replaces keys is
 * held to {@code OVERWRITES}, one that chooses the IDs of its keys to {@code OF_TOKEN}, and so on.
 */
public interface TckSubject extends AutoCloseable {

    /** How the driver is declared, with its quirks. */
    DriverProfile profile();

    /** The driver, as the runtime would create it. It is opened several times. */
    TokenDriver driver();

    /** The token that the tests may do anything to. */
    TckToken token();

    /**
     * What the driver offers for this token. A test is left out only where something is neither declared here nor offered;
     * what is declared and not offered is a failure, so a driver cannot pass by offering nothing.
     */
    Set<Class<? extends Capability>> offers();

    /** False for a token that has nothing a PIN would open: then the suite holds the driver to saying so. */
    default boolean login() {
        return true;
    }

    /**
     * True for a store that lets out the keys that are made in it or brought to it, as a folder of files does. Those of a token
     * must not leave, also where it offers {@code KeyExport}.
     */
    default boolean keysLeave() {
        return false;
    }

    /** Another program that writes to the token, where there is one. */
    default Optional<TckOtherProgram> otherProgram() {
        return Optional.empty();
    }

    /** The folders that {@code DriverContext.folders()} gives the driver. */
    default List<Path> folders() {
        return List.of();
    }

    /**
     * The key pairs that the tests make, one of each; the token must offer them. Of the big ones (RSA 3072 and 4096) real
     * cards take minutes.
     */
    default Set<KeySpec> keySpecs() {
        return EnumSet.of(KeySpec.RSA_2048, KeySpec.EC_P256);
    }

    /** True when the token is full after a few certificates, so that being full can be tested in reasonable time. */
    default boolean small() {
        return false;
    }

    /** Counts what reaches the token, where that can be counted. */
    default Optional<TckCounts> counts() {
        return Optional.empty();
    }

    /** Takes the token out and puts it back, where a program can do that. */
    default Optional<TckRemoval> removal() {
        return Optional.empty();
    }

    /** Throws away what was made for the tests. */
    @Override
    default void close() throws Exception {
        // most subjects have nothing to throw away
    }
}
