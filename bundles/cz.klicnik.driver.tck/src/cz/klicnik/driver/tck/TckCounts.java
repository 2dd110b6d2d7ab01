/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import java.io.IOException;

/** Counts what reaches a token. */
public interface TckCounts {

    /** How many calls the driver has made to its library so far. */
    long calls() throws IOException;

    /** How many times a PIN was presented to the token so far. */
    long logins() throws IOException;
}
