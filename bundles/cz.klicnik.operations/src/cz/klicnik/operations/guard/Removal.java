/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.Step;
import cz.klicnik.pki.TokenView;
import cz.klicnik.pki.TokenView.CertificateEntry;

/** What a plan takes away from a token, found in a reading of it. */
final class Removal {

    private final TokenView view;
    private final Set<Long> gone = new HashSet<>();

    Removal(Plan plan, Situation now) {
        this.view = now.view();
        for (Step step : plan.steps()) {
            if (step.action() instanceof Action.Delete delete) {
                take(delete.object());
                delete.along().forEach(this::take);
            }
        }
    }

    /** One object for each time that it is named: of two copies one stays. */
    private void take(ObjectRef object) {
        object.in(view.contents().objects()).stream().filter(o -> !gone.contains(o.handle())).findFirst()
                .ifPresent(o -> gone.add(o.handle()));
    }

    boolean takes(TokenObject object) {
        return gone.contains(object.handle());
    }

    /** The certificates that are lost: no copy of them stays. */
    List<CertificateEntry> certificates() {
        return view.certificates().stream().filter(c -> lost(c.object())).toList();
    }

    /** The certificates that stay. */
    List<CertificateEntry> remaining() {
        return view.certificates().stream().filter(c -> !takes(c.object())).toList();
    }

    /** The private keys that are lost: no copy of them stays. */
    List<TokenObject.PrivateKey> privateKeys() {
        return view.contents().objects().stream().filter(TokenObject.PrivateKey.class::isInstance)
                .map(TokenObject.PrivateKey.class::cast).filter(this::lost).toList();
    }

    /** The certificates that a private key belongs to, those that go with it too. */
    List<CertificateEntry> certificatesOf(TokenObject.PrivateKey key) {
        ObjectRef reference = ObjectRef.of(key);
        return view.certificates().stream().filter(c -> c.keys().privateKey()
                .filter(k -> k.handle() == key.handle() || reference.exact() && reference.isContentOf(k)).isPresent())
                .toList();
    }

    /**
     * By what a person names a key: the certificate that it belongs to, whose fingerprint stands everywhere, else the key.
     */
    ObjectRef nameOf(TokenObject.PrivateKey key) {
        return certificatesOf(key).stream().findFirst().map(c -> ObjectRef.of(c.object()))
                .orElseGet(() -> ObjectRef.of(key));
    }

    /** What an objection tells of a certificate. */
    static Map<String, String> details(CertificateEntry entry) {
        return entry.certificate()
                .map(c -> Map.of(Objection.HOLDER, c.holder(), Objection.SERIAL, c.serialDecimal(), Objection.UNTIL,
                        DateTimeFormatter.ISO_INSTANT.format(c.notAfter())))
                .orElse(Map.of());
    }

    private boolean lost(TokenObject object) {
        ObjectRef reference = ObjectRef.of(object);
        Optional<TokenObject> copy = reference.exact() ? view.contents().objects().stream()
                .filter(o -> !takes(o) && reference.isContentOf(o)).findFirst() : Optional.empty();
        return takes(object) && copy.isEmpty();
    }
}
