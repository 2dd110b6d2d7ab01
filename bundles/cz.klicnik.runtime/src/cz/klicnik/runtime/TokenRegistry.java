/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

import cz.klicnik.core.Pin;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.PinTries;

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
     * Has a driver serve a folder, or a single file that a person opened, beside those that it was declared for, for this
     * run only. One that it serves already changes nothing. Starts no driver.
     *
     * @throws FaultException DRIVER_FAILED with the name when there is no such driver
     */
    default void serve(String driverId, Path path) throws FaultException {
        throw new FaultException(FaultCode.DRIVER_FAILED, Fault.NAME, driverId, Fault.MESSAGE, "no such driver");
    }

    /** Takes back what {@link #serve} added; what was declared stays. */
    default void serveNoLonger(String driverId, Path path) {
        // whatever was never added
    }

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
     * Asks for a token to be read again whose last change has an unknown outcome. Where the library still has not returned
     * from it, its process is ended first: a person must have asked for that. Any other token is simply read again.
     */
    default void readAgain(SlotKey slot) {
        refresh(slot);
    }

    /**
     * Logs in with a PIN that a person enters, trying it once, then reads the token again. The registry keeps no PIN.
     *
     * @param pin stays the caller's
     * @throws FaultException PIN_INCORRECT, PIN_LOCKED …; PIN_REFUSED_BEFORE, PIN_FINAL_TRY, PIN_FAILED_BEFORE: it was not
     *         sent
     */
    default void login(SlotKey slot, UserRole role, Pin pin) throws FaultException {
        login(slot, role, pin, PinUse.PERSON);
    }

    /** The same on someone's account, perhaps with a confirmation for the final try. */
    void login(SlotKey slot, UserRole role, Pin pin, PinUse use) throws FaultException;

    /** Logs out and reads the token again. */
    void logout(SlotKey slot) throws FaultException;

    /**
     * Holds a conversation with a token, for a person who enters the PINs in it.
     *
     * @param task must not keep the session
     */
    default <R> R withSession(SlotKey slot, SessionTask<R> task) throws FaultException {
        return withSession(slot, PinUse.PERSON, task);
    }

    /**
     * Holds a conversation with a token. Every PIN that is sent in it is counted before, and not sent where it must not be
     * (PIN_REFUSED_BEFORE, PIN_FINAL_TRY, PIN_FAILED_BEFORE); whatever writes holds the token's lease (TOKEN_IN_USE).
     * Afterwards the token is read again where that was needed.
     *
     * @param use on whose account PINs are sent
     * @param task must not keep the session; an {@code OperationCanceledException} of it is thrown on
     */
    <R> R withSession(SlotKey slot, PinUse use, SessionTask<R> task) throws FaultException;

    /** What is known of the tries of one of a token's secrets. Never blocks. */
    default PinTries pinTries(SlotKey slot, PinKind kind) {
        return state().slot(slot).map(s -> kind == PinKind.USER ? s.userPin()
                : s.token().map(kind::told).map(PinTries::told).orElse(PinTries.UNKNOWN)).orElse(PinTries.UNKNOWN);
    }

    /**
     * Calls a token by a name on this computer, for which nothing is sent to it. Blocks for the disk: not on the UI thread.
     *
     * @param name at most 60 characters are kept; blank to take the name away
     * @throws FaultException TOKEN_GONE; TOKEN_WEAK; FILE_PROBLEM, DISK_FULL, FOLDER_PROTECTED: it was not kept
     * @see cz.klicnik.core.machine.SlotStatus#name()
     */
    default void name(SlotKey slot, String name) throws FaultException {
        throw new FaultException(FaultCode.TOKEN_GONE);
    }

    /**
     * The right to write to a token for more than one conversation: no other console writes to it until it is given back.
     * Everybody may go on reading.
     *
     * @throws FaultException TOKEN_IN_USE with who has it; TOKEN_GONE
     */
    default TokenLease lease(SlotKey slot) throws FaultException {
        throw new FaultException(FaultCode.TOKEN_GONE);
    }

    /** What is to be done within one session. */
    @FunctionalInterface
    interface SessionTask<R> {
        R run(TokenSession session) throws FaultException;
    }
}
