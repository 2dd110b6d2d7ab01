/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.journal;

import java.util.List;

import cz.klicnik.core.fault.FaultException;

/** The audit journal. Thread-safe, and safe between processes. Blocks for the disk: not on the UI thread. */
public interface AuditJournal {

    /**
     * Adds an event and returns when it is on the disk.
     *
     * @throws FaultException FILE_PROBLEM: it was not written, and nothing must be done that relies on it
     */
    JournalEntry append(Event event) throws FaultException;

    /**
     * All entries that can be read, in their order. Damaged lines are left out here; {@code verify} tells of them.
     *
     * @throws FaultException FILE_PROBLEM when the file cannot be read at all
     */
    List<JournalEntry> entries() throws FaultException;
}
