/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.install;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.DistinguishedName;
import cz.klicnik.pki.DistinguishedName.Attribute;

/**
 * How an issued certificate differs from what was asked for. An authority may add to a name; what it leaves out or changes, a
 * person has to look at.
 *
 * @param missing parts of the name that were asked for and are not in it
 * @param added parts of the name that were not asked for
 * @param otherIssuer whether the certificate that it follows comes from somebody else; the number of an authority's key does
 *        not count
 */
public record IssuedCheck(List<String> missing, List<String> added, boolean otherIssuer) {

    public IssuedCheck {
        missing = List.copyOf(missing);
        added = List.copyOf(added);
    }

    /** Compares a certificate with its request. */
    public static IssuedCheck of(CertificateView issued, CertificateRequest request) {
        List<Attribute> asked = name(request.wanted().subject()).map(IssuedCheck::attributes).orElse(List.of());
        List<Attribute> given = attributes(issued.subjectDn());
        Optional<CertificateView> old = request.wanted().renewed().flatMap(IssuedCheck::read);
        return new IssuedCheck(without(asked, given), without(given, asked),
                old.filter(o -> !kind(o).equals(kind(issued))).isPresent());
    }

    private static Optional<DistinguishedName> name(Bytes der) {
        try {
            return Optional.of(CertificateParser.name(der));
        } catch (FaultException unreadable) {
            // then nothing can be said to be missing
            return Optional.empty();
        }
    }

    private static List<Attribute> attributes(DistinguishedName name) {
        return name.rdns().stream().flatMap(List::stream).toList();
    }

    private static List<String> without(List<Attribute> these, List<Attribute> those) {
        List<String> rest = new ArrayList<>();
        for (Attribute one : these) {
            if (those.stream().noneMatch(o -> o.oid().equals(one.oid()) && text(o).equals(text(one)))) {
                rest.add(new DistinguishedName(List.of(List.of(one))).inOrder());
            }
        }
        return rest;
    }

    /** RFC 5280, section 7.1: without regard to case and to blanks. */
    private static String text(Attribute attribute) {
        return attribute.value().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static String kind(CertificateView certificate) {
        return certificate.issuerName().replaceFirst("[\\s0-9]+$", "");
    }

    private static Optional<CertificateView> read(Bytes der) {
        try {
            return Optional.of(CertificateParser.parse(der));
        } catch (FaultException unreadable) {
            // then nothing can be compared with it
            return Optional.empty();
        }
    }
}
