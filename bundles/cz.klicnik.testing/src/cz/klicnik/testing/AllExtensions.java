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

    private AllExtensions() {
    }

    /**
     * @return the certificate; the caller closes it
     * @throws IOException when openssl is missing
     */
    public static OpenSslCertificate make() throws IOException {
        return new OpenSslCertificate(SUBJECT, EXTENSIONS);
    }
}
