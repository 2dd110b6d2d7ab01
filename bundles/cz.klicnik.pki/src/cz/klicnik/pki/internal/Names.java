/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cz.klicnik.pki.DistinguishedName;

/** Decodes names (RFC 5280, section 4.1.2.4). */
final class Names {

    private Names() {
    }

    static DistinguishedName decode(DerElement name) throws DerException {
        List<List<DistinguishedName.Attribute>> rdns = new ArrayList<>();
        for (DerReader in = name.inside(); in.more();) {
            List<DistinguishedName.Attribute> attributes = new ArrayList<>();
            for (DerReader rdn = in.next(DerReader.SET).inside(); rdn.more();) {
                DerReader pair = rdn.next(DerReader.SEQUENCE).inside();
                String oid = pair.next(DerReader.OID).oid();
                attributes.add(attribute(oid, pair.next()));
            }
            rdns.add(attributes);
        }
        return new DistinguishedName(rdns);
    }

    private static DistinguishedName.Attribute attribute(String oid, DerElement value) {
        Optional<String> text = value.text();
        return text.isPresent() ? new DistinguishedName.Attribute(oid, text.get(), true)
                : new DistinguishedName.Attribute(oid, "#" + value.encoded().hex(), false);
    }
}
