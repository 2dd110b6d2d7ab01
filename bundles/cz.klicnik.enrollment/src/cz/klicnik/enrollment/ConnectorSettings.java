/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment;

import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/**
 * What a person or an administrator has set for a connector, by the names that its declaration gives.
 *
 * @param connector its id
 * @param values what is no secret
 * @param secrets passwords
 */
public record ConnectorSettings(String connector, Map<String, String> values, Secrets secrets) {

    /** Where passwords come from. */
    @FunctionalInterface
    public interface Secrets {

        /** There are none. */
        Secrets NONE = name -> Optional.empty();

        /**
         * A password by its name in the declaration.
         *
         * @return the caller's to close; empty where none was set
         * @throws FaultException where the store of passwords cannot be opened
         */
        Optional<Pin> secret(String name) throws FaultException;
    }

    public ConnectorSettings {
        values = Map.copyOf(values);
    }

    /** A setting; empty where it is not set or blank. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
    }

    /**
     * A setting that must be.
     *
     * @throws FaultException CA_SETTINGS, which names it
     */
    public String needed(String name) throws FaultException {
        return value(name).orElseThrow(() -> new FaultException(FaultCode.CA_SETTINGS, Fault.NAME, connector,
                Fault.ATTRIBUTE, name, Fault.REASON, "MISSING"));
    }
}
