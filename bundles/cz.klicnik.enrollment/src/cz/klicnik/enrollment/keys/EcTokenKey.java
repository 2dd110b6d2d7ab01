/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment.keys;

import java.security.interfaces.ECKey;
import java.security.spec.ECParameterSpec;

/** With its curve, by which TLS chooses the algorithm. */
final class EcTokenKey extends TokenKey implements ECKey {

    private static final long serialVersionUID = 1L;

    private final transient ECParameterSpec curve;

    EcTokenKey(ECParameterSpec curve, KeyOperations operations) {
        super("EC", operations);
        this.curve = curve;
    }

    @Override
    public ECParameterSpec getParams() {
        return curve;
    }
}
