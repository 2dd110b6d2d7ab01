/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.renew;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.request.CertificateParts;

/**
 * What a request takes over from the old certificate, and what not.
 *
 * @param subject DER of the Name, as it is
 * @param extensions those that are asked for, DER
 * @param items every extension of the old certificate
 */
public record TakenOver(Bytes subject, List<Bytes> extensions, List<Item> items) {

    /** What becomes of an extension of the old certificate. */
    public enum Fate {
        /** It is asked for as it was. */
        STAYS,
        /** It is made from the new key. */
        OF_THE_KEY,
        /** It names the authority and its addresses, which may be others now. */
        OF_THE_AUTHORITY,
        /** What the authority vouches for; it says so itself or not. */
        VOUCHED_FOR,
        /** Nobody here knows it; the authority decides. */
        UNKNOWN
    }

    /** @param oid of an extension, dotted */
    public record Item(String oid, Fate fate) {
    }

    /** subjectAltName, keyUsage and extendedKeyUsage (RFC 5280, section 4.2.1). */
    private static final Set<String> ASKED_FOR = Set.of("2.5.29.17", "2.5.29.15", "2.5.29.37");
    /** Identifiers of keys, addresses of the authority, and what it vouches for. */
    private static final Map<String, Fate> OTHERS = Map.ofEntries(Map.entry("2.5.29.14", Fate.OF_THE_KEY),
            Map.entry("2.5.29.35", Fate.OF_THE_AUTHORITY), Map.entry("2.5.29.31", Fate.OF_THE_AUTHORITY),
            Map.entry("2.5.29.46", Fate.OF_THE_AUTHORITY), Map.entry("2.5.29.18", Fate.OF_THE_AUTHORITY),
            Map.entry("1.3.6.1.5.5.7.1.1", Fate.OF_THE_AUTHORITY), Map.entry("2.5.29.32", Fate.VOUCHED_FOR),
            Map.entry("1.3.6.1.5.5.7.1.3", Fate.VOUCHED_FOR), Map.entry("2.5.29.19", Fate.VOUCHED_FOR),
            Map.entry("1.3.6.1.4.1.11129.2.4.2", Fate.OF_THE_AUTHORITY));

    public TakenOver {
        extensions = List.copyOf(extensions);
        items = List.copyOf(items);
    }

    /**
     * Of a certificate.
     *
     * @param certificate DER
     * @throws FaultException OBJECT_UNREADABLE
     */
    public static TakenOver from(Bytes certificate) throws FaultException {
        CertificateParts parts = CertificateParts.of(certificate);
        List<Bytes> asked = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (CertificateParts.Part part : parts.extensions()) {
            boolean stays = ASKED_FOR.contains(part.oid());
            if (stays) {
                asked.add(part.der());
            }
            items.add(new Item(part.oid(), stays ? Fate.STAYS : OTHERS.getOrDefault(part.oid(), Fate.UNKNOWN)));
        }
        return new TakenOver(parts.subject(), asked, items);
    }
}
