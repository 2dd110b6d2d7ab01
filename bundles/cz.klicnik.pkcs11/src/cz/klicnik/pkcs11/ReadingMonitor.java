/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

/**
 * Who follows a reading. (Not Eclipse's {@code IProgressMonitor}: its jar is signed, and to verify that would take a driver
 * host longer than the rest of its start.)
 */
public interface ReadingMonitor {

    /** The reading begins. */
    void begin(int objects);

    /** One object more has been read. */
    void read();

    /** True when the reading should be given up. Asked before each object. */
    boolean cancelled();
}
