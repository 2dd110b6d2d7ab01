/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.faults;

/**
 * One thing that goes wrong.
 *
 * @param rule what the shim is told; empty for nothing
 * @param line of the journal at which the program is killed; 0 for none
 * @param before whether it is killed before that line is written
 */
record FaultCase(Scenario scenario, String rule, int line, boolean before) {

    static FaultCase none(Scenario scenario) {
        return new FaultCase(scenario, "", 0, false);
    }

    @Override
    public String toString() {
        return scenario + (rule.isEmpty() ? "" : " | " + rule)
                + (line == 0 ? "" : " | killed " + (before ? "before" : "after") + " line " + line);
    }
}
