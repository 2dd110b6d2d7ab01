/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment;

import java.security.PrivateKey;
import java.security.Provider;
import java.util.Optional;

import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/** For what is done without a token. */
final class NoKeys implements SigningKeys {

    @Override
    public PrivateKey fresh() throws FaultException {
        throw new FaultException(FaultCode.TOKEN_GONE);
    }

    @Override
    public Optional<PrivateKey> old() throws FaultException {
        throw new FaultException(FaultCode.TOKEN_GONE);
    }

    @Override
    public Provider provider() {
        throw new IllegalStateException("There are no keys, so there is nothing to compute");
    }
}
