/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.model;

import java.time.Instant;
import java.util.List;

import cz.klicnik.core.fault.Fault;

/**
 * One reading of a whole token: everything that was visible at that moment to whoever was logged in.
 *
 * @param objects in the order in which the token gave them
 * @param problems what could not be read, beside the objects that carry a problem of their own; then the list of objects
 *        may be incomplete
 * @param readAt when the reading was finished
 */
public record TokenContents(TokenIdentity identity, SlotInfo slot, TokenInfo token, LoginState login,
        List<TokenObject> objects, List<Fault> problems, Instant readAt) {

    public TokenContents {
        objects = List.copyOf(objects);
        problems = List.copyOf(problems);
    }
}
