/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.fault;

/** What kind of thing went wrong. Each has a sentence, a likely cause and a remedy in {@code cz.klicnik.presentation}. */
public enum FaultCode {
    /** None of the driver's libraries exists. Details: the paths that were looked at. */
    LIBRARY_MISSING,
    /** The file is empty or no library at all. */
    LIBRARY_NOT_A_LIBRARY,
    /** The library is for another processor or word size. Details: {@link Fault#FOUND}, {@link Fault#NEEDED}. */
    LIBRARY_WRONG_ARCHITECTURE,
    /** The library loads but has no C_GetFunctionList. */
    LIBRARY_NOT_PKCS11,
    /** The system's loader refused it, for example for a missing dependency. Details: {@link Fault#MESSAGE}. */
    LIBRARY_NOT_LOADABLE,
    /** The driver is for another operating system. */
    UNSUPPORTED_SYSTEM,
    /** C_Initialize gave an error. Details: {@link Fault#RV}. */
    INITIALIZE_FAILED,
    /** The driver host could not be started. Details: {@link Fault#MESSAGE}. */
    HOST_NOT_STARTED,
    /** The driver host speaks another version of the protocol. */
    HOST_VERSION,
    /** The driver host died, most likely because the library crashed. Details: {@link Fault#EXIT}. */
    HOST_DIED,
    /** A call took longer than allowed and the host was ended. Details: {@link Fault#FUNCTION}, {@link Fault#SECONDS}. */
    DEADLINE,
    /** The driver's class could not be created. Details: {@link Fault#MESSAGE}. */
    DRIVER_FAILED,
    /**
     * A driver is declared wrongly in its {@code plugin.xml}. Details: {@link Fault#NAME}, the bundle; {@link Fault#MESSAGE}.
     */
    DRIVER_DECLARATION,
    /** A driver's bundle is no jar, or cannot be read. Details: {@link Fault#PATH}, {@link Fault#MESSAGE}. */
    BUNDLE_UNREADABLE,
    /**
     * A jar is no OSGi bundle, or one that cannot declare a driver. Details: {@link Fault#PATH}, {@link Fault#NEEDED}: the
     * header of its manifest.
     */
    BUNDLE_MANIFEST,
    /** A driver's bundle needs something that is not there. Details: {@link Fault#PATH}, {@link Fault#MESSAGE}. */
    BUNDLE_UNRESOLVED,
    /** Another bundle of the same name is used instead. Details: {@link Fault#PATH}, {@link Fault#FOUND}: its version. */
    BUNDLE_TWICE,
    /** The driver is asked only when a person chooses it (it is known to hang when probed). */
    NOT_PROBED,
    /** The slot holds no token any more, or another one than before. */
    TOKEN_GONE,
    /** A card is there that this middleware does not know (CKR_TOKEN_NOT_RECOGNIZED). */
    TOKEN_NOT_RECOGNIZED,
    /** A reader holds a card that no driver serves. Details: {@link Fault#NAME}, the reader; {@link Fault#FOUND}, its ATR. */
    CARD_WITHOUT_DRIVER,
    /** The card in a reader does not answer. Details: {@link Fault#NAME}, the reader; {@link Fault#MESSAGE}. */
    CARD_MUTE,
    /** Another program has a reader's card for itself. Details: {@link Fault#NAME}, the reader. */
    CARD_IN_USE,
    /** The token was never initialised. */
    TOKEN_NOT_INITIALIZED,
    /** Nothing fits the name that was asked for. Details: {@link Fault#NAME}. */
    TOKEN_NOT_FOUND,
    /** More than one token fits. Details: {@link Fault#NAME}, {@link Fault#CANDIDATES}. */
    TOKEN_AMBIGUOUS,
    /** Nothing tells the token from others of its make, so nothing can be remembered of it. */
    TOKEN_WEAK,
    /** No object fits the name that was asked for. Details: {@link Fault#NAME}. */
    OBJECT_NOT_FOUND,
    /** More than one object fits. Details: {@link Fault#NAME}, {@link Fault#CANDIDATES}. */
    OBJECT_AMBIGUOUS,
    /** The same certificate or key is there already. Details: {@link Fault#NAME}. */
    OBJECT_EXISTS,
    /**
     * The value is not what the object should hold. Details: {@link Fault#MESSAGE}, and {@link Fault#REASON} where it is known:
     * TRUNCATED, TOO_LARGE, FOLLOWED, TIME, STRUCTURE.
     */
    OBJECT_UNREADABLE,
    PIN_INCORRECT,
    PIN_LOCKED,
    /** The PIN's length is outside the token's limits; it was not sent. */
    PIN_LENGTH,
    PIN_EXPIRED,
    /** No user PIN has been set yet. */
    PIN_NOT_SET,
    /** The person did not enter a PIN. */
    PIN_DECLINED,
    /** The PIN is the last one that was refused: nothing sends it again. */
    PIN_REFUSED_BEFORE,
    /** This needs a login. Details: {@link Fault#REASON}: whose, USER or SECURITY_OFFICER. */
    LOGIN_NEEDED,
    /** One try is left, and nobody confirmed that it is to be used. */
    PIN_FINAL_TRY,
    /**
     * A try has failed, and a script must not go on by itself. Details: {@link Fault#FOUND}: how many; absent where it is
     * unknown.
     */
    PIN_FAILED_BEFORE,
    /** The key asks for a PIN of its own for each use (CKA_ALWAYS_AUTHENTICATE), and none was given. */
    KEY_PIN_NEEDED,
    /** The new PIN breaks a rule of the token. Details: {@link Fault#NEEDED} where it is known. */
    PIN_POLICY,
    /**
     * A new PIN is not taken here, and nothing was sent. Details: {@link Fault#REASON}: NOT_DIGITS, NOT_ASCII, ALL_SAME,
     * SEQUENCE, REPEATED, OF_TOKEN, NOT_NEW.
     */
    PIN_UNFIT,
    /** The key slot holds a key that generating would replace. Details: {@link Fault#NAME}, the slot's CKA_ID. */
    KEY_SLOT_IN_USE,
    /** A private key of a kind that the token or Klíčník does not know. Details: {@link Fault#FOUND}. */
    KEY_UNUSABLE,
    /**
     * The key does not allow this use, by its own attributes or those of its certificate. Details: {@link Fault#NAME}, and
     * {@link Fault#REASON} where its certificate does not: CLIENT_AUTHENTICATION.
     */
    KEY_USE_FORBIDDEN,
    /** The private key may not leave its store. Details: {@link Fault#NAME}: what says so, an attribute or a function. */
    KEY_STAYS,
    /**
     * The library is older than the oldest that is known to be good (error 622). Details: {@link Fault#FOUND},
     * {@link Fault#NEEDED}, {@link Fault#DOWNLOAD}.
     */
    LIBRARY_OLD,
    /** Another console or command is writing to this token. Details: {@link Fault#NAME}: who. */
    TOKEN_IN_USE,
    /**
     * An administrator's file of quirks is wrong. Details: {@link Fault#PATH}, and {@link Fault#REASON}: UNREADABLE,
     * TOO_LARGE, NOT_XML, DOCTYPE (the whole file is ignored; {@link Fault#MESSAGE}), UNKNOWN_ELEMENT, UNKNOWN_ATTRIBUTE,
     * MISSING_ATTRIBUTE, BAD_VALUE, TWICE, UNKNOWN_DRIVER (what the file says of that driver is ignored), each with
     * {@link Fault#LINE}, {@link Fault#DRIVER}, {@link Fault#ATTRIBUTE}, {@link Fault#FOUND} and {@link Fault#NEEDED} where
     * there are such.
     */
    QUIRKS_FILE,
    /** The token cannot do this. Details: {@link Fault#NAME}. */
    NOT_SUPPORTED,
    /** Room on the token is used up. */
    TOKEN_FULL,
    TOKEN_WRITE_PROTECTED,
    /** The token said that it had written something, and it reads back differently. Details: {@link Fault#NAME}. */
    WRITTEN_DIFFERS,
    /** More went than was to go. Details: {@link Fault#REMOVED}: what else is gone. */
    DELETED_MORE,
    /** A key has signed, and the signature does not fit its public key. Details: {@link Fault#NAME}: the algorithm. */
    SIGNATURE_WRONG,
    /** A write was still running when its deadline passed: the token must be read again before anything else. */
    OUTCOME_UNKNOWN,
    /**
     * A write whose outcome was unknown is over, and the token was read and compared: no error, a finding. Details:
     * {@link Fault#ADDED}, {@link Fault#REMOVED}, {@link Fault#CHANGED}.
     */
    WRITE_SETTLED,
    /**
     * The certificate store of the operating system refused something. Details: {@link Fault#FUNCTION},
     * {@link Fault#MESSAGE}.
     */
    STORE_FAILED,
    /** The network was not allowed. Details: {@link Fault#NAME}, the address. */
    NETWORK_OFF,
    /** An address could not be reached, or answered with an error. Details: {@link Fault#NAME}, {@link Fault#MESSAGE}. */
    NETWORK_FAILED,
    /** An answer was too large, too slow or redirected too often. Details: {@link Fault#NAME}, {@link Fault#NEEDED}. */
    NETWORK_LIMIT,
    /** What an address sent is not what was asked for. Details: {@link Fault#NAME}, {@link Fault#FOUND}: its kind. */
    NETWORK_CONTENT,
    /**
     * A server could not be trusted, or did not accept the certificate that it was shown. Details: {@link Fault#NAME},
     * {@link Fault#MESSAGE}, and {@link Fault#REASON} where it is known: UNTRUSTED, EXPIRED, OTHER_NAME, CLIENT.
     */
    NETWORK_TLS,
    /**
     * A setting of a connector to an authority is missing or makes no sense. Details: {@link Fault#NAME}: the connector;
     * {@link Fault#ATTRIBUTE}: the setting; {@link Fault#REASON}: MISSING, BAD_VALUE, NOTHING_THERE (of an
     * address); {@link Fault#FOUND}.
     */
    CA_SETTINGS,
    /** An authority does not accept who is asking. Details: {@link Fault#NAME}: the address; {@link Fault#MESSAGE}. */
    CA_AUTHENTICATION,
    /** An authority said no. Details: {@link Fault#NAME}; {@link Fault#MESSAGE}: its own words; {@link Fault#FOUND}: its code. */
    CA_REFUSED,
    /**
     * An authority's answer cannot be used. Details: {@link Fault#NAME}; {@link Fault#REASON}: GARBAGE, SIGNATURE,
     * UNPROTECTED, OTHER_KEY, OTHER_SUBJECT, EXPIRED, OTHER_TRANSACTION, UNKNOWN_ISSUER, UNDECIDED, NOTHING;
     * {@link Fault#MESSAGE} where there is more to say.
     */
    CA_ANSWER,
    /** No connector has this id. Details: {@link Fault#NAME}, {@link Fault#CANDIDATES}. */
    CONNECTOR_NOT_FOUND,
    /** The journal of requests knows none of this name. Details: {@link Fault#NAME}. */
    REQUEST_NOT_FOUND,
    /** The file of a request was cut off or changed. Details: {@link Fault#PATH}, {@link Fault#MESSAGE}. */
    REQUEST_DAMAGED,
    /** The CA store holds nothing of this name or fingerprint. Details: {@link Fault#NAME}. */
    CA_NOT_FOUND,
    /** A certificate in the CA store stands in a file with others. Details: {@link Fault#NAME}, {@link Fault#PATH}. */
    CA_NOT_ALONE,
    /**
     * A file could not be read or written. Details: {@link Fault#PATH}, and {@link Fault#MESSAGE} or {@link Fault#REASON}:
     * MISSING.
     */
    FILE_PROBLEM,
    /** A file could not be written because the disk is full. Details: {@link Fault#PATH}, {@link Fault#MESSAGE}. */
    DISK_FULL,
    /** A file could not be written because its folder can only be read. Details: as of DISK_FULL. */
    FOLDER_PROTECTED,
    /**
     * A file holds nothing that can be used here. Details: {@link Fault#PATH}, {@link Fault#MESSAGE}, and {@link Fault#REASON}
     * where it is known: EMPTY, TOO_LARGE, TRUNCATED, PEM, OTHER_KIND, NO_CERTIFICATE, NO_LIST (of revoked certificates).
     */
    FILE_UNUSABLE,
    /**
     * Not all of a file was read, because it holds more than anybody looks through; what was read can be used. Details:
     * {@link Fault#PATH}, {@link Fault#FOUND} and {@link Fault#NEEDED}: how many parts there are, and how many of them were read.
     */
    FILE_CUT,
    /**
     * A file is no snapshot of a token, or a damaged or dangerous one. Details: {@link Fault#PATH}, {@link Fault#MESSAGE}, and
     * {@link Fault#REASON}: TOO_LARGE, TOO_MANY, NOT_XML, DOCTYPE, REFERENCE, OTHER_FILE, CONTENT.
     */
    SNAPSHOT_DAMAGED,
    /** A newer program wrote a snapshot. Details: {@link Fault#PATH}, {@link Fault#FOUND}, {@link Fault#NEEDED}: versions. */
    SNAPSHOT_NEWER,
    /** A file's password is wrong, or the file is damaged so that this cannot be told. Details: {@link Fault#PATH}. */
    FILE_PASSWORD,
    /** Any other return value of the library. Details: {@link Fault#FUNCTION}, {@link Fault#RV}, {@link Fault#RV_NAME}. */
    PKCS11,
    /** A fault in our own program. Details: {@link Fault#MESSAGE}. */
    INTERNAL
}
