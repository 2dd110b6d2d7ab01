/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cz.klicnik.pki.DistinguishedName;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.certificate.CertificateOverview.Item;
import cz.klicnik.presentation.certificate.CertificateOverview.Tone;

/** Values of an overview, made harmless to show. */
final class Items {

    /** What is longer was not written for people. The other pages have the whole. */
    private static final int LONGEST = 10_000;
    private static final Pattern IDENTIFIER = Pattern.compile("NTRCZ-(\\d{8})");
    private static final Pattern OLD_IDENTIFIER = Pattern.compile("\\[IČO? ?(\\d{8})\\]");

    private Items() {
    }

    static Item plain(Messages messages, String key, String value) {
        return toned(messages, key, value, Tone.PLAIN);
    }

    static Item toned(Messages messages, String key, String value, Tone tone) {
        return new Item(messages.text(key), shown(value), tone, false);
    }

    static Item copied(Messages messages, String key, String value) {
        return new Item(messages.text(key), shown(value), Tone.PLAIN, true);
    }

    /** Organisation with its number, and the name as a whole in both orders. */
    static List<Item> holder(Messages messages, DistinguishedName name) {
        List<Item> items = new ArrayList<>();
        organisation(messages, name).forEach(items::add);
        items.add(copied(messages, "Overview_subject", name.inOrder()));
        items.add(copied(messages, "Overview_reversed", name.reversed()));
        return items;
    }

    static List<Item> organisation(Messages messages, DistinguishedName name) {
        List<Item> items = new ArrayList<>();
        name.value(DistinguishedName.ORGANIZATION).ifPresent(o -> items.add(plain(messages, "Overview_organization",
                o)));
        identifier(name).ifPresent(i -> items.add(copied(messages, "Overview_identifier", i)));
        return items;
    }

    /** EN 319 412-1, section 5.1.4; older Czech certificates have it in the organisation's name. */
    private static Optional<String> identifier(DistinguishedName name) {
        return name.value(DistinguishedName.ORGANIZATION_IDENTIFIER).map(IDENTIFIER::matcher)
                .filter(Matcher::matches).or(() -> name.value(DistinguishedName.ORGANIZATION)
                        .map(OLD_IDENTIFIER::matcher).filter(Matcher::find))
                .map(m -> m.group(1));
    }

    private static String shown(String value) {
        return SafeText.line(value.length() <= LONGEST ? value : value.substring(0, LONGEST) + SafeText.ELLIPSIS);
    }
}
