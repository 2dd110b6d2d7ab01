/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.Quirks.KeySlots;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.operations.clean.CleanItem.Choosing;
import cz.klicnik.operations.guard.Containers;
import cz.klicnik.operations.guard.KeyRequests;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.RoomEstimate;
import cz.klicnik.pki.CertificateType.Bearer;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.TokenView;
import cz.klicnik.pki.TokenView.CertificateEntry;
import cz.klicnik.pki.TokenView.KeyEntry;
import cz.klicnik.pki.Validity;

/**
 * What may go from a token, ranked: by reason, qualified certificates before commercial ones (the guide makes room for the new
 * commercial certificate by taking the superseded qualified one away), the longest expired first. Keys without certificate are
 * told of only after a login: before it nobody knows.
 *
 * @param view the reading that it was made from
 */
public record CleanProposal(TokenView view, List<CleanItem> items) {

    private static final Comparator<CleanItem> RANK = Comparator.comparing(CleanItem::reason)
            .thenComparing(CleanProposal::trade).thenComparing(item -> !item.superseded())
            .thenComparing(item -> item.certificate().flatMap(CertificateEntry::certificate)
                    .map(c -> c.notAfter().getEpochSecond()).orElse(Long.MAX_VALUE));

    public CleanProposal {
        items = List.copyOf(items);
    }

    /**
     * Looks at a reading.
     *
     * @param requests which keys belong to requests
     * @param quirks of the token's driver
     */
    public static CleanProposal of(TokenView view, KeyRequests requests, Quirks quirks) {
        List<CleanItem> items = new ArrayList<>();
        view.certificates().forEach(entry -> items.add(certificate(entry, view, quirks)));
        if (view.contents().login().seesPrivateObjects()) {
            view.looseKeys().forEach(keys -> items.add(keys(keys, view, requests, quirks)));
        }
        items.sort(RANK);
        return new CleanProposal(view, items);
    }

    /** Those that are chosen from the beginning. */
    public List<CleanItem> preselected() {
        return items.stream().filter(i -> i.choosing() == Choosing.PRESELECTED).toList();
    }

    private static int trade(CleanItem item) {
        Trade trade = item.certificate().map(c -> c.type().trade()).orElse(Trade.OTHER);
        return switch (trade) {
        case QUALIFIED -> 0;
        case COMMERCIAL -> 1;
        case OTHER -> 2;
        };
    }

    private static CleanItem certificate(CertificateEntry entry, TokenView view, Quirks quirks) {
        boolean superseded = view.certificates().stream().anyMatch(other -> supersedes(other, entry));
        CleanReason reason = reason(entry, superseded);
        RoomEstimate keyRoom = entry.keys().privateKey().map(k -> RoomEstimate.of(k, quirks.room()))
                .orElse(RoomEstimate.NONE);
        return new CleanItem(reason, Optional.of(entry), entry.keys(), superseded, choosing(entry, reason),
                RoomEstimate.of(entry.object(), quirks.room()), keyRoom,
                along(entry.object(), entry.keys(), view, quirks));
    }

    private static CleanReason reason(CertificateEntry entry, boolean superseded) {
        if (entry.validity().isEmpty()) {
            return CleanReason.UNREADABLE;
        }
        if (entry.validity().get() == Validity.EXPIRED) {
            return CleanReason.EXPIRED;
        }
        boolean noKey = entry.key().presence() == Trilean.NO;
        if (entry.type().bearer() == Bearer.AUTHORITY
                || entry.certificate().filter(CertificateView::certificateAuthority).isPresent()) {
            return noKey ? CleanReason.AUTHORITY : CleanReason.VALID;
        }
        return superseded ? CleanReason.SUPERSEDED : noKey ? CleanReason.WITHOUT_KEY : CleanReason.VALID;
    }

    private static Choosing choosing(CertificateEntry entry, CleanReason reason) {
        return switch (reason) {
        case EXPIRED -> Choosing.PRESELECTED;
        case AUTHORITY -> Choosing.OFFERED;
        case SUPERSEDED -> entry.type().trade() == Trade.COMMERCIAL ? Choosing.ONCE_REGISTERED : Choosing.TYPED;
        default -> Choosing.TYPED;
        };
    }

    /** Whether a certificate takes another one's place: same subject, kind of issuer and type, newer, valid, with a key. */
    public static boolean supersedes(CertificateEntry other, CertificateEntry entry) {
        Optional<CertificateView> newer = other.certificate();
        Optional<CertificateView> older = entry.certificate();
        return newer.isPresent() && older.isPresent() && other.key().presence() != Trilean.NO
                && other.validity().filter(v -> v == Validity.VALID || v == Validity.EXPIRING).isPresent()
                && other.type().equals(entry.type())
                && newer.get().subjectDn().equals(older.get().subjectDn())
                && issuerKind(newer.get()).equals(issuerKind(older.get()))
                && newer.get().notBefore().isAfter(older.get().notBefore())
                && newer.get().notAfter().isAfter(older.get().notAfter());
    }

    /** The issuer without its number: authorities get a new one with each of their keys. */
    private static String issuerKind(CertificateView certificate) {
        return certificate.issuerName().replaceFirst("[\\s0-9]+$", "");
    }

    private static CleanItem keys(KeyEntry keys, TokenView view, KeyRequests requests, Quirks quirks) {
        TokenObject object = keys.privateKey().<TokenObject>map(k -> k)
                .or(() -> keys.publicKey().map(TokenObject.class::cast)).orElseThrow();
        CleanReason reason = reason(object, view, requests);
        Choosing choosing = switch (reason) {
        case LEFTOVER -> Choosing.PRESELECTED;
        case COPY -> Choosing.OFFERED;
        default -> Choosing.TYPED;
        };
        return new CleanItem(reason, Optional.empty(), keys, false, choosing, RoomEstimate.NONE,
                RoomEstimate.of(object, quirks.room()), along(object, keys, view, quirks));
    }

    private static CleanReason reason(TokenObject key, TokenView view, KeyRequests requests) {
        ObjectRef reference = ObjectRef.of(key);
        boolean copy = reference.exact() && view.certificates().stream()
                .anyMatch(c -> c.keys().privateKey().filter(reference::isContentOf).isPresent()
                        || c.keys().publicKey().filter(reference::isContentOf).isPresent());
        if (copy) {
            return CleanReason.COPY;
        }
        return switch (requests.of(key)) {
        case ABANDONED -> CleanReason.LEFTOVER;
        case PENDING -> CleanReason.PENDING_KEY;
        case UNKNOWN -> CleanReason.KEY_WITHOUT_CERTIFICATE;
        };
    }

    private static List<TokenObject> along(TokenObject object, KeyEntry keys, TokenView view, Quirks quirks) {
        if (quirks.keySlots() != KeySlots.CONTAINER) {
            return List.of();
        }
        List<TokenObject> along = new ArrayList<>(Containers.with(object, view));
        keys.privateKey().ifPresent(along::remove);
        keys.publicKey().ifPresent(along::remove);
        return along;
    }
}
