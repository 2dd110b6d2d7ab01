/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.util.Map;

/**
 * An object as pkcs11-tool lists it.
 *
 * @param kind what it is
 * @param id CKA_ID, lower-case hexadecimal, empty where there is none
 * @param label CKA_LABEL, empty where there is none
 * @param fields every line of its listing, such as subject, serial, Usage, Access
 */
public record ListedObject(Kind kind, String id, String label, Map<String, String> fields) {

    /** CKA_CLASS, and pkcs11-tool's word for it after --type. */
    public enum Kind {
        /** CKO_CERTIFICATE. */
        CERTIFICATE("Certificate Object", "cert"),
        /** CKO_PRIVATE_KEY. */
        PRIVATE_KEY("Private Key Object", "privkey"),
        /** CKO_PUBLIC_KEY. */
        PUBLIC_KEY("Public Key Object", "pubkey"),
        /** CKO_SECRET_KEY. */
        SECRET_KEY("Secret Key Object", "secrkey"),
        /** CKO_DATA. */
        DATA("Data object", "data");

        private final String heading;
        private final String type;

        Kind(String heading, String type) {
            this.heading = heading;
            this.type = type;
        }

        String heading() {
            return heading;
        }

        String type() {
            return type;
        }
    }

    /** Copies the fields. */
    public ListedObject {
        fields = Map.copyOf(fields);
    }
}
