/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.snapshots;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.snapshot.ShownSnapshots;

/** With what a token can be compared. Knows no widget. */
public final class ComparePresenter {

    /** What can be chosen, and how it is named where there is a choice. */
    public record Choice(Side side, String name, String serial) {
    }

    private final Messages messages;
    private final MachineState machine;
    private final Path data;

    /** @param data the user's data folder */
    public ComparePresenter(Messages messages, MachineState machine, Path data) {
        this.messages = messages;
        this.machine = machine;
        this.data = data;
    }

    /** The token in a slot; empty where there is none, or a blank one. */
    public Optional<Choice> choice(SlotStatus slot) {
        return slot.token().filter(TokenInfo::initialized)
                .map(token -> new Choice(side(slot, token), name(slot, token), token.serial()));
    }

    /** The other tokens and snapshots that are shown: those of the same serial number first. */
    public List<Choice> others(Choice one) {
        return machine.drivers().stream().map(DriverStatus::slots).flatMap(List::stream)
                .flatMap(slot -> choice(slot).stream()).filter(other -> !other.side().equals(one.side()))
                .sorted(Comparator.comparing(other -> !other.serial().equals(one.serial()))).toList();
    }

    private Side side(SlotStatus slot, TokenInfo token) {
        return ShownSnapshots.file(slot, data).<Side>map(Side.InFile::new)
                .orElseGet(() -> new Side.OnToken(slot.key(), name(slot, token)));
    }

    private String name(SlotStatus slot, TokenInfo token) {
        String label = SafeText.label(token.label());
        String serial = SafeText.label(token.serial());
        return slot.identity().filter(TokenIdentity::saved).isPresent()
                ? messages.text("Compare_snapshot", label, serial, SafeText.line(slot.slot().description()))
                : messages.text("Compare_token", label, serial);
    }
}
