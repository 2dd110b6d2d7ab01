/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import cz.klicnik.pki.DistinguishedName.Attribute;

class DistinguishedNameTest {

    @Test
    void special_characters_are_escaped_as_rfc_4514_wants() {
        assertEquals("CN=\\ a\\,b\\+c\\\"d\\\\e\\<f\\>g\\;h\\ ",
                name(DistinguishedName.COMMON_NAME, " a,b+c\"d\\e<f>g;h ").inOrder());
        assertEquals("CN=\\#1 a#2", name(DistinguishedName.COMMON_NAME, "#1 a#2").inOrder());
        assertEquals("CN=\\ ", name(DistinguishedName.COMMON_NAME, " ").inOrder());
    }

    @Test
    void characters_that_disguise_a_name_are_escaped() {
        assertEquals("CN=a\\0Ab\\00c", name(DistinguishedName.COMMON_NAME, "a\nb\0c").inOrder());
        assertEquals("CN=x\\E2\\80\\AEy", name(DistinguishedName.COMMON_NAME, "x\u202Ey").inOrder());
    }

    @Test
    void an_unknown_attribute_is_written_by_its_oid() {
        assertEquals("1.2.3.4=text", name("1.2.3.4", "text").inOrder());
        assertEquals("1.2.3.4=#0500",
                new DistinguishedName(List.of(List.of(new Attribute("1.2.3.4", "#0500", false)))).inOrder());
    }

    @Test
    void a_relative_name_with_two_attributes_stays_together_in_both_orders() {
        DistinguishedName name =
                new DistinguishedName(List.of(List.of(new Attribute(DistinguishedName.COUNTRY, "CZ", true)),
                        List.of(new Attribute(DistinguishedName.COMMON_NAME, "Jan", true),
                                new Attribute(DistinguishedName.SERIAL_NUMBER, "P1", true))));
        assertEquals("C=CZ,CN=Jan+serialNumber=P1", name.inOrder());
        assertEquals("CN=Jan+serialNumber=P1,C=CZ", name.reversed());
    }

    @Test
    void the_holder_is_the_common_name_else_the_two_names_else_all() {
        DistinguishedName two =
                new DistinguishedName(List.of(List.of(new Attribute(DistinguishedName.SURNAME, "Novák", true)),
                        List.of(new Attribute(DistinguishedName.GIVEN_NAME, "Jan", true))));
        assertEquals("Jan Novák", two.display());
        assertEquals("O=Úřad", name(DistinguishedName.ORGANIZATION, "Úřad").display());
        assertEquals("", DistinguishedName.EMPTY.display());
    }

    private static DistinguishedName name(String oid, String value) {
        return new DistinguishedName(List.of(List.of(new Attribute(oid, value, true))));
    }
}
