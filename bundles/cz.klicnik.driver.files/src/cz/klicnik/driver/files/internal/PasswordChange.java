/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/** Sets the password of a folder's files. It is never locked, since nothing counts who tries passwords on a file. */
final class PasswordChange implements Capability.PinManagement {

    /** Enough to keep an accident out; what keeps a thief of the files out is up to the person. In characters. */
    private static final int SHORTEST = 4;

    private final FolderToken token;

    PasswordChange(FolderToken token) {
        this.token = token;
    }

    @Override
    public Unblocking unblocking() {
        return Unblocking.NOT_OFFERED;
    }

    @Override
    public void change(UserRole role, Pin old, Pin now) throws FaultException {
        if (role != UserRole.USER) {
            throw new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, role.name());
        }
        check(now);
        token.changePassword(old, now);
    }

    @Override
    public void unblock(Pin key, Pin now) throws FaultException {
        throw new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, Unblocking.NOT_OFFERED.name());
    }

    /**
     * See {@link cz.klicnik.core.driver.Capability.Initialisation}. What is there goes into the backup.
     *
     * @param present a folder has no security officer: where it has a password, this is one that opens something in it
     */
    void initialise(String label, Pin present, Pin password) throws FaultException {
        check(password);
        token.initialise(label.strip(), present, password);
    }

    private static void check(Pin password) throws FaultException {
        if (password.length() < SHORTEST) {
            throw new FaultException(FaultCode.PIN_LENGTH, Fault.NEEDED, SHORTEST + "–");
        }
    }
}
