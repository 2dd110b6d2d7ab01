/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import java.util.concurrent.locks.ReentrantLock;

import cz.klicnik.pkcs11.CallListener;

/** Lets one call in at a time, for libraries that are not safe to be called from several threads. */
public final class OneAtATime implements CallListener {

    private final ReentrantLock lock = new ReentrantLock(true);

    @Override
    public void begins(String function) {
        lock.lock();
    }

    @Override
    public void ends(String function) {
        lock.unlock();
    }
}
