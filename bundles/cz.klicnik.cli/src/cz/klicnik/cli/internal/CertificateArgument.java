/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.List;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.ObjectSelector;

/** How a person names a certificate on a token: as every object, and its keys, which share its name, are not meant. */
final class CertificateArgument {

    private static final String KIND = "cert:";

    private CertificateArgument() {
    }

    /** @throws CommandFailure for an empty name, and a PKCS#11 URI that is none */
    static ObjectSelector parse(String text, Context context) {
        boolean whole = text.startsWith(KIND) || text.regionMatches(true, 0, "pkcs11:", 0, 7) || text.isBlank();
        return ObjectSelector.parse(whole ? text : KIND + text)
                .orElseThrow(() -> context.usage("Usage_notAnObject", text));
    }

    /** @throws FaultException OBJECT_NOT_FOUND, OBJECT_AMBIGUOUS */
    static TokenObject.Certificate of(String text, InspectedToken token, Context context) throws FaultException {
        if (parse(text, context).select(List.of(token)).object() instanceof TokenObject.Certificate found) {
            return found;
        }
        throw new FaultException(FaultCode.OBJECT_NOT_FOUND, Fault.NAME, text);
    }
}
