/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.copy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import cz.klicnik.core.model.TokenObject;
import cz.klicnik.pki.CertificateView;

/**
 * Chooses CKA_LABEL: the friendly name, else the holder; where something on the token is called so already, with the issuer;
 * else with a number.
 */
public final class Labels {

    /** Some middlewares cut at 64 bytes or so; nobody reads longer ones. In characters. */
    private static final int LONGEST = 60;
    /** What programs call keys for themselves: GUIDs, hexadecimal numbers, "le-…" and "tp-…" of Windows. */
    private static final Pattern MACHINE_MADE = Pattern.compile(
            "(le-|tp-|pvktmp:)?\\{?[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}}?|[0-9a-fA-F]{16,}|[0-9]+");

    private final Set<String> taken = new HashSet<>();

    /** @param objects of the token, whose labels are taken */
    public Labels(List<TokenObject> objects) {
        objects.forEach(o -> taken.add(o.label()));
    }

    /** A label that nothing else has, and that is taken from now on. */
    public String choose(String name, Optional<CertificateView> certificate) {
        return choose(name, certificate, Set.of());
    }

    /** @param own labels of the other half of the pair, which may have the same one */
    public String choose(String name, Optional<CertificateView> certificate, Set<String> own) {
        String base = base(name, certificate);
        if (own.contains(base)) {
            return base;
        }
        String issued = certificate.map(c -> cut(base + " (" + c.issuerName() + ")")).orElse(base);
        String label = taken.contains(base) ? issued : base;
        for (int number = 2; taken.contains(label); number++) {
            label = cut(base, LONGEST - 4) + " " + number;
        }
        taken.add(label);
        return label;
    }

    private static String base(String name, Optional<CertificateView> certificate) {
        String clean = clean(name);
        boolean speaking = !clean.isEmpty() && !MACHINE_MADE.matcher(clean).matches();
        String holder = clean(certificate.map(CertificateView::holder).orElse(""));
        String base = speaking || holder.isEmpty() ? clean : holder;
        return base.isEmpty() ? "key" : cut(base);
    }

    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    }

    private static String cut(String text) {
        return cut(text, LONGEST);
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end).strip();
    }
}
