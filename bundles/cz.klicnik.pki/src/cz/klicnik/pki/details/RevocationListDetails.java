/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.details;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.DistinguishedName;
import cz.klicnik.pki.PkiFile;
import cz.klicnik.pki.internal.RevocationListDecoder;
import cz.klicnik.pki.internal.RevokedEntries;

/**
 * A revocation list (RFC 5280, section 5). Its signature is not checked. Entries are decoded when they are asked for: a list
 * of a hundred thousand costs little more than its bytes. Immutable and thread-safe.
 */
public final class RevocationListDetails {

    /** Longer ones are refused. In bytes. */
    public static final int LONGEST = PkiFile.LONGEST;

    private final Head head;
    private final RevokedEntries entries;

    /**
     * All but the entries.
     *
     * @param version 1 or 2
     * @param thisUpdate when it was made
     * @param nextUpdate by when there will be another one; empty where the authority does not say
     * @param extensions in their order
     * @param extensionsLeftOut how many more there are than are looked at
     * @param signatureAlgorithm as the issuer signed it
     * @param algorithmsDiffer the signed and the unsigned field name different algorithms, which they must not
     * @param sha256 of the whole, lower-case hexadecimal
     */
    public record Head(int version, DistinguishedName issuer, Instant thisUpdate, Optional<Instant> nextUpdate,
            List<ExtensionDetail> extensions, int extensionsLeftOut, CertificateDetails.Algorithm signatureAlgorithm,
            boolean algorithmsDiffer, Bytes signature, String sha256) {

        public Head {
            extensions = List.copyOf(extensions);
        }
    }

    /**
     * One revoked certificate.
     *
     * @param serial its number; may be negative in a malformed list
     * @param at when it was revoked; empty where the date cannot be read
     * @param reason the name of RFC 5280, section 5.3.1; empty where none is given
     * @param invalidSince when its key was known or suspected to be compromised (section 5.3.2)
     * @param issuer of the certificate, where an indirect list names it at this entry (section 5.3.3)
     * @param damaged something in it cannot be read
     */
    public record Entry(BigInteger serial, Optional<Instant> at, String reason, Optional<Instant> invalidSince,
            Optional<DistinguishedName> issuer, boolean damaged) {
    }

    /** For the decoder; others use {@link #of}. */
    public RevocationListDetails(Head head, RevokedEntries entries) {
        this.head = head;
        this.entries = entries;
    }

    /**
     * @param der the list; zero bytes after it are ignored
     * @throws FaultException OBJECT_UNREADABLE for what is none; a damaged extension or entry says so itself
     */
    public static RevocationListDetails of(Bytes der) throws FaultException {
        return RevocationListDecoder.decode(der);
    }

    public Head head() {
        return head;
    }

    /** How many certificates are revoked. */
    public int size() {
        return entries.size();
    }

    /** @param index from 0, in the list's order */
    public Entry entry(int index) {
        return entries.entry(index);
    }

    /** The serial number of an entry alone, which costs much less than the whole; empty where it cannot be read. */
    public Optional<BigInteger> serial(int index) {
        return entries.serial(index);
    }

    /** The entries of a serial number: one, or none, or in an indirect list one of each issuer. */
    public List<Entry> find(BigInteger serial) {
        return entries.find(serial);
    }

    /** Of the authority's lists, the how manieth this is (section 5.2.3). */
    public Optional<BigInteger> number() {
        return number("2.5.29.20");
    }

    /** For a list of changes only: the number of the list that it changes (section 5.2.4). */
    public Optional<BigInteger> deltaBase() {
        return number("2.5.29.27");
    }

    /** The next update was due before this moment. */
    public boolean outdated(Instant now) {
        return head.nextUpdate().filter(next -> next.isBefore(now)).isPresent();
    }

    private Optional<BigInteger> number(String oid) {
        return head.extensions().stream().filter(e -> e.oid().equals(oid)).flatMap(e -> e.content().stream())
                .filter(ExtensionContent.Number.class::isInstance).map(c -> ((ExtensionContent.Number) c).number())
                .findFirst();
    }
}
