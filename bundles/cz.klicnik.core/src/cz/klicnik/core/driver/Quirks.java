/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.driver;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.model.TokenInfo;

/**
 * How a middleware deviates from the standard, as data: from the driver's extension, overridden by an administrator's file.
 *
 * @param locking how calls may overlap
 * @param slotEvents how insertions are noticed
 * @param timing how long its calls may take
 * @param logins how it wants to be logged in to
 * @param unblocking how a locked user PIN is unblocked
 * @param keySlots what becomes of the other objects when a key is deleted or generated
 * @param keyIds who chooses a new key's CKA_ID
 * @param freeMemory whether what it says of free memory can be believed
 * @param room how much memory objects need (error 621 before it happens)
 * @param initialisation whether erasing and initialising a token is offered at all
 * @param publicKeyObjects whether a public key is written beside an imported private key
 * @param qualifiedDevices which of its tokens are qualified devices; the first row that fits counts
 */
public record Quirks(Locking locking, SlotEvents slotEvents, Timing timing, Logins logins, Unblocking unblocking,
        KeySlots keySlots, KeyIds keyIds, FreeMemory freeMemory, Room room, boolean initialisation,
        boolean publicKeyObjects, List<QualifiedDevice> qualifiedDevices) {

    /** A library that keeps to the standard, and of which nothing more is known. */
    public static final Quirks STANDARD = new Quirks(Locking.PER_SLOT, SlotEvents.POLL, Timing.STANDARD,
            Logins.STANDARD,
            Unblocking.NOT_OFFERED, KeySlots.INDEPENDENT, KeyIds.SHA1_OF_PUBLIC_KEY, FreeMemory.AS_TOLD, Room.UNKNOWN,
            false, false, List.of());

    public Quirks {
        qualifiedDevices = List.copyOf(qualifiedDevices);
    }

    /** The same with other locking. */
    public Quirks with(Locking other) {
        return new Quirks(other, slotEvents, timing, logins, unblocking, keySlots, keyIds, freeMemory, room,
                initialisation, publicKeyObjects, qualifiedDevices);
    }

    /** The same with another way of noticing insertions. */
    public Quirks with(SlotEvents other) {
        return new Quirks(locking, other, timing, logins, unblocking, keySlots, keyIds, freeMemory, room,
                initialisation, publicKeyObjects, qualifiedDevices);
    }

    /** The same with other deadlines. */
    public Quirks with(Timing other) {
        return new Quirks(locking, slotEvents, other, logins, unblocking, keySlots, keyIds, freeMemory, room,
                initialisation, publicKeyObjects, qualifiedDevices);
    }

    /** The same with other habits of logging in. */
    public Quirks with(Logins other) {
        return new Quirks(locking, slotEvents, timing, other, unblocking, keySlots, keyIds, freeMemory, room,
                initialisation, publicKeyObjects, qualifiedDevices);
    }

    /** The same with another way of unblocking. */
    public Quirks with(Unblocking other) {
        return new Quirks(locking, slotEvents, timing, logins, other, keySlots, keyIds, freeMemory, room,
                initialisation, publicKeyObjects, qualifiedDevices);
    }

    /** The same with another kind of key slots. */
    public Quirks with(KeySlots other) {
        return new Quirks(locking, slotEvents, timing, logins, unblocking, other, keyIds, freeMemory, room,
                initialisation, publicKeyObjects, qualifiedDevices);
    }

    /** The same with another choice of key IDs. */
    public Quirks with(KeyIds other) {
        return new Quirks(locking, slotEvents, timing, logins, unblocking, keySlots, other, freeMemory, room,
                initialisation, publicKeyObjects, qualifiedDevices);
    }

    /** The same with another belief in free memory. */
    public Quirks with(FreeMemory other) {
        return new Quirks(locking, slotEvents, timing, logins, unblocking, keySlots, keyIds, other, room,
                initialisation, publicKeyObjects, qualifiedDevices);
    }

    /** The same with other needs of memory. */
    public Quirks with(Room other) {
        return new Quirks(locking, slotEvents, timing, logins, unblocking, keySlots, keyIds, freeMemory, other,
                initialisation, publicKeyObjects, qualifiedDevices);
    }

    /** The same with or without the offer to erase and initialise a token. */
    public Quirks withInitialisation(boolean offered) {
        return new Quirks(locking, slotEvents, timing, logins, unblocking, keySlots, keyIds, freeMemory, room, offered,
                publicKeyObjects, qualifiedDevices);
    }

    /** The same with or without a public key beside an imported private key. */
    public Quirks withPublicKeyObjects(boolean written) {
        return new Quirks(locking, slotEvents, timing, logins, unblocking, keySlots, keyIds, freeMemory, room,
                initialisation, written, qualifiedDevices);
    }

    /** The same with another table of qualified devices. */
    public Quirks with(List<QualifiedDevice> devices) {
        return new Quirks(locking, slotEvents, timing, logins, unblocking, keySlots, keyIds, freeMemory, room,
                initialisation, publicKeyObjects, devices);
    }

    /** The same token without what is not to be believed of it. */
    public TokenInfo believed(TokenInfo token) {
        return freeMemory == FreeMemory.UNTRUSTED ? token.withUnknownFreeMemory() : token;
    }

    /** How calls to one library may overlap. */
    public enum Locking {
        /** CKF_OS_LOCKING_OK; one call at a time per slot. */
        PER_SLOT,
        /** One call at a time in the whole library. */
        PER_LIBRARY
    }

    /** How insertions and removals are noticed. */
    public enum SlotEvents {
        /** C_GetSlotList and C_GetSlotInfo, which do not touch the card. */
        POLL,
        /** C_WaitForSlotEvent is known to work. */
        WAIT
    }

    /**
     * How long calls may take before the console stops waiting.
     *
     * @param load to start the host, load the library and initialise it
     * @param list to list the slots
     * @param read between two signs of progress while a token is read, and for a login with a PIN
     * @param write for calls that write, delete or generate: real cards take up to five minutes for RSA-4096
     * @param settle how long the objects may take to show after a login (SafeNet 5110+ FIPS: 300 ms)
     */
    public record Timing(Duration load, Duration list, Duration read, Duration write, Duration settle) {

        /** Long enough for the slowest card that is known to work. */
        public static final Timing STANDARD = new Timing(Duration.ofSeconds(15), Duration.ofSeconds(15),
                Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ZERO);

        /** The same with another deadline for writes. */
        public Timing withWrite(Duration other) {
            return new Timing(load, list, read, other, settle);
        }
    }

    /**
     * How a token wants to be logged in to.
     *
     * @param importing whose login writing objects needs (Yubico: the security officer's, whose PIN is the management key)
     * @param pinTries how many wrong PINs lock the token, 0 where none ever does; absent where it is unknown
     * @param pinCharacters what its PINs may consist of
     */
    public record Logins(UserRole importing, OptionalInt pinTries, PinCharacters pinCharacters) {

        /** The user logs in for everything, and nobody knows how many tries there are, nor what a PIN may hold. */
        public static final Logins STANDARD = new Logins(UserRole.USER, OptionalInt.empty(), PinCharacters.UNKNOWN);

        /** The same with another number of wrong PINs that lock. */
        public Logins withTries(int wrong) {
            return new Logins(importing, OptionalInt.of(wrong), pinCharacters);
        }
    }

    /** What the PINs of a token may consist of: PKCS#11 has no way for a token to say it. */
    public enum PinCharacters {
        /** Nobody knows, so nothing is refused for it. */
        UNKNOWN,
        /** The digits 0 to 9. */
        DIGITS,
        /** What can be seen in ASCII: letters without diacritics, digits, punctuation. */
        ASCII
    }

    /** How a locked user PIN is unblocked. */
    public enum Unblocking {
        /** Login as security officer, then C_InitPIN. */
        SO_INIT_PIN,
        /** C_SetPIN with the PUK as the old PIN, in a public session. */
        PUK_SET_PIN,
        /** Only the program of the token's maker can. */
        VENDOR_TOOL,
        /** Nothing is known of it: it is not offered. */
        NOT_OFFERED
    }

    /** How keys and certificates hang together on the token. */
    public enum KeySlots {
        /** Each object stands for itself. */
        INDEPENDENT,
        /** Deleting a key or its certificate takes the other along. */
        CONTAINER,
        /** A fixed number of key slots: generating replaces the key that is there (PIV). */
        OVERWRITES
    }

    /** Who chooses the CKA_ID of a key. */
    public enum KeyIds {
        /** We do: the SHA-1 of the public key's bits (RFC 5280, section 4.2.1.2, method 1). */
        SHA1_OF_PUBLIC_KEY,
        /** The token does, whatever it is told; it is read back. */
        OF_TOKEN
    }

    /** What the token says of its free memory. */
    public enum FreeMemory {
        /** As the standard has it; 0 is unknown only where the total is 0 or unavailable. */
        AS_TOLD,
        /** Not to be believed: unknown. */
        UNTRUSTED
    }

    /**
     * How much memory objects take on the token, in bytes.
     *
     * @param certificate beside the certificate's own length; absent when unknown
     * @param keyPairs for each kind of key that is known
     */
    public record Room(OptionalLong certificate, Map<KeySpec, Long> keyPairs) {

        /** Nothing is foretold. */
        public static final Room UNKNOWN = new Room(OptionalLong.empty(), Map.of());

        public Room {
            keyPairs = Map.copyOf(keyPairs);
        }

        /** What a certificate of this length takes with a key pair, where both are known. */
        public OptionalLong needed(KeySpec spec, int certificateLength) {
            Long pair = keyPairs.get(spec);
            return pair == null || certificate.isEmpty() ? OptionalLong.empty()
                    : OptionalLong.of(certificate.getAsLong() + certificateLength + pair);
        }

        /**
         * How many certificates of this length, each with a key pair, the token has room for. Certificates are public
         * objects and keys private ones; where the token tells of the same room twice, both share it.
         *
         * @return empty where the token or the driver does not say enough
         */
        public OptionalLong fitting(TokenInfo token, KeySpec spec, int certificateLength) {
            OptionalLong both = needed(spec, certificateLength);
            OptionalLong publicFree = token.publicMemory().free();
            OptionalLong privateFree = token.privateMemory().free();
            if (both.isEmpty() || publicFree.isEmpty() || privateFree.isEmpty()) {
                return OptionalLong.empty();
            }
            if (token.publicMemory().equals(token.privateMemory())) {
                return OptionalLong.of(publicFree.getAsLong() / both.getAsLong());
            }
            long pair = keyPairs.getOrDefault(spec, 0L);
            return OptionalLong.of(Math.min(publicFree.getAsLong() / Math.max(1, both.getAsLong() - pair),
                    privateFree.getAsLong() / Math.max(1, pair)));
        }
    }
}
