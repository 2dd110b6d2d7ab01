/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;

import cz.klicnik.pki.DistinguishedName;

/** Decodes names. */
final class Names {

    private Names() {
    }

    static DistinguishedName decode(X500Name name) {
        List<List<DistinguishedName.Attribute>> rdns = new ArrayList<>();
        for (RDN rdn : name.getRDNs()) {
            List<DistinguishedName.Attribute> attributes = new ArrayList<>();
            for (AttributeTypeAndValue a : rdn.getTypesAndValues()) {
                attributes.add(decode(a.getType().getId(), a.getValue()));
            }
            rdns.add(attributes);
        }
        return new DistinguishedName(rdns);
    }

    private static DistinguishedName.Attribute decode(String oid, ASN1Encodable value) {
        if (value instanceof ASN1String string) {
            try {
                return new DistinguishedName.Attribute(oid, string.getString(), true);
            } catch (IllegalArgumentException malformed) {
                // for example invalid UTF-8: one odd attribute is no reason to hide the certificate, its bytes are shown
                return hexadecimal(oid, value);
            }
        }
        return hexadecimal(oid, value);
    }

    private static DistinguishedName.Attribute hexadecimal(String oid, ASN1Encodable value) {
        try {
            byte[] der = value.toASN1Primitive().getEncoded();
            return new DistinguishedName.Attribute(oid, "#" + HexFormat.of().formatHex(der), false);
        } catch (IOException e) {
            throw new IllegalArgumentException("A name holds a value that cannot be written", e);
        }
    }
}
