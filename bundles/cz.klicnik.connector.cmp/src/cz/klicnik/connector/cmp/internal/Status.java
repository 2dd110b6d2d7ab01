/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.bouncycastle.asn1.cmp.ErrorMsgContent;
import org.bouncycastle.asn1.cmp.PKIFreeText;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;

/**
 * What an authority says of a request (PKIStatusInfo, RFC 9810, section 5.2.3).
 *
 * @param code of the status, as {@link PKIStatus} has them
 * @param words its own; may be empty
 */
record Status(int code, String words, Set<Failure> failures) {

    /** Nobody reads more, and a journal keeps it. */
    private static final int LONGEST = 1000;
    private static final int MOST_TEXTS = 20;

    Status {
        failures = failures.isEmpty() ? EnumSet.noneOf(Failure.class) : EnumSet.copyOf(failures);
    }

    /** @throws RuntimeException where it cannot be read: Bouncy Castle's, of several kinds */
    static Status of(PKIStatusInfo info) {
        return new Status(info.getStatus().intValueExact(), joined(texts(info.getStatusString())),
                Optional.ofNullable(info.getFailInfo()).map(Failure::of).orElseGet(Set::of));
    }

    /** Of a message that says nothing but that something is wrong (RFC 9810, section 5.3.21). */
    static Status of(ErrorMsgContent error) {
        Status status = of(error.getPKIStatusInfo());
        List<String> all = new ArrayList<>(List.of(status.words()));
        Optional.ofNullable(error.getErrorCode()).ifPresent(code -> all.add("(" + code.getValue() + ")"));
        all.addAll(texts(error.getErrorDetails()));
        return new Status(status.code(), joined(all), status.failures());
    }

    private static List<String> texts(@org.eclipse.jdt.annotation.Nullable PKIFreeText text) {
        List<String> all = new ArrayList<>();
        if (text != null) {
            for (int i = 0; i < text.size() && i < MOST_TEXTS; i++) {
                all.add(text.getStringAtUTF8(i).getString());
            }
        }
        return all;
    }

    /** Without what would change a terminal or the lines of a log. */
    private static String joined(List<String> texts) {
        String text = texts.stream().map(t -> t.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip())
                .filter(t -> !t.isEmpty()).collect(Collectors.joining(" "));
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    boolean granted() {
        return code == PKIStatus.GRANTED || code == PKIStatus.GRANTED_WITH_MODS;
    }

    boolean waiting() {
        return code == PKIStatus.WAITING;
    }

    /** Whether one of these is said. */
    boolean says(Set<Failure> some) {
        return !Collections.disjoint(failures, some);
    }

    /** The names of the failures, for people who know the standard; may be empty. */
    String codes() {
        return failures.stream().map(Failure::name).collect(Collectors.joining(", "));
    }

    /** Words and codes in one line; never empty. */
    String line() {
        String all = (words + (failures.isEmpty() ? "" : " [" + codes() + "]")).strip();
        return all.isEmpty() ? "PKIStatus " + code : all;
    }
}
