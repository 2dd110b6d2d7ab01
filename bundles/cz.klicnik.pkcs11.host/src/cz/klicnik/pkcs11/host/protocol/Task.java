/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.protocol;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability.EncryptionScheme;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Capability.SignatureScheme;
import cz.klicnik.core.driver.UserRole;

/**
 * One use of a capability, carried by {@link Request.Do}. The comment names the {@link Result} and the secrets that go
 * along. (Apart from {@link Request}, so that a starting host need not load all of them.)
 */
public sealed interface Task {

    /** {@link Result.MechanismList}. */
    record ListMechanisms() implements Task {
    }

    /** {@link Result.AttributeList}. */
    record ListAttributes(long handle) implements Task {
    }

    /** {@link Result.Done}. */
    record WriteLabel(long handle, String label) implements Task {
    }

    /** {@link Result.Done}. */
    record WriteId(long handle, Bytes id) implements Task {
    }

    /** {@link Result.Done}. */
    record WriteAttribute(long handle, long type, Bytes value) implements Task {
    }

    /** Two secrets: the security officer's PIN and the user's. {@link Result.Done}. */
    record Initialise(String label) implements Task {
    }

    /** {@link Result.Specs}. */
    record ListSpecs() implements Task {
    }

    /** {@link Result.Generated}. */
    record Generate(KeySpec spec, String label, Bytes id) implements Task {
    }

    /** {@link Result.Done}. */
    record ImportCertificate(Bytes der, Bytes subject, Bytes issuer, Bytes serial, String label, Bytes id)
            implements Task {
    }

    /** One secret: the key in PKCS#8. {@link Result.Identifier}. */
    record ImportKey(String label, Bytes id) implements Task {
    }

    /** {@link Result.Handles}. */
    record Delete(long handle) implements Task {
    }

    /** Two secrets: the old PIN and the new one. {@link Result.Done}. */
    record ChangePin(UserRole role) implements Task {
    }

    /** Two secrets: what unblocks, and the new PIN. {@link Result.Done}. */
    record Unblock() implements Task {
    }

    /** {@link Result.SignatureSchemes}. */
    record ListSignatureSchemes(long handle) implements Task {
    }

    /** At most one secret: the key's PIN. {@link Result.Signature}. */
    record Sign(long handle, SignatureScheme scheme, Bytes message) implements Task {
    }

    /** {@link Result.EncryptionSchemes}. */
    record ListEncryptionSchemes(long handle) implements Task {
    }

    /** At most one secret: the key's PIN. {@link Result.Decrypted}. */
    record Decrypt(long handle, EncryptionScheme scheme, Bytes encrypted) implements Task {
    }

    /** {@link Result.Exported}. */
    record ExportKey(long handle) implements Task {
    }

    /** {@link Result.Leaves}. */
    record AskLeaving(long handle) implements Task {
    }
}
