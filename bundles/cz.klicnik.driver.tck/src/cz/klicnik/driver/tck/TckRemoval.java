/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import java.io.IOException;

/** Takes the token out of its slot and puts it back. */
public interface TckRemoval {

    /** From now on the slot is empty, or gone. */
    void remove() throws IOException;

    /** The same token is there again. */
    void insert() throws IOException;
}
