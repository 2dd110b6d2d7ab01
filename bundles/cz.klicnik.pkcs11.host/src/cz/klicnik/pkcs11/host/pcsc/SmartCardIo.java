/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.pcsc;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.Bytes;

/**
 * The few calls of {@code javax.smartcardio} that are needed here, by reflection: its module is not part of
 * {@code java.se}, and the Eclipse compiler cannot see such a module where it compiles for an older release of Java than
 * it runs on. All of them but {@link #events} are public API of the JDK since Java 6.
 *
 * <p>One thread only: PC/SC serves one call at a time in a context.
 */
final class SmartCardIo {

    /** Lets {@link #events} look into the JDK. */
    static final String OPTION = "--add-opens=java.smartcardio/sun.security.smartcardio=ALL-UNNAMED";

    private static final String PACKAGE = "javax.smartcardio.";
    private static final String NO_READERS = "SCARD_E_NO_READERS_AVAILABLE";
    private static final int COUNT_SHIFT = 16;

    private final Object terminals;

    private SmartCardIo(Object terminals) {
        this.terminals = terminals;
    }

    /** A reader, as the JDK knows it. */
    record Terminal(Object impl, String name) {
    }

    /** What {@link #list} lists. */
    enum State {
        ALL,
        /** A card was put in, as the last {@link #waitForChange} saw. */
        CARD_INSERTION,
        /** A card was pulled, as the last {@link #waitForChange} saw. */
        CARD_REMOVAL
    }

    /**
     * Connects to the service.
     *
     * @throws PcscException as {@link PcscException#told} by the service; otherwise it can never be reached from this
     *         process
     */
    static SmartCardIo connect() throws PcscException {
        Object factory =
                call("TerminalFactory", null, "getInstance", List.of(String.class, Object.class), "PC/SC", null);
        return new SmartCardIo(call("TerminalFactory", factory, "terminals", List.of()));
    }

    /** SCardListReaders, and what is remembered of the last wait. */
    List<Terminal> list(State state) throws PcscException {
        Object wanted = List.of(type("CardTerminals$State").getEnumConstants()).stream()
                .filter(c -> c.toString().equals(state.name())).findFirst().orElseThrow();
        List<Terminal> list = new ArrayList<>();
        try {
            List<?> found = (List<?>) call("CardTerminals", terminals, "list", List.of(wanted.getClass()), wanted);
            for (Object impl : found) {
                list.add(new Terminal(impl, (String) call("CardTerminal", impl, "getName", List.of())));
            }
        } catch (PcscException e) {
            if (!e.reason().equals(NO_READERS)) {
                throw e;
            }
        }
        return list;
    }

    /**
     * SCardGetStatusChange over all readers.
     *
     * @return false when nothing changed in that time, or there is no reader
     */
    boolean waitForChange(long milliseconds) throws PcscException {
        try {
            return (boolean) call("CardTerminals", terminals, "waitForChange", List.of(long.class), milliseconds);
        } catch (PcscException e) {
            // both are ways to say that there is no reader
            if (e.getCause() instanceof IllegalStateException || e.reason().equals(NO_READERS)) {
                return false;
            }
            throw e;
        }
    }

    /**
     * How often cards came and went in a reader, as the last {@link #waitForChange} was told: the upper half of
     * SCARD_READERSTATE's dwEventState. It betrays an exchange that nobody saw, and the JDK keeps it to itself.
     *
     * @return empty where it is not known, also because another JDK may have no such fields
     */
    OptionalInt events(String reader) {
        try {
            Field states = terminals.getClass().getDeclaredField("stateMap");
            states.setAccessible(true);
            if (states.get(terminals) instanceof Map<?, ?> map && map.get(reader) instanceof Object state) {
                Field current = state.getClass().getDeclaredField("current");
                current.setAccessible(true);
                return OptionalInt.of(current.getInt(state) >>> COUNT_SHIFT);
            }
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            // one look less: what is pulled and put in while somebody watches is seen all the same
        }
        return OptionalInt.empty();
    }

    /** SCardGetStatusChange over one reader, without waiting. */
    boolean isCardPresent(Terminal terminal) throws PcscException {
        return (boolean) call("CardTerminal", terminal.impl(), "isCardPresent", List.of());
    }

    /**
     * SCardConnect, SCardStatus and SCardDisconnect with SCARD_LEAVE_CARD.
     *
     * @param way {@code DIRECT} or {@code *}, the JDK's words for SCARD_SHARE_DIRECT and SCARD_SHARE_SHARED
     */
    Bytes atr(Terminal terminal, String way) throws PcscException {
        Object card = call("CardTerminal", terminal.impl(), "connect", List.of(String.class), way);
        try {
            Object atr = call("Card", card, "getATR", List.of());
            return Bytes.of((byte[]) call("ATR", atr, "getBytes", List.of()));
        } finally {
            call("Card", card, "disconnect", List.of(boolean.class), false);
        }
    }

    private static Class<?> type(String name) throws PcscException {
        try {
            return Class.forName(PACKAGE + name);
        } catch (ClassNotFoundException e) {
            throw new PcscException(e);
        }
    }

    private static Object call(String declaredBy, @Nullable Object target, String method, List<Class<?>> types,
            @Nullable Object... arguments) throws PcscException {
        try {
            return type(declaredBy).getMethod(method, types.toArray(Class<?>[]::new)).invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw new PcscException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new PcscException(e);
        }
    }
}
