/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.io.IOException;

/** Every standard extension and every statement of a qualified certificate, as openssl writes them. */
public final class AllExtensions {

    private static final String SUBJECT = """
        C = CZ
        organizationIdentifier = NTRCZ-47114983
        O = Úřad, pobočka "A"
        CN = Jan Žižka
        serialNumber = P275730
        """;

    private static final String EXTENSIONS = """
        basicConstraints = critical, CA:TRUE, pathlen:2
        keyUsage = critical, digitalSignature, nonRepudiation, keyCertSign, cRLSign, encipherOnly
        extendedKeyUsage = clientAuth, emailProtection, 1.3.6.1.4.1.311.20.2.2
        subjectKeyIdentifier = hash
        authorityKeyIdentifier = keyid, issuer:always
        subjectAltName = email:jan@example.org, DNS:www.example.org, URI:https://example.org/x, IP:192.0.2.7, IP:2001:db8::1, RID:1.2.3.4, dirName:person, otherName:1.3.6.1.4.1.11801.2.1;UTF8:1234567890
        issuerAltName = URI:http://ca.example.org/
        certificatePolicies = 0.4.0.194112.1.0, @policy
        policyMappings = 1.2.3:1.2.4, 1.2.5:1.2.6
        policyConstraints = requireExplicitPolicy:3, inhibitPolicyMapping:1
        inhibitAnyPolicy = 2
        nameConstraints = permitted;DNS:.example.org, permitted;IP:192.0.2.0/255.255.255.0, excluded;email:evil.example.org
        crlDistributionPoints = URI:http://crl.example.org/1.crl, point
        freshestCRL = URI:http://crl.example.org/delta.crl
        authorityInfoAccess = OCSP;URI:http://ocsp.example.org/, caIssuers;URI:http://crt.example.org/ca.crt
        subjectInfoAccess = caRepository;URI:http://store.example.org/
        noCheck = ignored
        tlsfeature = status_request
        nsCertType = client, email
        nsComment = "Poznamka"
        1.3.6.1.4.1.311.20.2 = ASN1:BMP:SmartcardLogon
        1.3.6.1.4.1.311.21.7 = ASN1:SEQUENCE:template
        1.3.6.1.4.1.311.21.10 = ASN1:SEQUENCE:application
        2.5.29.16 = ASN1:SEQUENCE:period
        2.5.29.9 = ASN1:SEQUENCE:attributes
        1.3.6.1.5.5.7.1.3 = ASN1:SEQUENCE:statements
        1.2.3.4.5.6 = ASN1:FORMAT:UTF8,UTF8String:neznámé
        [person]
        C = CZ
        CN = Zlutoucky
        [policy]
        policyIdentifier = 1.3.6.1.4.1.11801.9
        CPS.1 = https://example.org/cps
        userNotice.1 = @notice
        [notice]
        explicitText = UTF8:Tento certifikát je kvalifikovaný.
        organization = Urad
        noticeNumbers = 1, 2
        [point]
        fullname = URI:http://crl.example.org/2.crl
        CRLissuer = dirName:person
        reasons = keyCompromise, CACompromise
        [template]
        a = OID:1.3.6.1.4.1.311.21.8.1
        b = INTEGER:100
        c = INTEGER:7
        [application]
        a = SEQUENCE:purpose
        [purpose]
        a = OID:1.3.6.1.5.5.7.3.2
        [period]
        a = IMPLICIT:0,GENERALIZEDTIME:20260101000000Z
        b = IMPLICIT:1,GENERALIZEDTIME:20270101000000Z
        [attributes]
        a = SEQUENCE:citizenship
        [citizenship]
        a = OID:1.3.6.1.5.5.7.9.4
        b = SET:country
        [country]
        a = PRINTABLESTRING:CZ
        [statements]
        a = SEQUENCE:compliance
        b = SEQUENCE:limit
        c = SEQUENCE:retention
        d = SEQUENCE:device
        e = SEQUENCE:disclosure
        f = SEQUENCE:types
        g = SEQUENCE:legislation
        h = SEQUENCE:semantics
        i = SEQUENCE:unknown
        [compliance]
        a = OID:0.4.0.1862.1.1
        [limit]
        a = OID:0.4.0.1862.1.2
        b = SEQUENCE:money
        [money]
        a = PRINTABLESTRING:CZK
        b = INTEGER:25
        c = INTEGER:4
        [retention]
        a = OID:0.4.0.1862.1.3
        b = INTEGER:10
        [device]
        a = OID:0.4.0.1862.1.4
        [disclosure]
        a = OID:0.4.0.1862.1.5
        b = SEQUENCE:pages
        [pages]
        a = SEQUENCE:english
        b = SEQUENCE:czech
        [english]
        a = IA5STRING:https://example.org/pds_en.pdf
        b = PRINTABLESTRING:en
        [czech]
        a = IA5STRING:https://example.org/pds_cs.pdf
        b = PRINTABLESTRING:cs
        [types]
        a = OID:0.4.0.1862.1.6
        b = SEQUENCE:signature
        [signature]
        a = OID:0.4.0.1862.1.6.1
        [legislation]
        a = OID:0.4.0.1862.1.7
        b = SEQUENCE:countries
        [countries]
        a = PRINTABLESTRING:CZ
        [semantics]
        a = OID:1.3.6.1.5.5.7.11.2
        b = SEQUENCE:naturalPerson
        [naturalPerson]
        a = OID:0.4.0.194121.1.1
        [unknown]
        a = OID:1.2.3.4.5
        b = INTEGER:1
        """;

    /** What one certificate cannot have beside the others: further choices of the same extensions, and rare ones. */
    private static final String OTHERS = """
        basicConstraints = CA:FALSE
        keyUsage = keyEncipherment, dataEncipherment, keyAgreement, decipherOnly
        extendedKeyUsage = serverAuth, codeSigning, timeStamping, OCSPSigning, anyExtendedKeyUsage, 1.3.6.1.5.5.7.3.36, 1.3.6.1.4.1.311.10.3.4, 1.3.6.1.4.1.311.10.3.12, 1.2.3.4.5.7
        subjectKeyIdentifier = hash
        authorityKeyIdentifier = keyid:always
        2.5.29.17 = critical, ASN1:SEQUENCE:names
        nameConstraints = excluded;dirName:person, permitted;URI:.example.org, permitted;IP:2001:db8::/ffff:ffff::
        crlDistributionPoints = relative
        certificatePolicies = 2.5.29.32.0, 0.4.0.194112.1.1, 0.4.0.194112.1.2, 0.4.0.194112.1.3, 0.4.0.194112.1.4
        tlsfeature = status_request, status_request_v2
        1.3.6.1.4.1.11129.2.4.2 = ASN1:FORMAT:HEX,OCTETSTRING:%s
        nsBaseUrl = "http://base.example.org/"
        nsRevocationUrl = "http://revoked.example.org/"
        nsCaRevocationUrl = "http://ca-revoked.example.org/"
        nsRenewalUrl = "http://renewal.example.org/"
        nsCaPolicyUrl = "http://policy.example.org/"
        nsSslServerName = "www.example.org"
        nsCertType = server, objsign, sslCA, emailCA, objCA
        1.3.6.1.4.1.311.21.1 = ASN1:INTEGER:65537
        1.3.6.1.4.1.311.25.2 = ASN1:SEQUENCE:account
        1.2.840.113549.1.9.15 = ASN1:SEQUENCE:capabilities
        2.5.29.56 = ASN1:NULL
        0.4.0.194121.2.1 = ASN1:NULL
        1.3.6.1.4.1.11129.2.4.3 = ASN1:NULL
        1.3.6.1.5.5.7.1.3 = ASN1:SEQUENCE:statements
        [person]
        C = CZ
        CN = Zlutoucky
        [part]
        CN = Seznam 3
        [relative]
        relativename = part
        CRLissuer = dirName:person
        reasons = superseded, cessationOfOperation, certificateHold, privilegeWithdrawn, AACompromise, affiliationChanged
        [names]
        a = IMPLICIT:0,SEQUENCE:upn
        b = IMPLICIT:5,SEQUENCE:edi
        c = IMPLICIT:3,SEQUENCE:x400
        [upn]
        a = OID:1.3.6.1.4.1.311.20.2.3
        b = EXPLICIT:0,UTF8:jan.zizka@urad.example.org
        [edi]
        a = EXPLICIT:0,UTF8:Ceska sprava
        b = EXPLICIT:1,UTF8:CZ-4711
        [x400]
        a = SEQUENCE:attributes
        [attributes]
        a = EXPLICIT:1A,PRINTABLESTRING:CZ
        [account]
        a = IMPLICIT:0,SEQUENCE:sid
        [sid]
        a = OID:1.3.6.1.4.1.311.25.2.1
        b = EXPLICIT:0,OCTETSTRING:S-1-5-21-1111-2222-3333-500
        [capabilities]
        a = SEQUENCE:aes
        b = SEQUENCE:rc2
        [aes]
        a = OID:2.16.840.1.101.3.4.1.42
        [rc2]
        a = OID:1.2.840.113549.3.2
        b = INTEGER:128
        [statements]
        a = SEQUENCE:limit
        b = SEQUENCE:types
        c = SEQUENCE:semantics
        d = SEQUENCE:older
        [limit]
        a = OID:0.4.0.1862.1.2
        b = SEQUENCE:money
        [money]
        a = INTEGER:978
        b = INTEGER:5
        c = INTEGER:3
        [types]
        a = OID:0.4.0.1862.1.6
        b = SEQUENCE:all
        [all]
        a = OID:0.4.0.1862.1.6.2
        b = OID:0.4.0.1862.1.6.3
        [semantics]
        a = OID:1.3.6.1.5.5.7.11.2
        b = SEQUENCE:legalPerson
        [legalPerson]
        a = OID:0.4.0.194121.1.2
        b = SEQUENCE:registrars
        [registrars]
        a = IMPLICIT:6,IA5STRING:https://register.example.org/
        [older]
        a = OID:1.3.6.1.5.5.7.11.1
        """.formatted(timestamp());

    private AllExtensions() {
    }

    /** RFC 6962, section 3.3: a list with one timestamp of 2026-01-01, whose log and signature are made up. */
    private static String timestamp() {
        String log = "ab".repeat(32);
        String one = "00" + log + "%016x".formatted(1_767_225_600_000L) + "0000" + "04030006" + "300402000200";
        return "%04x%04x".formatted(one.length() / 2 + 2, one.length() / 2) + one;
    }

    /**
     * @return a certificate with what {@link #make} leaves out; the caller closes it
     * @throws IOException when openssl is missing
     */
    public static OpenSslCertificate others() throws IOException {
        return new OpenSslCertificate(SUBJECT, OTHERS);
    }

    /**
     * @return the certificate; the caller closes it
     * @throws IOException when openssl is missing
     */
    public static OpenSslCertificate make() throws IOException {
        return new OpenSslCertificate(SUBJECT, EXTENSIONS);
    }
}
