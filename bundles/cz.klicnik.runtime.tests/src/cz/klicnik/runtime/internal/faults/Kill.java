/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.faults;

/** The moment at which the program is killed. */
sealed interface Kill {

    /** How much of a line of the journal is on the disk. */
    enum Written {
        NOTHING, HALF, ALL
    }

    /**
     * At a line of the journal.
     *
     * @param number from 1, counted from the beginning of the plan
     */
    record AtLine(int number, Written written) implements Kill {
        @Override
        public String toString() {
            return "killed at line " + number + ", of which is written: " + written;
        }
    }

    /**
     * As soon as the library has done a call.
     *
     * @param number which of the calls of this function, from 1
     */
    record AfterCall(String function, int number) implements Kill {
        @Override
        public String toString() {
            return "killed after " + function + " " + number;
        }
    }
}
