/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.pins;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;

import cz.klicnik.core.Confirmation;
import cz.klicnik.core.Pin;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.PinTries;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.runtime.TokenLease;

/**
 * The one place that every PIN passes on its way to a token, whoever sends it. It counts the try before it is made,
 * refuses a PIN that this process knows to be wrong, and lets nobody use the final try without a confirmation.
 *
 * <p>What is refused after a restart: the PIN itself cannot be known again, because nothing of it is written anywhere. The
 * count can. So a PIN from a file or another program is not sent once a try has failed, until a person has logged in or
 * confirms; a person sees how many tries failed. Thread-safe.
 */
public final class PinGuard implements AutoCloseable {

    private final PinLedger ledger;
    private final TokenLeases leases;
    private final RefusedPins refused = new RefusedPins();

    /**
     * @param state the user's state folder
     * @param log told of a damaged file
     */
    public PinGuard(Path state, BiConsumer<String, Throwable> log) {
        this.ledger = new PinLedger(state, log);
        this.leases = new TokenLeases(state.resolve("leases"));
    }

    /** What a token says of itself now. */
    @FunctionalInterface
    interface Look {
        TokenInfo at() throws FaultException;
    }

    /** What is done with a PIN. */
    @FunctionalInterface
    interface Try<R> {
        R make() throws FaultException;
    }

    /** Reads again what other consoles have counted. Blocks for as long as a small file takes to be read. */
    public void lookAgain() {
        ledger.lookAgain();
    }

    /**
     * The right to write to a token.
     *
     * @throws FaultException TOKEN_IN_USE with who has it; FILE_PROBLEM
     */
    public TokenLease lease(TokenIdentity token) throws FaultException {
        return leases.take(token);
    }

    /** What is known of a secret's tries, without looking anywhere. */
    public PinTries tries(TokenIdentity token, PinKind kind, TokenInfo info, Quirks quirks) {
        return ledger.tries(token, kind, kind.told(info), limit(kind, quirks));
    }

    /** What is known of a secret's tries, also by other consoles. */
    PinTries triesNow(TokenIdentity token, PinKind kind, TokenInfo info, Quirks quirks) {
        return ledger.triesNow(token, kind, kind.told(info), limit(kind, quirks));
    }

    /**
     * Tries a PIN once, where the guards let it.
     *
     * @param renewed secrets that have no failed try any more after a success
     * @throws FaultException PIN_LOCKED, PIN_REFUSED_BEFORE, PIN_FINAL_TRY or PIN_FAILED_BEFORE: nothing was sent;
     *         otherwise what the token says
     */
    <R> R attempt(TokenIdentity token, Quirks quirks, Look look, PinKind kind, Pin pin, PinUse use,
            List<PinKind> renewed, Try<R> attempt) throws FaultException {
        TokenInfo info = look.at();
        if (!info.initialized()) {
            // it has no PIN yet, and nothing to be locked
            return attempt.make();
        }
        boolean pinPad = info.has(TokenFlag.PROTECTED_AUTHENTICATION_PATH);
        if (!pinPad && refused.contains(token, kind, pin)) {
            throw new FaultException(FaultCode.PIN_REFUSED_BEFORE);
        }
        check(token, info, kind, triesNow(token, kind, info, quirks), use);
        PinLedger.Attempt counted = ledger.begin(token, kind, kind.told(info));
        R result;
        try {
            result = attempt.make();
        } catch (FaultException e) {
            settle(counted, Verdict.of(e.fault()), look, kind);
            if (Verdict.of(e.fault()) == Verdict.REFUSED && !pinPad) {
                refused.add(token, kind, pin);
            }
            throw e;
        }
        settle(counted, Verdict.ACCEPTED, look, kind);
        for (PinKind other : renewed) {
            renew(counted, token, other);
        }
        return result;
    }

    @Override
    public void close() {
        refused.close();
        leases.close();
    }

    private static void check(TokenIdentity token, TokenInfo info, PinKind kind, PinTries tries, PinUse use)
            throws FaultException {
        if (tries.state() == PinState.LOCKED) {
            throw new FaultException(FaultCode.PIN_LOCKED);
        }
        Confirmation.Question question = new Confirmation.Question(token, info.label(), kind, tries);
        if (use.typed().filter(question::confirmedBy).isPresent()) {
            return;
        }
        if (tries.state() == PinState.FINAL_TRY) {
            throw new FaultException(FaultCode.PIN_FINAL_TRY);
        }
        boolean harmless = tries.unlimited() || tries.state() == PinState.OK || tries.failed().orElse(1) == 0;
        if (use.source() == PinUse.Source.SCRIPT && !harmless) {
            Fault fault = Fault.of(FaultCode.PIN_FAILED_BEFORE);
            throw new FaultException(tries.failed().isPresent()
                    ? fault.with(Fault.FOUND, Integer.toString(tries.failed().getAsInt())) : fault);
        }
    }

    /** Nothing of this may hide what the token said: a count that cannot be corrected stays too high, which is safe. */
    private static void settle(PinLedger.Attempt counted, Verdict verdict, Look look, PinKind kind) {
        try {
            switch (verdict) {
            case ACCEPTED -> counted.accepted();
            case NOT_SENT -> counted.notSent();
            case REFUSED -> counted.refused(told(look, kind).orElse(PinState.UNKNOWN));
            case UNKNOWN -> {
                // it stays counted
            }
            }
        } catch (FaultException e) {
            counted.tooHigh(e);
        }
    }

    private void renew(PinLedger.Attempt counted, TokenIdentity token, PinKind kind) {
        refused.forget(token, kind);
        try {
            ledger.clear(token, kind);
        } catch (FaultException e) {
            counted.tooHigh(e);
        }
    }

    private static Optional<PinState> told(Look look, PinKind kind) {
        try {
            return Optional.of(kind.told(look.at()));
        } catch (FaultException e) {
            // whoever reads the token next is told why it cannot be read
            return Optional.empty();
        }
    }

    /** The quirk is about the PIN of the user; other secrets may have fewer tries. */
    private static OptionalInt limit(PinKind kind, Quirks quirks) {
        return kind == PinKind.USER ? quirks.logins().pinTries() : OptionalInt.empty();
    }
}
