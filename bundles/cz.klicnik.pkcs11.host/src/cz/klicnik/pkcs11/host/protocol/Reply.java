/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.protocol;

import java.util.List;

import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.ModuleInfo;
import cz.klicnik.core.model.TokenContents;

/** What a driver host answers to a {@link Request}. */
public sealed interface Reply {

    /** @param serial one call at a time in the whole library */
    record Opened(ModuleInfo module, boolean serial) implements Reply {
    }

    record Slots(List<SlotReading> slots) implements Reply {
    }

    /** @param session names the conversation in later requests */
    record Connected(long session) implements Reply {
    }

    record Contents(TokenContents contents) implements Reply {
    }

    record State(LoginState state) implements Reply {
    }

    record Answered(boolean yes) implements Reply {
    }

    /** Secrets as the result says. */
    record Did(Result result) implements Reply {
    }

    /** Nothing but success. */
    record Done() implements Reply {
    }

    /** The console had asked for it to be given up. */
    record Cancelled() implements Reply {
    }

    record Failed(Fault fault) implements Reply {
    }
}
