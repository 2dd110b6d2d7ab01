/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.training;

import java.util.Optional;

/**
 * Whom a certificate of the training authority names. The common name is made of given name and surname.
 *
 * @param organization O
 * @param organizationIdentifier by EN 319 412-1, section 5.1.4, for example {@code NTRCZ-00000001}
 * @param subjectSerial serialNumber of the subject: the authority's own number of the person
 * @param email goes into the subject alternative name
 * @param ikMpsv ten digits; the identifier of the Ministry of Labour that PostSignum adds as an otherName
 */
public record Person(String givenName, String surname, String organization, String organizationIdentifier,
        String subjectSerial, String email, Optional<String> ikMpsv) {

    public String commonName() {
        return givenName + " " + surname;
    }
}
