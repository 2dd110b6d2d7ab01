/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.protocol;

/** A message from the console to a driver host. */
public sealed interface ToHost {

    /**
     * A request. Its secrets follow, each as a frame of its own that holds nothing else: a PIN in UTF-8, or a private key.
     *
     * @param id chosen by the console, repeated in the answer
     * @param secrets how many secrets follow
     */
    record Call(long id, Request request, int secrets) implements ToHost {
    }

    /** Switches {@link FromHost.Traced} on or off; off to begin with. */
    record Trace(boolean on) implements ToHost {
    }

    /** Gives a request up that may be given up; it is still answered. */
    record Cancel(long id) implements ToHost {
    }
}
