/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

/** Decides before each call whether somebody wants to know what it is made with. Thread-safe. */
@FunctionalInterface
public interface CallTracer {

    /** Nobody wants to know. */
    CallTracer OFF = () -> CallNote.NONE;

    /** @return {@link CallNote#NONE}, or a note of its own for the next call of this thread */
    CallNote note();
}
