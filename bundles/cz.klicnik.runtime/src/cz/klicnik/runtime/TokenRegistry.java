/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.SlotKey;

/**
 * All drivers and tokens of this machine: the OSGi service that the screens and the command line stand on. Thread-safe.
 *
 * <p>Methods that only ask for something ({@link #start()}, {@link #refresh}) return at once; what becomes of it is told
 * through the listeners. Methods that throw {@link FaultException} talk to a token and block up to the deadline of their
 * kind: never call them on the UI thread.
 */
public interface TokenRegistry {

    /** The present picture. Never blocks. */
    MachineState state();

    /**
     * Tells a listener of every new picture, on a thread of the registry, in order, one at a time. A slow listener misses
     * pictures in between, never the last one. The listener is told the present picture first.
     */
    void addListener(Consumer<MachineState> listener);

    void removeListener(Consumer<MachineState> listener);

    /** Starts every driver that may be probed unasked, all at once. Those that already run are left alone. */
    void start();

    /**
     * Starts one driver, also one that is loaded only when chosen, or one that failed.
     *
     * @throws FaultException DRIVER_FAILED with the name when there is no such driver
     */
    void start(String driverId) throws FaultException;

    /**
     * Adds a PKCS#11 library by path, for this run only, without starting it.
     *
     * @return the driver's id: the same for the same path
     */
    String addLibrary(Path library);

    /** Stops a driver that {@link #addLibrary} added and forgets it. */
    void removeLibrary(String driverId);

    /**
     * Waits until no driver is starting and no token is being read, or until the time is over.
     *
     * @return the picture at that moment
     */
    MachineState awaitSettled(Duration atMost) throws InterruptedException;

    /**
     * Whether a token is read as soon as it is seen, which is how it begins, or only when {@link #refresh} or
     * {@link #login} asks for it: who is about to log in would read everything twice. It only saves calls, so a registry
     * may read all the same. A token that has been read is kept up to date in both cases.
     */
    default void readUnasked(boolean unasked) {
        // reading all the same
    }

    /** Asks for a token to be read again. */
    void refresh(SlotKey slot);

    /**
     * Logs in, trying the PIN once, then reads the token again. The registry keeps no PIN.
     *
     * @param pin stays the caller's
     */
    void login(SlotKey slot, UserRole role, Pin pin) throws FaultException;

    /** Logs out and reads the token again. */
    void logout(SlotKey slot) throws FaultException;

    /**
     * Holds a conversation with a token.
     *
     * @param task must not keep the session
     */
    <R> R withSession(SlotKey slot, SessionTask<R> task) throws FaultException;

    /** What is to be done within one session. */
    @FunctionalInterface
    interface SessionTask<R> {
        R run(TokenSession session) throws FaultException;
    }
}
