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
 * stay closed and say so. A file {@code label.txt} names the token, otherwise the folder's name does. The folders are
 * watched and never written to.
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
