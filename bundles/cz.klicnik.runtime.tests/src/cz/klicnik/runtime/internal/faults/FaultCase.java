/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.runtime.internal.faults.Kill.AfterCall;
import cz.klicnik.runtime.internal.faults.Kill.AtLine;
import cz.klicnik.runtime.internal.faults.Kill.Written;

/**
 * One thing that goes wrong.
 *
 * @param rule what the shim is told; empty for nothing
 * @param kill when the program is killed
 */
record FaultCase(String rule, Optional<Kill> kill) {

    /** Nothing goes wrong. */
    static final FaultCase NONE = new FaultCase("", Optional.empty());

    private static final List<String> RESULTS = List.of("CKR_DEVICE_ERROR", "CKR_DEVICE_REMOVED", "CKR_DEVICE_MEMORY",
            "CKR_GENERAL_ERROR", "CKR_SESSION_HANDLE_INVALID");
    /** Calls that change the token or its login: the real one is made, and the answer is an error all the same. */
    private static final List<String> CHANGING = List.of("C_CreateObject", "C_CopyObject", "C_UnwrapKey",
            "C_GenerateKeyPair", "C_GenerateKey", "C_DestroyObject", "C_SetAttributeValue", "C_Login", "C_SetPIN",
            "C_InitPIN", "C_InitToken");

    /**
     * Everything that can go wrong in an operation.
     *
     * @param calls that it makes when nothing does
     * @param lines that it writes to the journal then
     */
    static List<FaultCase> all(Map<String, Long> calls, int lines) {
        List<FaultCase> all = new ArrayList<>();
        calls.forEach((function, count) -> {
            for (int number = 1; number <= count; number++) {
                call(function, number, all);
            }
        });
        for (int line = 1; line <= lines; line++) {
            for (Written written : Written.values()) {
                all.add(new FaultCase("", Optional.of(new AtLine(line, written))));
            }
        }
        return all;
    }

    private static void call(String function, int number, List<FaultCase> all) {
        boolean changing = CHANGING.contains(function);
        for (String result : RESULTS) {
            all.add(rule("fail " + function + " " + result + " " + number));
            if (changing) {
                all.add(rule("claim " + function + " " + result + " " + number));
            }
        }
        if (changing) {
            all.add(new FaultCase("", Optional.of(new AfterCall(function, number))));
        }
        if (!function.equals("C_GetSlotList")) {
            // the list is of no slot whose token could go, or be reset by another program
            all.add(rule("vanish-during " + function + " " + number));
            all.add(rule("logout-during " + function + " " + number));
        }
    }

    private static FaultCase rule(String rule) {
        return new FaultCase(rule, Optional.empty());
    }

    /** Whether a call of this function may be made more often than without the fault: nothing that changes a token is. */
    static boolean mayBeRepeated(String function) {
        return !CHANGING.contains(function);
    }

    @Override
    public String toString() {
        return rule + kill.map(Object::toString).orElse("");
    }
}
