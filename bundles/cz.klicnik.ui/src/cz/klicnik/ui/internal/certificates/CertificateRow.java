/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.certificates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.machine.SlotStatus.Freshness;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.inventory.model.Certificate;
import cz.klicnik.inventory.model.Driver;
import cz.klicnik.inventory.model.Entry;
import cz.klicnik.inventory.model.Inventory;
import cz.klicnik.inventory.model.Slot;
import cz.klicnik.inventory.model.Token;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.TokenView.CertificateEntry;

/**
 * A line of the table, as it was at one moment.
 *
 * @param element which certificate it is: compared, never read off the UI thread
 * @param token the token that it is on
 */
public record CertificateRow(Certificate element, InspectedToken token, CertificateEntry entry) {

    /** All certificates on all tokens, in the order of the tree. UI thread only. */
    public static List<CertificateRow> all(Inventory inventory) {
        List<CertificateRow> rows = new ArrayList<>();
        for (Driver driver : inventory.getDrivers()) {
            for (Slot slot : driver.getSlots()) {
                if (slot.getToken() != null) {
                    addAll(driver, slot, slot.getToken(), rows);
                }
            }
        }
        return List.copyOf(rows);
    }

    private static void addAll(Driver driver, Slot slot, Token token, List<CertificateRow> rows) {
        InspectedToken inspected = new InspectedToken(driver.getStatus(), slot.getStatus(),
                Optional.ofNullable(token.getView()));
        for (Entry entry : token.getEntries()) {
            if (entry instanceof Certificate certificate) {
                rows.add(new CertificateRow(certificate, inspected, certificate.getRecord()));
            }
        }
    }

    Optional<CertificateView> certificate() {
        return entry.certificate();
    }

    /** The last known state, not the present one. */
    public boolean old() {
        return token.slot().freshness() == Freshness.STALE;
    }

    Optional<TokenInfo> tokenInfo() {
        return token.token().or(() -> token.view().map(v -> v.contents().token()));
    }
}
