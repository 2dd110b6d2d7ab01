/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.util.List;
import java.util.function.UnaryOperator;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.enrollment.requests.RequestJournal;
import cz.klicnik.operations.journal.AuditJournal;
import cz.klicnik.operations.journal.Event;
import cz.klicnik.operations.journal.JournalEntry;

/** The end of a program right before or after it has written something about a request. One thread at a time. */
final class KilledAt extends Error {

    private static final long serialVersionUID = 1L;

    private KilledAt(String where) {
        super(where, null, false, false);
    }

    /** Counts what is written, to whichever journal, and ends the program there. */
    static final class Writes {

        private final int last;
        private final boolean before;
        private int count;

        /** @param last which one is the last, from 1; 0 for never */
        Writes(int last, boolean before) {
            this.last = last;
            this.before = before;
        }

        int count() {
            return count;
        }

        private <T> T write(Writing<T> writing) throws FaultException {
            count++;
            if (count == last && before) {
                throw new KilledAt("before write " + last);
            }
            T written = writing.write();
            if (count == last) {
                throw new KilledAt("after write " + last);
            }
            return written;
        }

        AuditJournal of(AuditJournal journal) {
            return new AuditJournal() {
                @Override
                public JournalEntry append(Event event) throws FaultException {
                    return write(() -> journal.append(event));
                }

                @Override
                public List<JournalEntry> entries() throws FaultException {
                    return journal.entries();
                }
            };
        }

        RequestJournal of(RequestJournal journal) {
            return new RequestJournal() {
                @Override
                public Known read() throws FaultException {
                    return journal.read();
                }

                @Override
                public void add(CertificateRequest request) throws FaultException {
                    write(() -> {
                        journal.add(request);
                        return request;
                    });
                }

                @Override
                public CertificateRequest update(String id, UnaryOperator<CertificateRequest> change)
                        throws FaultException {
                    return write(() -> journal.update(id, change));
                }

                @Override
                public void discard(String id) throws FaultException {
                    journal.discard(id);
                }
            };
        }
    }

    @FunctionalInterface
    private interface Writing<T> {
        T write() throws FaultException;
    }
}
