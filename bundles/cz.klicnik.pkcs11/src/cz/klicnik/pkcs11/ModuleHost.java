/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import cz.klicnik.core.Version;
import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.ModuleInfo;
import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.pkcs11.internal.IaikCryptoki;
import cz.klicnik.pkcs11.internal.NativeWrapper;
import cz.klicnik.pkcs11.internal.OneAtATime;
import cz.klicnik.pkcs11.internal.Slot;
import cz.klicnik.pkcs11.internal.SlotWatcher;
import cz.klicnik.pkcs11.internal.TokenConversation;
import iaik.pkcs.pkcs11.wrapper.PKCS11;

/**
 * One PKCS#11 library in this process, from C_Initialize to C_Finalize: its slots, the conversations with their tokens,
 * and the watch over them.
 *
 * <p>Thread-safe: calls that concern one slot wait for each other, calls to several slots run side by side unless the
 * quirks forbid it.
 */
public final class ModuleHost implements AutoCloseable {

    private final PKCS11 functions;
    private final Cryptoki cryptoki;
    private final ModuleInfo module;
    private final boolean serial;
    private final Quirks quirks;
    private final Map<Long, Slot> slots = new ConcurrentHashMap<>();

    private ModuleHost(PKCS11 functions, Cryptoki cryptoki, ModuleInfo module, boolean serial, Quirks quirks) {
        this.functions = functions;
        this.cryptoki = cryptoki;
        this.module = module;
        this.serial = serial;
        this.quirks = quirks;
    }

    /**
     * Loads a library and initialises it.
     *
     * @param scratch a private folder of this process
     * @param listeners told of each call to the library
     * @throws FaultException LIBRARY_… or INITIALIZE_FAILED
     */
    public static ModuleHost open(Path library, Quirks quirks, Path scratch, List<CallListener> listeners)
            throws FaultException {
        return open(library, quirks, scratch, listeners, CallTracer.OFF);
    }

    /**
     * The same, traced.
     *
     * @param tracer told what each call is made with, where it wants to know
     */
    public static ModuleHost open(Path library, Quirks quirks, Path scratch, List<CallListener> listeners,
            CallTracer tracer) throws FaultException {
        LibraryFile.Machine here = LibraryFile.Machine.of(System.getProperty("os.name"), System.getProperty("os.arch"))
                .orElseThrow(() -> new FaultException(FaultCode.UNSUPPORTED_SYSTEM, Fault.FOUND,
                        System.getProperty("os.name") + " " + System.getProperty("os.arch")));
        new LibraryFile(library, here).check();
        return initialized(new NativeWrapper(here, scratch).connect(library), library, quirks, listeners, tracer);
    }

    /**
     * Initialises the library again after {@link #close()}. It is not loaded a second time: the wrapper keeps a list of all
     * that were, which it searches in every call.
     *
     * @param listeners told of each call to the library
     * @throws FaultException INITIALIZE_FAILED
     */
    public ModuleHost reopen(Quirks other, List<CallListener> listeners) throws FaultException {
        return initialized(functions, Path.of(module.library()), other, listeners, CallTracer.OFF);
    }

    private static ModuleHost initialized(PKCS11 functions, Path library, Quirks quirks, List<CallListener> listeners,
            CallTracer tracer) throws FaultException {
        try {
            boolean locks = initialize(new IaikCryptoki(functions, listeners, tracer));
            boolean serial = !locks || quirks.locking() == Quirks.Locking.PER_LIBRARY;
            List<CallListener> all = new ArrayList<>(listeners);
            if (serial) {
                all.addFirst(new OneAtATime());
            }
            Cryptoki cryptoki = new IaikCryptoki(functions, all, tracer);
            return new ModuleHost(functions, cryptoki, module(library, cryptoki.getInfo()), serial, quirks);
        } catch (CryptokiException e) {
            throw new FaultException(ReturnValues.fault(e).with(Fault.PATH, library.toString()), e);
        }
    }

    /** What the library says of itself. */
    public ModuleInfo module() {
        return module;
    }

    /** True when only one call at a time may be made, by the quirks or because the library cannot lock. */
    public boolean serial() {
        return serial;
    }

    /**
     * The slots and their tokens, now. A slot in which something is going on is not disturbed: its last known reading
     * stands in.
     */
    public List<SlotReading> slots() throws FaultException {
        return slots(true, Set.of());
    }

    /** The slots, asking only tokens in the given slots and those that may be others than at the last listing. */
    public List<SlotReading> slots(Set<Long> anew) throws FaultException {
        return slots(false, anew);
    }

    private List<SlotReading> slots(boolean all, Set<Long> anew) throws FaultException {
        List<SlotReading> readings = new ArrayList<>();
        try {
            for (long id : cryptoki.getSlotList()) {
                readings.add(reading(id, all || anew.contains(id)));
            }
        } catch (CryptokiException e) {
            throw ReturnValues.exception(e);
        }
        return readings;
    }

    /**
     * Starts a conversation.
     *
     * @param family for the token's identity
     * @throws FaultException TOKEN_GONE when the slot is empty
     */
    public Conversation connect(long slotId, String family) throws FaultException {
        return connect(slotId, family, quirks);
    }

    /**
     * Starts a conversation as a driver with its own view of the library.
     *
     * @param family for the token's identity
     * @param own that driver's quirks
     * @throws FaultException TOKEN_GONE when the slot is empty
     */
    public Conversation connect(long slotId, String family, Quirks own) throws FaultException {
        try {
            SlotInfo info = cryptoki.getSlotInfo(slotId);
            if (!info.tokenPresent()) {
                throw new FaultException(FaultCode.TOKEN_GONE);
            }
        } catch (CryptokiException e) {
            throw ReturnValues.exception(e);
        }
        return new TokenConversation(cryptoki, slot(slotId), family, own);
    }

    /**
     * Starts to watch the slots on a thread of its own.
     *
     * @param changed called on that thread when a slot or a token's presence changed
     * @return ends the watch
     */
    public AutoCloseable watch(Runnable changed) {
        return SlotWatcher.start(cryptoki, quirks.slotEvents(), this::slot, changed);
    }

    /** This library as a driver in this process, for a family of tokens. */
    public DriverConnection connection(String family) {
        return new DriverConnection() {
            @Override
            public ModuleInfo module() {
                return module;
            }

            @Override
            public List<SlotReading> slots() throws FaultException {
                return ModuleHost.this.slots();
            }

            @Override
            public List<SlotReading> slots(Set<Long> anew) throws FaultException {
                return ModuleHost.this.slots(anew);
            }

            @Override
            public TokenSession connect(long slotId) throws FaultException {
                return ModuleHost.this.connect(slotId, family);
            }

            @Override
            public void close() {
                ModuleHost.this.close();
            }
        };
    }

    /** C_Finalize. May block for as long as the library likes: whoever cannot wait ends the process. */
    @Override
    public void close() {
        try {
            cryptoki.finalizeModule();
        } catch (CryptokiException e) {
            // The library is given up in any case; what it says about that helps nobody but its maker.
            System.err.println(e.getMessage());
        }
    }

    private SlotReading reading(long id, boolean anew) {
        SlotInfo info;
        try {
            info = cryptoki.getSlotInfo(id);
        } catch (CryptokiException e) {
            return new SlotReading(new SlotInfo(id, "", "", false, false, false, new Version(0, 0), new Version(0, 0)),
                    Optional.empty(), Optional.of(ReturnValues.fault(e)));
        }
        if (!info.tokenPresent()) {
            return slot(id).empty(info);
        }
        return slot(id).reading(info, anew, () -> token(info));
    }

    private SlotReading token(SlotInfo info) {
        try {
            TokenInfo token = cryptoki.getTokenInfo(info.id());
            return new SlotReading(info, Optional.of(quirks.believed(token)), Optional.empty());
        } catch (CryptokiException e) {
            return new SlotReading(info, Optional.empty(), Optional.of(ReturnValues.fault(e)));
        }
    }

    private Slot slot(long id) {
        return slots.computeIfAbsent(id, Slot::new);
    }

    /** @return false when the library cannot lock and was initialised for one thread at a time */
    private static boolean initialize(Cryptoki cryptoki) throws CryptokiException {
        try {
            cryptoki.initialize(true);
            return true;
        } catch (CryptokiException e) {
            if (e.returnValue() == CKR_CRYPTOKI_ALREADY_INITIALIZED) {
                return true;
            }
            if (e.returnValue() != CKR_CANT_LOCK) {
                throw e;
            }
        }
        cryptoki.initialize(false);
        return false;
    }

    private static ModuleInfo module(Path library, Cryptoki.Info info) {
        return new ModuleInfo(library.toString(), info.manufacturer(), info.description(), info.libraryVersion(),
                Optional.of(info.cryptokiVersion()));
    }
}
