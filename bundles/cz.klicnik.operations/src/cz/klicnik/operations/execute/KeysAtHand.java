/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.execute;

import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.SigningKeys;

/** The keys of the token of a conversation, for connectors. */
@FunctionalInterface
public interface KeysAtHand {

    /** No token is at hand. */
    KeysAtHand NONE = (fresh, old) -> SigningKeys.NONE;

    /**
     * Keys to sign with, for as long as the step lasts.
     *
     * @param fresh the key that the certificate is for
     * @param old DER of the certificate that is renewed or revoked
     * @throws FaultException OBJECT_NOT_FOUND where one of them is not on the token; NOT_SUPPORTED where it does not sign
     */
    SigningKeys keys(Optional<MadeKey> fresh, Optional<Bytes> old) throws FaultException;
}
