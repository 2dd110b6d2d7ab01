/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host;

import java.time.Duration;

/**
 * How long calls may take. Those that write have a deadline of their driver ({@code Quirks.writeDeadline}); those that
 * wait for a person have none.
 *
 * @param load to start the host, load the library and initialise it
 * @param list to list the slots
 * @param read between two signs of progress while a token is read, and for a login with a PIN
 */
public record Deadlines(Duration load, Duration list, Duration read) {

    public static final Deadlines STANDARD = new Deadlines(Duration.ofSeconds(15), Duration.ofSeconds(15),
            Duration.ofSeconds(30));
}
