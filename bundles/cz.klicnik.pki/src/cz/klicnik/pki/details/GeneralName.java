/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.details;

import cz.klicnik.core.Bytes;

/**
 * A GeneralName (RFC 5280, section 4.2.1.6).
 *
 * @param type for {@link Kind#OTHER_NAME} the OID of its type; {@link #RELATIVE} for what is added to the issuer's name;
 *        otherwise empty
 * @param text as it is written: an address, a distinguished name, an OID; of another name its text, or hexadecimal
 * @param raw DER
 */
public record GeneralName(Kind kind, String type, String text, Bytes raw) {

    /** The identifier of a person at the Czech Ministry of Labour and Social Affairs (IK MPSV). */
    public static final String IK_MPSV = "1.3.6.1.4.1.11801.2.1";
    /** Microsoft's user principal name. */
    public static final String UPN = "1.3.6.1.4.1.311.20.2.3";

    /** The security identifier of an account, in Microsoft's extension 1.3.6.1.4.1.311.25.2. */
    public static final String SID = "1.3.6.1.4.1.311.25.2.1";

    /** The type of a {@link Kind#DIRECTORY} that is only the end of a name (section 4.2.1.13: nameRelativeToCRLIssuer). */
    public static final String RELATIVE = "relative";

    /** The choices, in the order of their tags. */
    public enum Kind {
        OTHER_NAME, EMAIL, DNS, X400, DIRECTORY, EDI, URI, IP, REGISTERED_ID
    }
}
