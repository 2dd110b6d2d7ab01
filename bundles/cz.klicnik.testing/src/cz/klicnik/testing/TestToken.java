/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A real token that a test may do anything to.
 *
 * @param module the PKCS#11 library
 * @param environment what a process needs to see it through that library
 * @param slot CK_SLOT_ID
 * @param label CKA_LABEL of the token
 * @param serial serial number
 * @param pin the user's
 * @param soPin the security officer's
 */
public record TestToken(Path module, Map<String, String> environment, long slot, String label, String serial,
        String pin, String soPin) {

    /** Copies the environment. */
    public TestToken {
        environment = Map.copyOf(environment);
    }

    /**
     * The same token seen through another library.
     *
     * @param other a library that passes calls on to {@link #module()}
     * @param more what that library needs in the environment
     * @return the token seen through it
     */
    public TestToken through(Path other, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return new TestToken(other, all, slot, label, serial, pin, soPin);
    }
}
