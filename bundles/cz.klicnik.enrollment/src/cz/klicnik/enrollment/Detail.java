/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment;

/** What an authority may want to know besides the subject. A connector's declaration says which, and which of them must be. */
public enum Detail {
    /** QUALIFIED or COMMERCIAL, where the authority issues both. */
    CERTIFICATE_TYPE,
    /** A name and an address by which the authority finds the request; neither goes into the certificate. */
    CONTACT_NAME, CONTACT_EMAIL,
    ORGANISATION, CONTRACT_NUMBER, EMPLOYEE_NUMBER,
    /** How many years it is to be valid. */
    YEARS,
    /** A password that the authority gave for this one request; as a secret of {@link CaAccess}, never in the order. */
    CHALLENGE
}
