/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.training;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import cz.klicnik.core.fault.Fault;

/**
 * The training token and the folder of training files, as {@link TrainingToken} found or made them.
 *
 * @param folder where all of it lives
 * @param token what became of the token
 * @param files what became of the folder of PKCS#12 files
 * @param madeAt when it was made; absent while there is nothing, or nothing whole
 * @param noToken why there are only files; present when {@code token} is {@link Outcome#FILES_ONLY}
 */
public record Training(Path folder, Outcome token, Outcome files, Optional<Instant> madeAt, Optional<Fault> noToken) {

    /** What was done, or by {@link TrainingToken#status()} would be done. */
    public enum Outcome {
        /** It was not there, or only half. */
        CREATED,
        /** It was as made but more than a day old, so that "expires in 6 days" was no longer true: made anew. */
        REFRESHED,
        /** It is there, as made, and not a day old. */
        ALREADY_THERE,
        /** Somebody changed it: it is left alone, however old. */
        KEPT_CHANGED,
        /** There is no SoftHSM 2 on this computer, so there is no token beside the files. */
        FILES_ONLY
    }
}
