/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;

import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.inventory.model.Certificate;
import cz.klicnik.inventory.model.Driver;
import cz.klicnik.inventory.model.Entry;
import cz.klicnik.inventory.model.Inventory;
import cz.klicnik.inventory.model.Key;
import cz.klicnik.inventory.model.LooseKey;
import cz.klicnik.inventory.model.Other;
import cz.klicnik.inventory.model.Reader;
import cz.klicnik.inventory.model.Slot;
import cz.klicnik.inventory.model.Token;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.pki.TokenView;
import cz.klicnik.pki.TokenView.CertificateEntry;
import cz.klicnik.presentation.ReaderTexts;
import cz.klicnik.ui.internal.Readers;
import cz.klicnik.ui.internal.explorer.Line;

/**
 * What a command or the Properties view is about, whichever view it was selected in: an element of the inventory with all
 * that it belongs to, as it was at this moment.
 *
 * @param element the selected element of the inventory
 * @param driver of a reader that no driver serves the one that its card looks like; otherwise absent only where the
 *        element has just gone
 * @param slot the slot that the element is in
 * @param certificate the certificate that is selected, or whose key is
 * @param object the object on the token that is selected
 */
public record Subject(EObject element, Optional<DriverStatus> driver, Optional<SlotStatus> slot,
        Optional<CertificateEntry> certificate, Optional<TokenObject> object) {

    /** What the first selected element is about; empty when nothing of the inventory is selected. UI thread only. */
    public static Optional<Subject> of(ISelection selection) {
        return selection instanceof IStructuredSelection s && s.getFirstElement() != null ? of(s.getFirstElement())
                : Optional.empty();
    }

    /** What an element of a view is about. UI thread only. */
    public static Optional<Subject> of(Object element) {
        return switch (element) {
        case Line line -> of(line.owner());
        case Driver driver -> Optional.of(new Subject(driver, Optional.of(driver.getStatus()), Optional.empty(),
                Optional.empty(), Optional.empty()));
        case Reader reader -> Optional.of(new Subject(reader,
                ReaderTexts.candidate(reader.getStatus(), Readers.around(reader)), Optional.empty(), Optional.empty(),
                Optional.empty()));
        case Slot slot -> Optional.of(inSlot(slot, slot, Optional.empty(), Optional.empty()));
        case Token token -> inToken(token, token, Optional.empty(), Optional.empty());
        case Certificate c -> inToken(c, c.getToken(), Optional.of(c.getRecord()),
                Optional.of(c.getRecord().object()));
        case LooseKey k -> inToken(k, k.getToken(), Optional.empty(), k.getRecord().privateKey()
                .<TokenObject>map(x -> x).or(() -> k.getRecord().publicKey()));
        case Other o -> inToken(o, o.getToken(), Optional.empty(), Optional.of(o.getRecord()));
        case Key k -> inEntry(k);
        default -> Optional.empty();
        };
    }

    /** The decoded contents of the token. UI thread only. */
    public Optional<TokenView> view() {
        return switch (element) {
        case Slot s -> Optional.ofNullable(s.getToken()).map(Token::getView);
        case Token t -> Optional.ofNullable(t.getView());
        case Entry e -> Optional.ofNullable(e.getToken()).map(Token::getView);
        case Key k -> Optional.ofNullable(k.getEntry()).map(Entry::getToken).map(Token::getView);
        default -> Optional.empty();
        };
    }

    /** The token with everything around it, as sentences are made of it; empty for a driver. UI thread only. */
    public Optional<InspectedToken> inspected() {
        return driver.flatMap(d -> slot.map(s -> new InspectedToken(d, s, view())));
    }

    /** A slot as if it were selected. UI thread only. */
    public static Optional<Subject> inSlot(Inventory inventory, SlotKey key) {
        return inventory.getDrivers().stream().flatMap(d -> d.getSlots().stream())
                .filter(s -> s.getKey().equals(key)).findFirst().flatMap(Subject::of);
    }

    /** True when the slot has a token that was initialised. */
    public boolean hasToken() {
        return slot.flatMap(SlotStatus::token).filter(t -> t.initialized()).isPresent();
    }

    /** True for a token that is a file: nobody logs in to it, and nothing can be changed. */
    public boolean saved() {
        return slot.flatMap(SlotStatus::identity).filter(TokenIdentity::saved).isPresent();
    }

    private static Optional<Subject> inEntry(Key key) {
        Optional<Entry> entry = Optional.ofNullable(key.getEntry());
        return entry.flatMap(e -> inToken(key, e.getToken(),
                e instanceof Certificate c ? Optional.of(c.getRecord()) : Optional.empty(),
                Optional.of(key.getRecord())));
    }

    private static Optional<Subject> inToken(EObject element, Token token, Optional<CertificateEntry> certificate,
            Optional<TokenObject> object) {
        // an element that has just been taken out of the inventory has no token, and a token no slot
        return Optional.ofNullable(token).map(Token::getSlot).map(s -> inSlot(element, s, certificate, object));
    }

    private static Subject inSlot(EObject element, Slot slot, Optional<CertificateEntry> certificate,
            Optional<TokenObject> object) {
        return new Subject(element, Optional.ofNullable(slot.getDriver()).map(Driver::getStatus),
                Optional.of(slot.getStatus()), certificate, object);
    }
}
