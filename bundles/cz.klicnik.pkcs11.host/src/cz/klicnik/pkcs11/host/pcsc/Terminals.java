/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.pcsc;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.pkcs11.host.protocol.FromReaders.Atr;
import cz.klicnik.pkcs11.host.protocol.FromReaders.Reader;
import cz.klicnik.pkcs11.host.pcsc.SmartCardIo.State;
import cz.klicnik.pkcs11.host.pcsc.SmartCardIo.Terminal;

/**
 * The readers as {@code javax.smartcardio} shows them. One thread only: PC/SC serves one call at a time in a context.
 *
 * <p>Nothing here speaks to a card but {@link #atr}. pcsc-lite, which is PC/SC on Linux, lets a direct connection to a
 * reader be one among several, knows its card's ATR, and does not even power the card for it; elsewhere it would shut all
 * others out.
 */
final class Terminals {

    /** SCardConnect with SCARD_SHARE_DIRECT and SCARD_SHARE_SHARED, in the words of the JDK. */
    private static final String DIRECT = "DIRECT";
    private static final String SHARED = "*";

    private static final Set<String> MUTE = Set.of("SCARD_W_UNRESPONSIVE_CARD", "SCARD_W_UNPOWERED_CARD",
            "SCARD_W_UNSUPPORTED_CARD");

    private final SmartCardIo pcsc;
    private final boolean lite;
    private final Map<String, Terminal> known = new LinkedHashMap<>();
    private final Map<String, Long> cards = new LinkedHashMap<>();
    private final Map<String, Integer> events = new HashMap<>();
    private long lastCard;

    private Terminals(SmartCardIo pcsc, boolean lite) {
        this.pcsc = pcsc;
        this.lite = lite;
    }

    /**
     * Finds the service.
     *
     * @throws PcscException as {@link PcscException#told} by the service when it does not answer now; otherwise it cannot
     *         be asked in this process
     */
    static Terminals connect() throws PcscException {
        return new Terminals(SmartCardIo.connect(), System.getProperty("os.name").equals("Linux"));
    }

    /** The readers, each with its card's number. Asks the service, not the cards. */
    List<Reader> look() throws PcscException {
        known.clear();
        for (Terminal terminal : pcsc.list(State.ALL)) {
            known.put(terminal.name(), terminal);
            number(terminal.name(), pcsc.isCardPresent(terminal));
            if (!events.containsKey(terminal.name())) {
                pcsc.events(terminal.name()).ifPresent(count -> events.put(terminal.name(), count));
            }
        }
        cards.keySet().retainAll(known.keySet());
        events.keySet().retainAll(known.keySet());
        return cards.entrySet().stream().map(e -> new Reader(e.getKey(), e.getValue())).toList();
    }

    /** Every card may be another one than before. */
    void doubtCards() {
        cards.replaceAll((reader, card) -> 0L);
    }

    /**
     * Waits until something moves in a reader. A reader that comes or goes does not end the wait.
     *
     * @return true if something moved; look again
     * @throws PcscException when the service is gone: then it is gone for this process, as the JDK keeps the dead
     *         connection to it for ever
     */
    boolean await(Duration atMost) throws PcscException {
        boolean moved = pcsc.waitForChange(atMost.toMillis());
        if (moved) {
            // one that was put in after another was pulled, perhaps both since the last look
            pcsc.list(State.CARD_REMOVAL).forEach(t -> cards.replace(t.name(), 0L));
            pcsc.list(State.CARD_INSERTION).forEach(t -> cards.replace(t.name(), 0L));
            known.keySet().forEach(this::count);
        }
        return moved;
    }

    /** A card that was exchanged while this process stood still. */
    private void count(String reader) {
        OptionalInt now = pcsc.events(reader);
        if (now.isPresent()) {
            Optional<Integer> before = Optional.ofNullable(events.put(reader, now.getAsInt()));
            if (before.isPresent() && before.get() != now.getAsInt()) {
                cards.replace(reader, 0L);
            }
        }
    }

    /** True when there are no readers, where {@link #await} does not wait. */
    boolean empty() {
        return known.isEmpty();
    }

    /** True when the service names other readers than at the last look. */
    boolean readersChanged() throws PcscException {
        Set<String> names = new HashSet<>();
        pcsc.list(State.ALL).forEach(t -> names.add(t.name()));
        return !names.equals(known.keySet());
    }

    /** True while a card has this number. */
    boolean holds(String reader, long card) {
        return known.containsKey(reader) && cards.getOrDefault(reader, 0L) == card;
    }

    /**
     * What a card answers to a reset, without disturbing it: through a direct connection, where the system has such.
     *
     * @return empty where there is no such way, or the service has not powered the card up yet
     */
    Optional<Bytes> atrUndisturbed(String reader) {
        Optional<Terminal> terminal = Optional.ofNullable(known.get(reader)).filter(t -> lite);
        try {
            return terminal.isEmpty() ? Optional.empty()
                    : Optional.of(pcsc.atr(terminal.get(), DIRECT)).filter(atr -> !atr.isEmpty());
        } catch (PcscException e) {
            // older JDKs ask for no protocol, which pcsc-lite refuses
            return Optional.empty();
        }
    }

    /** What a card answers to a reset. Connects to it, without exclusion of others, and leaves it as it was. */
    Atr atr(String reader, long card) {
        try {
            Bytes atr = pcsc.atr(Objects.requireNonNull(known.get(reader)), SHARED);
            return new Atr(reader, card, Optional.of(atr).filter(a -> !a.isEmpty()),
                    atr.isEmpty() ? Optional.of(fault(reader, "")) : Optional.empty());
        } catch (PcscException e) {
            return new Atr(reader, card, Optional.empty(), Optional.of(fault(reader, e.reason())));
        }
    }

    /** Why a card gives no ATR. */
    static Fault fault(String reader, String refusal) {
        if (refusal.equals("SCARD_E_SHARING_VIOLATION")) {
            return Fault.of(FaultCode.CARD_IN_USE, Fault.NAME, reader);
        }
        Fault mute = Fault.of(FaultCode.CARD_MUTE, Fault.NAME, reader);
        return refusal.isEmpty() || MUTE.contains(refusal) ? mute : mute.with(Fault.MESSAGE, refusal);
    }

    private void number(String reader, boolean present) {
        long before = cards.getOrDefault(reader, 0L);
        if (!present) {
            cards.put(reader, 0L);
        } else if (before == 0) {
            lastCard++;
            cards.put(reader, lastCard);
        }
    }
}
