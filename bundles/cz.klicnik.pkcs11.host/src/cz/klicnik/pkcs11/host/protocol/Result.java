/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.protocol;

import java.util.List;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability.EncryptionScheme;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Capability.Leaving;
import cz.klicnik.core.driver.Capability.SignatureScheme;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.MechanismInfo;

/** What came of a {@link Task}. */
public sealed interface Result {

    /** Nothing but success. */
    record Done() implements Result {
    }

    record MechanismList(List<MechanismInfo> mechanisms) implements Result {
    }

    record AttributeList(List<Attribute> attributes) implements Result {
    }

    record Specs(Set<KeySpec> specs) implements Result {
    }

    record Generated(Bytes subjectPublicKeyInfo, Bytes id) implements Result {
    }

    /** @param id CKA_ID */
    record Identifier(Bytes id) implements Result {
    }

    record Handles(Set<Long> handles) implements Result {
    }

    record SignatureSchemes(Set<SignatureScheme> schemes) implements Result {
    }

    record Signature(Bytes signature) implements Result {
    }

    record EncryptionSchemes(Set<EncryptionScheme> schemes) implements Result {
    }

    /** One secret follows: what was encrypted. */
    record Decrypted() implements Result {
    }

    /** One secret follows: the key in PKCS#8. */
    record Exported() implements Result {
    }

    record Leaves(Leaving leaving) implements Result {
    }
}
