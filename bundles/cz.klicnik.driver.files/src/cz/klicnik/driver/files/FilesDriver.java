/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files;

import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.TokenDriver;
import cz.klicnik.driver.files.internal.FilesConnection;

/**
 * Shows each of the context's folders that exists as a slot with a token: its objects are in PKCS#12 files, its PIN is
 * their password.
 *
 * <p>Before login a file is announced by its name, or by the certificate in a file of the same name beside it
 * ({@code .cer}, {@code .crt}, {@code .der}). Login tries the password once on every file; those that it does not open
 * stay closed and say so. While somebody is logged in, the passwords that opened something are kept in memory, for signing
 * and writing and for files that change; they are wiped at logout, when the folder goes, and when the driver is closed. A
 * file {@code label.txt} names the token, otherwise the folder's name does.
 *
 * <p>A new key gets a file of its own; a certificate joins its key. Files are replaced whole or not at all, what they were
 * is kept in the folder {@code backup}, and consoles that write at the same time wait for each other. See
 * {@code docs/files-driver.md}.
 */
public final class FilesDriver implements TokenDriver {

    /** Called by the extension registry. */
    public FilesDriver() {
        // nothing to do before open
    }

    @Override
    public DriverConnection open(DriverContext context) {
        return FilesConnection.open(context);
    }
}
