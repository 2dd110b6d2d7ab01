/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp.internal;

import java.util.EnumSet;
import java.util.Set;

import org.bouncycastle.asn1.ASN1BitString;

/** The bits of PKIFailureInfo (RFC 9810, section 5.2.3), in their order and by their names. */
enum Failure {
    badAlg, badMessageCheck, badRequest, badTime, badCertId, badDataFormat, wrongAuthority, incorrectData,
    missingTimeStamp,
    badPOP, certRevoked, certConfirmed, wrongIntegrity, badRecipientNonce, timeNotAvailable, unacceptedPolicy,
    unacceptedExtension, addInfoNotAvailable, badSenderNonce, badCertTemplate, signerNotTrusted, transactionIdInUse,
    unsupportedVersion, notAuthorized, systemUnavail, systemFailure, duplicateCertReq;

    /** Those that say that the asker's password, key or certificate is not accepted. */
    static final Set<Failure> OF_THE_ASKER = EnumSet.of(badMessageCheck, signerNotTrusted, wrongIntegrity);
    /** Those that say that the authority has the request already. */
    static final Set<Failure> KNOWN_ALREADY = EnumSet.of(transactionIdInUse, duplicateCertReq);
    /** Those that may be over the next time. */
    static final Set<Failure> PASSING = EnumSet.of(systemUnavail, systemFailure);

    /** Those that are set; later ones than these nobody knows. */
    static Set<Failure> of(ASN1BitString bits) {
        byte[] bytes = bits.getBytes();
        Set<Failure> set = EnumSet.noneOf(Failure.class);
        for (Failure failure : values()) {
            int at = failure.ordinal() / Byte.SIZE;
            if (at < bytes.length && (bytes[at] & 0x80 >> failure.ordinal() % Byte.SIZE) != 0) {
                set.add(failure);
            }
        }
        return set;
    }
}
