/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.windows.internal;

import java.security.KeyPair;
import java.security.KeyStore;
import java.util.Optional;

import cz.klicnik.core.fault.FaultException;

/** What the driver needs of Windows. The tests, which run elsewhere, put a key store of their own in its place. */
public interface WindowsParts {

    /** The user's personal store as it is now. */
    KeyStore open() throws FaultException;

    /** A new RSA key pair in a container of its own, which stays only when a certificate is stored with it. */
    KeyPair generate(int bits) throws FaultException;

    /** Absent where it is missing: keys can then not be exported, nor told from those on cards. */
    Optional<PowerShell> powerShell();

    /** Tells stores of different users and computers apart. */
    String owner();
}
