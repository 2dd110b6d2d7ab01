/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.journal;

import java.nio.file.Path;
import java.time.Clock;

import cz.klicnik.core.fault.FaultException;

/** Another console: writes lines, says after each that it is on the disk, and goes on until it is ended or has enough. */
final class JournalWriterMain {

    private JournalWriterMain() {
    }

    /** @param arguments folder and number of lines */
    public static void main(String[] arguments) throws FaultException {
        FileJournal journal = new FileJournal(Path.of(arguments[0]), Clock.systemUTC(), Who.ofThisProcess());
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            System.out.println(journal.append(new Event.StepIntended("plan", i)).number());
        }
    }
}
