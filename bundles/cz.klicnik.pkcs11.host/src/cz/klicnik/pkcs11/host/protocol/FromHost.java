/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.protocol;

import java.util.List;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.trace.TracedCall;

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

    /**
     * Calls of the library, while {@link ToHost.Trace} wants them: those that have ended, in that order, and those that
     * have been under way for a while.
     *
     * @param lost how many ended besides, which could not be kept
     */
    record Traced(List<TracedCall> calls, long lost) implements FromHost {
    }

    /** A driver written in Java noticed that a token holds something else than before. */
    record ContentsChanged(long slot) implements FromHost {
    }

    /** A driver written in Java says that it is dead. */
    record Lost(Fault reason) implements FromHost {
    }

    /** A slot or token came or went. */
    record SlotsChanged() implements FromHost {
    }
}
