/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime;

/** The right to write to a token, of one console at a time. Ends with the process at the latest. */
public interface TokenLease extends AutoCloseable {

    /** Gives it back. Never throws, and does nothing the second time. */
    @Override
    void close();
}
