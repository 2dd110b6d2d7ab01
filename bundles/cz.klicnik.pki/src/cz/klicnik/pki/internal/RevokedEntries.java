/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import cz.klicnik.pki.DistinguishedName;
import cz.klicnik.pki.details.RevocationListDetails.Entry;

/** Entries of a revocation list by where they begin: four bytes each, beside the bytes of the list. Immutable. */
public final class RevokedEntries {

    private static final String REASON = "2.5.29.21";
    private static final String INVALIDITY_DATE = "2.5.29.24";
    private static final String CERTIFICATE_ISSUER = "2.5.29.29";
    private static final int ENUMERATED = 0x0a;
    private static final int DIRECTORY_NAME = 0xa4;
    /** RFC 5280, section 5.3.1. */
    private static final List<String> REASONS = List.of("unspecified", "keyCompromise", "cACompromise",
            "affiliationChanged", "superseded", "cessationOfOperation", "certificateHold", "7", "removeFromCRL",
            "privilegeWithdrawn", "aACompromise");

    private final byte[] bytes;
    private final int[] offsets;

    RevokedEntries(byte[] bytes, int[] offsets) {
        this.bytes = bytes;
        this.offsets = offsets;
    }

    /** Looks at the headers only. */
    static RevokedEntries scan(byte[] bytes, DerElement sequence) throws DerException {
        int[] offsets = new int[64];
        int count = 0;
        for (DerReader in = sequence.inside(); in.more();) {
            if (count == offsets.length) {
                offsets = Arrays.copyOf(offsets, count * 2);
            }
            offsets[count++] = in.position();
            in.next(DerReader.SEQUENCE);
        }
        return new RevokedEntries(bytes, Arrays.copyOf(offsets, count));
    }

    public int size() {
        return offsets.length;
    }

    public Entry entry(int index) {
        Mutable entry = new Mutable();
        try {
            read(index, entry);
        } catch (DerException e) {
            // said of the entry; the others are worth showing
            entry.damaged = true;
        }
        return new Entry(entry.serial, entry.at, entry.reason, entry.invalidSince, entry.issuer, entry.damaged);
    }

    public List<Entry> find(BigInteger serial) {
        List<Entry> found = new ArrayList<>();
        for (int i = 0; i < offsets.length; i++) {
            if (serial(i).filter(serial::equals).isPresent()) {
                found.add(entry(i));
            }
        }
        return found;
    }

    private static final class Mutable {
        private BigInteger serial = BigInteger.ZERO;
        private Optional<Instant> at = Optional.empty();
        private String reason = "";
        private Optional<Instant> invalidSince = Optional.empty();
        private Optional<DistinguishedName> issuer = Optional.empty();
        private boolean damaged;
    }

    private DerReader fields(int index) throws DerException {
        return new DerReader(bytes, offsets[index], bytes.length).next(DerReader.SEQUENCE).inside();
    }

    /** The serial number alone, which costs much less than the whole; empty where it cannot be read. */
    public Optional<BigInteger> serial(int index) {
        try {
            return Optional.of(fields(index).next(DerReader.INTEGER).integer());
        } catch (DerException e) {
            // a damaged entry is nobody's
            return Optional.empty();
        }
    }

    private void read(int index, Mutable entry) throws DerException {
        DerReader in = fields(index);
        entry.serial = in.next(DerReader.INTEGER).integer();
        entry.at = Optional.of(in.next().time());
        if (in.more()) {
            for (DerReader list = in.next(DerReader.SEQUENCE).inside(); list.more();) {
                extension(list.next(DerReader.SEQUENCE).inside(), entry);
            }
        }
    }

    private static void extension(DerReader in, Mutable entry) throws DerException {
        String oid = in.next(DerReader.OID).oid();
        in.optional(DerReader.BOOLEAN);
        DerReader value = in.next(DerReader.OCTET_STRING).inside();
        switch (oid) {
        case REASON -> {
            int number = value.next(ENUMERATED).integer().intValue();
            entry.reason = number >= 0 && number < REASONS.size() ? REASONS.get(number) : Integer.toString(number);
        }
        case INVALIDITY_DATE -> entry.invalidSince = Optional.of(value.next().time());
        case CERTIFICATE_ISSUER -> {
            for (DerReader names = value.next(DerReader.SEQUENCE).inside(); names.more();) {
                DerElement name = names.next();
                if (name.tag() == DIRECTORY_NAME) {
                    entry.issuer = Optional.of(Names.decode(name.inside().next(DerReader.SEQUENCE)));
                }
            }
        }
        default -> {
            // the structure shows it
        }
        }
    }
}
