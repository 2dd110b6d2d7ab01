/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.faults;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.journal.AuditJournal;
import cz.klicnik.operations.journal.Event;
import cz.klicnik.operations.journal.JournalEntry;

/** The end of a program in the middle of a plan, as far as the token and the disk can tell. */
final class Killed extends Error {

    private static final long serialVersionUID = 1L;

    private Killed(String where) {
        super(where, null, false, false);
    }

    /**
     * A journal at one of whose lines the program is killed.
     *
     * @param journal where the lines go
     * @param at the line, from 1; 0 for none
     * @param before whether it is killed before the line is written
     */
    static AuditJournal at(AuditJournal journal, int at, boolean before) {
        return new AuditJournal() {

            private int lines;

            @Override
            public JournalEntry append(Event event) throws FaultException {
                lines++;
                if (lines == at && before) {
                    throw new Killed("before line " + at);
                }
                JournalEntry entry = journal.append(event);
                if (lines == at) {
                    throw new Killed("after line " + at);
                }
                return entry;
            }

            @Override
            public java.util.List<JournalEntry> entries() throws FaultException {
                return journal.entries();
            }
        };
    }
}
