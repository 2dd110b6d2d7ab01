/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.protocol;

import java.util.List;
import java.util.Set;

import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.UserRole;

/** What the console asks of a driver host. The comment names the {@link Reply}; {@link Reply.Failed} is always possible. */
public sealed interface Request {

    /** Loads the library: {@link Reply.Opened}. Once, before anything else. */
    record Open(String library, Quirks quirks) implements Request {
    }

    /**
     * Makes a driver that is written in Java: {@link Reply.Opened}. Once, before anything else, in place of {@link Open}.
     *
     * @param className on the class path that the host was started with
     */
    record OpenDriver(String className, String id, String family, Quirks quirks, String dataFolder,
            List<String> folders) implements Request {
    }

    /**
     * {@link Reply.Slots}.
     *
     * @param all asks every token who it is
     * @param anew slots whose tokens are asked in any case
     */
    record ListSlots(boolean all, Set<Long> anew) implements Request {
    }

    /**
     * {@link Reply.Connected}.
     *
     * @param quirks of the driver that connects: drivers with different ones may share a library
     */
    record Connect(long slot, String family, Quirks quirks) implements Request {
    }

    /** {@link Reply.Contents}, or {@link Reply.Cancelled}; {@link FromHost.Progress} before. */
    record Read(long session) implements Request {
    }

    /** {@link Reply.State}. */
    record GetLoginState(long session) implements Request {
    }

    /** One secret: the PIN. {@link Reply.Done}. */
    record Login(long session, UserRole role) implements Request {
    }

    /** {@link Reply.Done}. */
    record Logout(long session) implements Request {
    }

    /** {@link Reply.Answered}. */
    record Offers(long session, Ability ability) implements Request {
    }

    /** Uses a capability: {@link Reply.Did}. Secrets as the task says. */
    record Do(long session, Task task) implements Request {
    }

    /** {@link Reply.Done}. */
    record Disconnect(long session) implements Request {
    }
}
