/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.DistinguishedName;
import cz.klicnik.pki.details.CertificateDetails;
import cz.klicnik.pki.details.CertificateDetails.Algorithm;
import cz.klicnik.pki.details.ExtensionDetail;
import cz.klicnik.pki.details.RevocationListDetails;

/** Decodes revocation lists (RFC 5280, section 5.1). */
public final class RevocationListDecoder {

    private static final int UTC_TIME = 0x17;
    private static final int GENERALIZED_TIME = 0x18;
    private static final int EXTENSIONS = 0xa0;

    private RevocationListDecoder() {
    }

    /** See {@link RevocationListDetails#of}. */
    public static RevocationListDetails decode(Bytes value) throws FaultException {
        try {
            return read(value);
        } catch (DerException e) {
            throw e.fault();
        }
    }

    private static RevocationListDetails read(Bytes value) throws DerException {
        DerElement list = DerReader.whole(value, RevocationListDetails.LONGEST);
        byte[] bytes = list.encoded().toArray();
        DerReader outer = new DerReader(bytes).next(DerReader.SEQUENCE).inside();
        DerReader body = outer.next(DerReader.SEQUENCE).inside();
        Optional<DerElement> version = body.optional(DerReader.INTEGER);
        Algorithm signed = RequestDecoder.algorithm(body.next(DerReader.SEQUENCE));
        DistinguishedName issuer = Names.decode(body.next(DerReader.SEQUENCE));
        Instant thisUpdate = body.next().time();
        Optional<DerElement> next = body.optional(UTC_TIME);
        if (next.isEmpty()) {
            next = body.optional(GENERALIZED_TIME);
        }
        Optional<Instant> nextUpdate = next.isEmpty() ? Optional.empty() : Optional.of(next.get().time());
        Optional<DerElement> revoked = body.optional(DerReader.SEQUENCE);
        RevokedEntries entries = revoked.isEmpty() ? new RevokedEntries(bytes, new int[0])
                : RevokedEntries.scan(bytes, revoked.get());
        List<ExtensionDetail> extensions = new ArrayList<>();
        int leftOut = 0;
        Optional<DerElement> tagged = body.optional(EXTENSIONS);
        if (tagged.isPresent()) {
            for (DerReader in = tagged.get().inside().next(DerReader.SEQUENCE).inside(); in.more();) {
                DerElement extension = in.next(DerReader.SEQUENCE);
                if (extensions.size() < CertificateDetails.MOST_EXTENSIONS) {
                    extensions.add(ExtensionDecoder.decode(extension));
                } else {
                    leftOut++;
                }
            }
        }
        Algorithm unsigned = RequestDecoder.algorithm(outer.next(DerReader.SEQUENCE));
        Bytes signature = Bytes.of(outer.next(DerReader.BIT_STRING).bits());
        int number = version.isEmpty() ? 1 : version.get().integer().intValue() + 1;
        return new RevocationListDetails(new RevocationListDetails.Head(number, issuer, thisUpdate, nextUpdate,
                extensions, leftOut, signed, !signed.equals(unsigned), signature, Hashes.of("SHA-256", bytes)),
                entries);
    }
}
