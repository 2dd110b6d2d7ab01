/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.windows.internal;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Trilean;

/**
 * What Windows knows of the key of a certificate.
 *
 * @param provider the program that keeps it; empty where the certificate has no key
 * @param container its name there
 */
record KeyFacts(String provider, String container, Trilean exportable) {

    /** Nothing is known, for example because PowerShell may not run scripts here. */
    static final KeyFacts UNKNOWN = new KeyFacts("", "", Trilean.UNKNOWN);

    private static final int FIELDS = 4;
    private static final String SMART_CARD = "smart card";

    /**
     * Asks Windows for all certificates of the personal store.
     *
     * @return by thumbprint
     */
    static Map<String, KeyFacts> of(PowerShell powerShell) throws FaultException {
        return parse(powerShell.run("facts.ps1", List.of(), List.of()));
    }

    /** @param lines thumbprint, provider, container and "yes", "no" or "?", separated by tabs; others are passed over */
    static Map<String, KeyFacts> parse(List<String> lines) {
        Map<String, KeyFacts> facts = new HashMap<>();
        for (String line : lines) {
            String[] fields = line.split("\t", -1);
            if (fields.length == FIELDS) {
                Trilean exportable = switch (fields[3]) {
                case "yes" -> Trilean.YES;
                case "no" -> Trilean.NO;
                default -> Trilean.UNKNOWN;
                };
                facts.put(fields[0].toUpperCase(Locale.ROOT), new KeyFacts(fields[1], fields[2], exportable));
            }
        }
        return facts;
    }

    /** As Windows names certificates: SHA-1 in upper-case hexadecimal. */
    static String thumbprint(Bytes der) {
        try {
            return HexFormat.of().withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(der.toArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }

    /**
     * The key is on a card or token: Windows itself keeps keys with providers whose names begin with "Microsoft"; every
     * other provider is one of a token's maker, and so is Microsoft's own for smart cards.
     */
    boolean onCard() {
        return Optional.of(provider).filter(p -> !p.isEmpty())
                .map(p -> !p.startsWith("Microsoft ") || p.toLowerCase(Locale.ROOT).contains(SMART_CARD))
                .orElse(false);
    }
}
