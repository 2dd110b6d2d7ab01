/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import cz.klicnik.pkcs11.Cryptoki;
import cz.klicnik.pkcs11.CryptokiException;
import cz.klicnik.pkcs11.Template;

/**
 * Waits after a login until private objects show, as some tokens need a moment for that. It looks again and again and ends
 * as soon as two looks found the same, so that only a token without any private object costs the whole time.
 */
final class Settling {

    private static final long PERIOD_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(20);

    private Settling() {
    }

    /** @param longest no time at all for a token that does not need it */
    static void of(Cryptoki cryptoki, long session, Duration longest) throws CryptokiException {
        if (longest.isZero()) {
            return;
        }
        long end = System.nanoTime() + longest.toNanos();
        Set<Long> before = look(cryptoki, session);
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(PERIOD_NANOSECONDS);
            Set<Long> now = look(cryptoki, session);
            if (!now.isEmpty() && now.equals(before)) {
                return;
            }
            before = now;
        }
    }

    private static Set<Long> look(Cryptoki cryptoki, long session) throws CryptokiException {
        return Search.handles(cryptoki, session, Template.ANY.with(CKA_PRIVATE, true));
    }
}
