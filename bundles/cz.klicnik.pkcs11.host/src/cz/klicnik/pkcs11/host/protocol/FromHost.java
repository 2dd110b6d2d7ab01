/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.protocol;

/** A message from a driver host to the console. Answers come in any order. */
public sealed interface FromHost {

    /** The version of this protocol. */
    int VERSION = 2;

    /** The first message. Its form never changes. */
    record Hello(int version) implements FromHost {
    }

    /**
     * An answer. Its secrets follow, as they do in {@link ToHost.Call}.
     *
     * @param secrets how many secrets follow
     */
    record Answer(long id, Reply reply, int secrets) implements FromHost {
    }

    /** How far a reading has come. */
    record Progress(long id, int done, int total) implements FromHost {
    }

    /** A call of the library takes long. */
    record Slow(long id, String function) implements FromHost {
    }

    /** A slot or token came or went. */
    record SlotsChanged() implements FromHost {
    }
}
