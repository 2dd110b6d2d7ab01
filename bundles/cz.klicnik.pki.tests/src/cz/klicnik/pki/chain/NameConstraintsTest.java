/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.pki.chain.PathProblem.Reason;
import cz.klicnik.testing.OpenSslAuthority;

/** Names of every form within what an authority may certify, and who counts as one (RFC 5280, sections 4.2.1.9, 4.2.1.10). */
class NameConstraintsTest {

    private final List<OpenSslAuthority> authorities = new ArrayList<>();
    private final OpenSslAuthority root = keep(OpenSslAuthority.root("Root", OpenSslAuthority.AUTHORITY));

    NameConstraintsTest() throws IOException {
        // openssl may be missing
    }

    @AfterEach
    void close() throws IOException {
        for (OpenSslAuthority authority : authorities) {
            authority.close();
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        permitted;email:example.org,        email:jan@example.org,     email:jan@example.com
        permitted;email:.example.org,       email:jan@ca.example.org,  email:jan@example.com
        excluded;email:jan@example.org,     email:eva@example.org,     email:jan@example.org
        permitted;URI:.example.org,         URI:http://ca.example.org/, URI:http://ca.example.com/
        excluded;URI:.example.org,          URI:http://example.com/,   URI:http://ca.example.org/
        permitted;IP:10.0.0.0/255.0.0.0,    IP:10.1.2.3,               IP:11.1.2.3
        excluded;IP:10.0.0.0/255.0.0.0,     IP:11.1.2.3,               IP:10.1.2.3
        """)
    void names_of_every_form_are_within_the_constraints(String constraint, String good, String bad) throws Exception {
        OpenSslAuthority middle =
                keep(root.authority("Middle", OpenSslAuthority.AUTHORITY + "nameConstraints = critical, " + constraint
                        + "\n"));
        assertEquals(List.of(), reasons(middle.issue("Good", "subjectAltName = " + good + "\n").der(), middle));
        assertEquals(List.of(Reason.NAME_CONSTRAINTS),
                reasons(middle.issue("Bad", "subjectAltName = " + bad + "\n").der(), middle));
        assertEquals(List.of(), reasons(middle.issue("Other", "").der(), middle),
                "a name of another form is not constrained");
    }

    @Test
    void what_is_excluded_is_so_for_everybody_below() throws Exception {
        OpenSslAuthority middle = keep(root.authority("Middle", OpenSslAuthority.AUTHORITY
                + "nameConstraints = critical, excluded;DNS:example.org\n"));
        OpenSslAuthority low = keep(middle.authority("Low", OpenSslAuthority.AUTHORITY
                + "nameConstraints = critical, permitted;DNS:example.org, permitted;DNS:example.com\n"));
        assertEquals(List.of(), reasons(low.issue("Good", "subjectAltName = DNS:example.com\n").der(), middle, low));
        assertEquals(List.of(Reason.NAME_CONSTRAINTS),
                reasons(low.issue("Bad", "subjectAltName = DNS:example.org\n").der(), middle, low));
    }

    @Test
    void who_does_not_say_to_be_an_authority_is_none() throws Exception {
        OpenSslAuthority middle = keep(root.authority("Middle", "keyUsage = critical, keyCertSign\n"));
        assertEquals(List.of(Reason.NOT_AN_AUTHORITY), reasons(middle.issue("Person", "").der(), middle));
    }

    @Test
    void an_authority_that_certifies_itself_anew_does_not_count_for_the_length() throws Exception {
        OpenSslAuthority middle = keep(root.authority("Middle", """
            basicConstraints = critical, CA:TRUE, pathlen:0
            keyUsage = critical, keyCertSign
            """));
        OpenSslAuthority again = keep(middle.authority("Middle", OpenSslAuthority.AUTHORITY));
        assertEquals(List.of(), reasons(again.issue("Person", "").der(), middle, again));
    }

    @Test
    void an_authority_without_a_key_usage_may_issue() throws Exception {
        OpenSslAuthority middle = keep(root.authority("Middle", "basicConstraints = critical, CA:TRUE\n"));
        assertEquals(List.of(), reasons(middle.issue("Person", "").der(), middle));
    }

    private List<Reason> reasons(byte[] target, OpenSslAuthority... between) throws IOException {
        List<Bytes> pool = new ArrayList<>();
        for (OpenSslAuthority authority : between) {
            pool.add(Bytes.of(authority.self().der()));
        }
        return new PathValidator().validate(new PathQuestion(Bytes.of(target), pool,
                List.of(new Anchor(Bytes.of(root.self().der()), Anchor.Origin.GIVEN, "root")), Instant.now()))
                .problems().stream().map(PathProblem::reason).toList();
    }

    private OpenSslAuthority keep(OpenSslAuthority authority) {
        authorities.add(authority);
        return authority;
    }
}
