/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.protocol;

import java.util.Optional;

import cz.klicnik.core.driver.Capability;

/** The names of the capabilities on the wire. */
public enum Ability {
    MECHANISMS(Capability.Mechanisms.class),
    RAW_ATTRIBUTES(Capability.RawAttributes.class),
    ATTRIBUTE_WRITING(Capability.AttributeWriting.class),
    INITIALISATION(Capability.Initialisation.class),
    KEY_GENERATION(Capability.KeyGeneration.class),
    CERTIFICATE_IMPORT(Capability.CertificateImport.class),
    KEY_IMPORT(Capability.KeyImport.class),
    OBJECT_DELETION(Capability.ObjectDeletion.class),
    PIN_MANAGEMENT(Capability.PinManagement.class),
    SIGNING(Capability.Signing.class),
    DECRYPTION(Capability.Decryption.class),
    KEY_EXPORT(Capability.KeyExport.class);

    private final Class<? extends Capability> type;

    Ability(Class<? extends Capability> type) {
        this.type = type;
    }

    public Class<? extends Capability> type() {
        return type;
    }

    /** @return empty for a capability that the protocol does not know */
    public static Optional<Ability> of(Class<? extends Capability> type) {
        for (Ability ability : values()) {
            if (ability.type == type) {
                return Optional.of(ability);
            }
        }
        return Optional.empty();
    }
}
