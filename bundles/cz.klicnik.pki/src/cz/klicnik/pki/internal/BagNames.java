/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.io.IOException;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.pkcs.Attribute;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.SafeBag;

import cz.klicnik.core.Bytes;

/**
 * The attributes of an entry in a PKCS#12 file (RFC 2985, section 5.5, and RFC 7292, section 4.2). Those that are not known
 * here, such as the name of the program that made a key on Windows, are carried along as they are.
 *
 * @param otherAttributes a SET in DER; empty when there are none
 */
record BagNames(String friendlyName, Bytes localKeyId, Bytes otherAttributes) {

    static BagNames of(SafeBag bag) throws IOException {
        String name = "";
        Bytes id = Bytes.empty();
        ASN1EncodableVector others = new ASN1EncodableVector();
        ASN1Set attributes = bag.getBagAttributes();
        if (attributes != null) {
            for (ASN1Encodable element : attributes) {
                Attribute attribute = Attribute.getInstance(element);
                ASN1ObjectIdentifier type = attribute.getAttrType();
                ASN1Encodable value = attribute.getAttrValues().size() > 0 ? attribute.getAttrValues().getObjectAt(0)
                        : attribute.getAttrValues();
                if (type.equals(PKCSObjectIdentifiers.pkcs_9_at_friendlyName) && value instanceof ASN1String text) {
                    name = text.getString();
                } else if (type.equals(PKCSObjectIdentifiers.pkcs_9_at_localKeyId)
                        && value instanceof ASN1OctetString octets) {
                    id = Bytes.of(octets.getOctets());
                } else {
                    others.add(attribute);
                }
            }
        }
        return new BagNames(name, id,
                others.size() == 0 ? Bytes.empty() : Bytes.of(new DERSet(others).getEncoded(ASN1Encoding.DER)));
    }

    /** The attributes of an entry to be written; an empty set where there are none. */
    ASN1Set attributes() {
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        if (!localKeyId.isEmpty()) {
            attributes.add(new Attribute(PKCSObjectIdentifiers.pkcs_9_at_localKeyId,
                    new DERSet(new DEROctetString(localKeyId.toArray()))));
        }
        if (!friendlyName.isEmpty()) {
            attributes.add(new Attribute(PKCSObjectIdentifiers.pkcs_9_at_friendlyName,
                    new DERSet(new DERBMPString(friendlyName))));
        }
        if (!otherAttributes.isEmpty()) {
            ASN1Set.getInstance(otherAttributes.toArray()).forEach(attributes::add);
        }
        return new DERSet(attributes);
    }
}
