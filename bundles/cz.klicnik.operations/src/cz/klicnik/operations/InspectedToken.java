/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations;

import java.util.List;
import java.util.Optional;

import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.pki.TokenView;
import cz.klicnik.pki.TokenView.CertificateEntry;

/**
 * A token, or a slot with something in it that cannot be read.
 *
 * @param driver through which it is reached
 * @param slot where it is, with its fault
 * @param view its contents, decoded; absent while nothing could be read
 */
public record InspectedToken(DriverStatus driver, SlotStatus slot, Optional<TokenView> view) {

    /** What the token says about itself; absent when it could not be read. */
    public Optional<TokenInfo> token() {
        return slot.token();
    }

    /** Whether it is a snapshot, which is never meant where the token itself could be. */
    public boolean saved() {
        return slot.identity().filter(TokenIdentity::saved).isPresent();
    }

    /** All objects that were visible, in the token's order. */
    public List<TokenObject> objects() {
        return view.map(v -> v.contents().objects()).orElse(List.of());
    }

    /** What is known of an object of this token as a certificate; empty for the other kinds. */
    public Optional<CertificateEntry> certificate(TokenObject object) {
        return view.flatMap(v -> v.certificates().stream()
                .filter(c -> c.object().handle() == object.handle()).findFirst());
    }
}
