/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

/** What a guard objects to. Each has its sentence and its remedy in {@code cz.klicnik.presentation}. */
public enum GuardCode {
    /** A certificate that is still valid, or will be, would be deleted. Details: whose, which, until when. */
    VALID_CERTIFICATE,
    /** A certificate would be deleted that cannot be read, so that it may be valid. */
    UNREADABLE_CERTIFICATE,
    /** A valid certificate of an authority, without a key here, would be deleted: others may need it for their paths. */
    AUTHORITY_CERTIFICATE,
    /** The only valid commercial certificate would be deleted: one logs in with it to JIP/CAAIS. */
    LAST_COMMERCIAL,
    /** Nobody has said that the certificate which takes a commercial one's place is registered in JIP/CAAIS. */
    NOT_REGISTERED,
    /** The key of a pending request would be deleted. */
    PENDING_KEY,
    /** A key without certificate would be deleted; it may belong to a request that nobody here knows of. */
    KEY_WITHOUT_CERTIFICATE,
    /** A key would be deleted that may still be needed to read old mail. */
    DECRYPTION_KEY,
    /** A key that cannot be made again would be deleted. */
    KEY_LOST,
    /** The key of a valid certificate that stays would be deleted. Details: of the certificate. */
    KEY_OF_VALID_CERTIFICATE,
    /** A certificate would be deleted and its key would stay without one. */
    KEY_LEFT_BEHIND,
    /** A key slot that is in use would be overwritten. */
    KEY_SLOT_IN_USE,
    /** More would be deleted than the plan says: on this token keys and certificates go together. */
    GOES_ALONG,
    /** The token has too little room (error 621). Details: {@code needed}, {@code free}, in bytes. */
    TOO_LITTLE_ROOM,
    /** Whether the token has room enough is not known. */
    ROOM_UNKNOWN,
    /** The library is older than the oldest good one (error 622). Details: {@code found}, {@code needed}, {@code download}. */
    LIBRARY_OLD,
    /** The PIN is locked. Details: {@code name}: which PIN, by its kind. */
    PIN_LOCKED,
    /** One try of the PIN is left. Details: {@code name}: which PIN, by its kind. */
    PIN_FINAL_TRY,
    /** Some tries of the PIN are gone. Details likewise, and {@code left} where it is known. */
    PIN_LOW,
    /** The token in the slot is not the one that the plan was made for. */
    WRONG_TOKEN,
    /** The token cannot be told from another one by what it says of itself. */
    WEAK_IDENTITY,
    /** Nothing may be written to this token. */
    WRITE_PROTECTED,
    /** The token cannot do what the plan needs. Details: {@code name}: the capability. */
    NOT_SUPPORTED,
    /** An object of the plan is not on the token any more, or has changed. */
    OBJECT_CHANGED,
    /** The same certificate or key is on the token already. */
    DUPLICATE,
    /** Certificate and key do not belong together. */
    MISMATCH,
    /**
     * A certificate whose key is neither on the token nor comes along: it would be of no use. Details: {@code reason}:
     * LOGGED_OUT where the key may only be hidden.
     */
    KEY_MISSING,
    /** The token holds no key of this kind or size. Details: {@code found}: which; {@code needed}: what it holds, if known. */
    KEY_KIND,
    /** An imported key is never a key of a qualified device. */
    NOT_QUALIFIED_DEVICE,
    /** The token says that an object cannot be changed. */
    OBJECT_FIXED,
    /** Another object of this kind has the ID already. Details: {@code found}: the ID. */
    ID_IN_USE,
    /** A certificate and its keys would not share one ID any more. */
    PAIR_SEPARATED,
    /** The certificate to be written has expired. */
    EXPIRED,
    /** A qualified certificate is due and is to be renewed first. Details: of that one. */
    ORDER,
    /** A request for the same certificate is under way. Details: of the certificate. */
    REQUEST_PENDING,
    /** The old certificate forbids what the connector needs its key for. Details: of it, and {@code name}: what for. */
    KEY_PURPOSE,
    /** The key of the old certificate is on another token, and the connector needs it. Details: of the certificate. */
    OLD_KEY_ELSEWHERE,
    /** The connector cannot do this with its settings. Details: {@code name}: RENEW or ENROL. */
    AUTHORITY_CANNOT,
    /** The old certificate expires before the authority usually answers. Details: of it. */
    EXPIRES_FIRST,
    /**
     * The issued certificate does not name what was asked for. Details: of it, and {@code needed}: what is missing in its name;
     * {@code found}: what it says besides.
     */
    ISSUED_OTHER_SUBJECT,
    /** The authority has added something to the name. Details: of the certificate, and {@code found}: what. */
    ISSUED_SUBJECT_ADDED,
    /** It comes from another issuer than the one that it follows. Details: of it, and {@code found}: from whom. */
    ISSUED_OTHER_ISSUER,
    /** The issued certificate has expired already. Details: of it. */
    ISSUED_EXPIRED,
    /** The issued certificate is not valid yet. Details: of it, and {@code since}. */
    ISSUED_NOT_YET_VALID,
    /** Everything on the token will be lost. Details: {@code count}: how many objects are seen. */
    ERASES_EVERYTHING,
    /** A qualified device must not be erased here. */
    QUALIFIED_DEVICE_ERASED,
    /** The last change of the token has an unknown outcome: it must be read and compared first. */
    OUTCOME_UNKNOWN
}
