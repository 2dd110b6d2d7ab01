/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.pki.CertificateType;
import cz.klicnik.pki.KeyState;
import cz.klicnik.pki.TokenView.KeyEntry;
import cz.klicnik.pki.Validity;

/** A word or two for each state that a person sees, in lower case, as it stands within a line. */
public final class Words {

    private final Messages messages;

    public Words(Messages messages) {
        this.messages = messages;
    }

    /** What a flag of a token means. */
    public String of(TokenFlag flag) {
        return word("TokenFlag_", flag);
    }

    /** What the flags mean, in the order of their bits. */
    public List<String> of(Set<TokenFlag> flags) {
        return flags.stream().sorted(Comparator.comparingLong(TokenFlag::bit)).map(this::of).toList();
    }

    /** The user PIN's tries. */
    public String of(PinState state) {
        return word("PinState_", state);
    }

    public String of(LoginState state) {
        return word("LoginState_", state);
    }

    /** Whose PIN is meant: "PIN", "PIN of the security officer". */
    public String of(UserRole role) {
        return word("UserRole_", role);
    }

    /** Which secret is meant: "PIN", "PUK". */
    public String of(PinKind kind) {
        return word("PinKind_", kind);
    }

    public String of(Validity validity) {
        return word("Validity_", validity);
    }

    /** Trade and bearer in one, for example "commercial, personal". */
    public String of(CertificateType type) {
        return messages.text("CertificateType_" + type.trade() + "_" + type.bearer());
    }

    public String of(CertificateType.Trade trade) {
        return word("Trade_", trade);
    }

    public String of(CertificateType.Bearer bearer) {
        return word("Bearer_", bearer);
    }

    public String of(KeyState.Origin origin) {
        return word("KeyOrigin_", origin);
    }

    /** Whether the key is there, in one word for a table: "yes", "no", "unknown". */
    public String keyPresence(KeyState key) {
        return of(key.presence());
    }

    /** All that is known of the private key of a certificate, for example "on the token, generated there, not exportable". */
    public String of(KeyState key) {
        return switch (key.presence()) {
        case UNKNOWN -> messages.text("Key_unknown");
        case NO -> messages.text("Key_absent");
        case YES -> {
            StringBuilder text = new StringBuilder(messages.text("Key_present"));
            if (key.origin() != KeyState.Origin.UNKNOWN) {
                text.append(", ").append(of(key.origin()));
            }
            if (key.exportable() != Trilean.UNKNOWN) {
                text.append(", ").append(messages.text("Key_exportable_" + key.exportable()));
            }
            if (key.alwaysAuthenticate() == Trilean.YES) {
                text.append(", ").append(messages.text("Key_alwaysAuthenticate"));
            }
            yield text.toString();
        }
        };
    }

    /** Which keys have the ID of a certificate though they are not its own. */
    public String strange(KeyEntry strangers) {
        return messages.text(strangers.privateKey().isEmpty() ? "Key_strangePublic"
                : strangers.publicKey().isEmpty() ? "Key_strangePrivate" : "Key_strangeBoth");
    }

    public String of(Trilean trilean) {
        return word("Trilean_", trilean);
    }

    public String of(ObjectKind kind) {
        return word("ObjectKind_", kind);
    }

    public String of(DriverStatus.Phase phase) {
        return word("Phase_", phase);
    }

    /** How far the shown contents can be trusted. */
    public String of(SlotStatus.Freshness freshness) {
        return word("Freshness_", freshness);
    }

    /** Which key is to be made: "RSA 4096", "EC P-256". */
    public String of(KeySpec spec) {
        return spec.rsa() ? "RSA " + spec.bits() : "EC P-" + spec.bits();
    }

    private String word(String prefix, Enum<?> value) {
        return messages.text(prefix + value.name());
    }
}
