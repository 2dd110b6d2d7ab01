/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;

import cz.klicnik.core.model.KeyUses;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.operations.guard.KeyRequests.Standing;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.TokenView.CertificateEntry;

/** A key that mail may have been encrypted for goes only when a person has typed the fingerprint of its certificate, or its
 * own where it has none. */
final class DecryptionKeyGuard implements Guard {

    /** RFC 5280, section 4.2.1.3. */
    private static final Set<String> ENCRYPTING = Set.of("keyEncipherment", "dataEncipherment", "keyAgreement");

    @Override
    public List<Objection> look(Plan plan, Situation now) {
        Removal removal = new Removal(plan, now);
        return removal.privateKeys().stream().filter(k -> decrypts(k, removal, now)).map(k -> Objection.confirm(
                GuardCode.DECRYPTION_KEY, removal.nameOf(k), details(k, removal))).toList();
    }

    private static boolean decrypts(TokenObject.PrivateKey key, Removal removal, Situation now) {
        List<CertificateEntry> certificates = removal.certificatesOf(key);
        if (certificates.isEmpty()) {
            // nothing was ever encrypted for a key whose request came to nothing, or has no certificate yet
            KeyUses uses = key.uses();
            return now.requests().of(key) == Standing.UNKNOWN
                    && (uses.decrypt() == Trilean.YES || uses.unwrap() == Trilean.YES);
        }
        return certificates.stream().anyMatch(DecryptionKeyGuard::encrypts);
    }

    /** Without the extension everything is allowed; a certificate that cannot be read may allow it. */
    private static boolean encrypts(CertificateEntry entry) {
        return entry.certificate().map(CertificateView::keyUsage)
                .map(usage -> usage.isEmpty() || usage.stream().anyMatch(ENCRYPTING::contains)).orElse(true);
    }

    private static Map<String, String> details(TokenObject.PrivateKey key, Removal removal) {
        return removal.certificatesOf(key).stream().findFirst().map(Removal::details).orElse(Map.of());
    }
}
