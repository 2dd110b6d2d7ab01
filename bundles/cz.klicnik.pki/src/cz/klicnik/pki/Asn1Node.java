/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.internal.Asn1Header;
import cz.klicnik.pki.internal.Asn1Text;

/**
 * One element of an ASN.1 structure in BER or DER (X.690), with its place in the bytes. What is inside is looked at only
 * when it is asked for, one level at a time: a structure that is nested ten thousand times, or that lies about its lengths,
 * costs no more than what is looked at. Immutable and thread-safe.
 */
public final class Asn1Node {

    /** Children beyond this number are not made; {@link #truncated()} tells. */
    public static final int MOST_CHILDREN = 10_000;

    private static final int OCTET_STRING = 4;
    private static final int BIT_STRING = 3;
    private static final int UNIVERSAL = 0;

    private final byte[] bytes;
    private final Asn1Header header;

    private Asn1Node(byte[] bytes, Asn1Header header) {
        this.bytes = bytes;
        this.header = header;
    }

    /**
     * The element at the beginning of the bytes.
     *
     * @throws FaultException OBJECT_UNREADABLE when there is none; what is wrong further inside is told by
     *         {@link #damage()} of the element that holds it
     */
    public static Asn1Node parse(Bytes encoded) throws FaultException {
        byte[] bytes = encoded.toArray();
        return new Asn1Node(bytes, Asn1Header.read(bytes, 0, bytes.length).orThrow());
    }

    /** Where it begins, in bytes from the beginning of the whole. */
    public int offset() {
        return header.offset();
    }

    /** Bytes of tag and length. */
    public int headerLength() {
        return header.contentOffset() - header.offset();
    }

    /** Bytes of the content, without an end-of-contents. */
    public int length() {
        return header.contentLength();
    }

    /** The length is not stated; the content ends with an end-of-contents (X.690, section 8.1.3.6). */
    public boolean indefinite() {
        return header.indefinite();
    }

    public boolean constructed() {
        return header.constructed();
    }

    /** The number of the tag within its class. */
    public int tag() {
        return header.tag();
    }

    /** 0 universal, 1 application, 2 context-specific, 3 private (X.690, section 8.1.2.2). */
    public int tagClass() {
        return header.tagClass();
    }

    /** As the standard names it: {@code SEQUENCE}, {@code [0]}, {@code APPLICATION 3}. */
    public String name() {
        return header.name();
    }

    /** The value of a primitive element in words or digits; empty where it has none that could be read. */
    public String text() {
        return header.constructed() ? "" : Asn1Text.of(header.tagClass() == UNIVERSAL ? header.tag() : -1, bytes,
                header.contentOffset(), header.contentLength());
    }

    /** The content, raw. */
    public Bytes content() {
        return part(header.contentOffset(), header.contentLength());
    }

    /** All of it: tag, length, content, and an end-of-contents. */
    public Bytes encoded() {
        return part(header.offset(), header.end() - header.offset());
    }

    /** The elements of a constructed one, or those that an OCTET STRING or BIT STRING holds as a whole. */
    public List<Asn1Node> children() {
        if (header.constructed()) {
            return elements(header.contentOffset(), header.contentOffset() + header.contentLength());
        }
        return encapsulated();
    }

    /** True for a primitive string that holds an encoded structure. */
    public boolean encapsulates() {
        return !header.constructed() && !encapsulated().isEmpty();
    }

    /** What is wrong inside this element, after the children that could be read. */
    public Optional<String> damage() {
        if (!header.constructed()) {
            return Optional.empty();
        }
        int end = header.contentOffset() + header.contentLength();
        int position = header.contentOffset();
        for (int count = 0; position < end && count < MOST_CHILDREN; count++) {
            Asn1Header.Result next = Asn1Header.read(bytes, position, end);
            if (next.header().isEmpty()) {
                return Optional.of(next.problem());
            }
            position = next.header().get().end();
        }
        return Optional.empty();
    }

    /** True when there are more children than are made. */
    public boolean truncated() {
        return header.constructed() && children().size() == MOST_CHILDREN;
    }

    @Override
    public String toString() {
        return offset() + ":" + name() + "(" + length() + ")";
    }

    private List<Asn1Node> encapsulated() {
        boolean octets = header.tagClass() == UNIVERSAL && header.tag() == OCTET_STRING;
        boolean bits = header.tagClass() == UNIVERSAL && header.tag() == BIT_STRING && header.contentLength() > 1
                && bytes[header.contentOffset()] == 0;
        if (!octets && !bits) {
            return List.of();
        }
        int from = header.contentOffset() + (bits ? 1 : 0);
        int end = header.contentOffset() + header.contentLength();
        // a key identifier may look like a short structure by chance: only one that fills the string exactly is taken for one
        Optional<Asn1Header> inner = Asn1Header.read(bytes, from, end).header();
        boolean whole = inner.isPresent() && inner.get().end() == end && inner.get().constructed()
                && inner.get().tagClass() == UNIVERSAL;
        Optional<Asn1Node> node = inner.filter(h -> whole).map(h -> new Asn1Node(bytes, h));
        return node.filter(n -> n.damage().isEmpty()).map(List::of).orElseGet(() -> primitive(inner, end));
    }

    /** Extensions hold simple values too: KeyUsage is a BIT STRING, SubjectKeyIdentifier an OCTET STRING. */
    private List<Asn1Node> primitive(Optional<Asn1Header> inner, int end) {
        return inner.filter(h -> h.end() == end && h.plausiblePrimitive(bytes)).map(h -> new Asn1Node(bytes, h))
                .map(List::of).orElseGet(List::of);
    }

    private List<Asn1Node> elements(int from, int end) {
        List<Asn1Node> nodes = new ArrayList<>();
        int position = from;
        while (position < end && nodes.size() < MOST_CHILDREN) {
            Optional<Asn1Header> next = Asn1Header.read(bytes, position, end).header();
            if (next.isEmpty()) {
                break;
            }
            nodes.add(new Asn1Node(bytes, next.get()));
            position = next.get().end();
        }
        return nodes;
    }

    private Bytes part(int from, int length) {
        return Bytes.of(java.util.Arrays.copyOfRange(bytes, from, from + length));
    }
}
