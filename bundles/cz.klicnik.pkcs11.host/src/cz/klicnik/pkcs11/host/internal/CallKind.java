/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

/** What a call does decides how long it may take, and what happens when it takes longer. */
enum CallKind {
    /** Nothing is lost with it: the host is ended. */
    LOAD,
    /** The same. */
    LIST,
    /** The same; progress gives it more time. */
    READ,
    /** The token may have changed or may yet: the host lives on, the outcome is unknown. Also for long work of a key. */
    WRITE,
    /** A person enters a PIN on the reader, or touches the token: there is no deadline. */
    PERSON,
    /** Tidying up: it is not waited for. */
    CLOSE;

    /** The host is not ended because of another call while one of these is under way. */
    boolean protectsHost() {
        return this == WRITE || this == PERSON;
    }
}
