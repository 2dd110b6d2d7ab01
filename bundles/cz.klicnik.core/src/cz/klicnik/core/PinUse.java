/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core;

import java.util.Optional;

/**
 * On whose account a PIN is sent. It decides what the guard lets through: a script's PIN is not sent once a try has failed,
 * and nobody's is sent on the final try without a confirmation.
 *
 * @param source who gives the PIN
 * @param typed what a person typed to confirm that the final try is to be used; see {@link Confirmation.Question}
 */
public record PinUse(Source source, Optional<String> typed) {

    /** A person enters the PIN now. */
    public static final PinUse PERSON = new PinUse(Source.PERSON, Optional.empty());
    /** The PIN comes from a file, a variable or another program, and nobody may be watching. */
    public static final PinUse SCRIPT = new PinUse(Source.SCRIPT, Optional.empty());

    /** The same with a confirmation. */
    public PinUse confirmed(String text) {
        return new PinUse(source, Optional.of(text));
    }

    /** Who gives a PIN. */
    public enum Source {
        PERSON, SCRIPT
    }
}
