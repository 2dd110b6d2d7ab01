/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Shell;

import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.inventory.model.Slot;
import cz.klicnik.inventory.model.Token;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.Subject;
import cz.klicnik.ui.internal.explorer.ExplorerLabels;
import cz.klicnik.ui.internal.labels.Icon;
import cz.klicnik.ui.internal.widgets.ChoiceDialog;
import cz.klicnik.ui.internal.widgets.Icons;

/** Which token is written to. Saved tokens can only be read and are never offered. UI thread only. */
@NonNullByDefault({})
public final class TokenChoice {

    private TokenChoice() {
    }

    /** The selected token; where none is selected, the only one, or the one that a person chooses. */
    public static Optional<SlotKey> selectedOrAsked(ISelection selection, Console console, Shell shell) {
        Optional<SlotKey> selected = Optional.ofNullable(selection).flatMap(Subject::of).filter(Subject::hasToken)
                .flatMap(Subject::slot).filter(s -> s.identity().filter(TokenIdentity::saved).isEmpty())
                .map(SlotStatus::key);
        return selected.or(() -> ask(console, shell, TokenChoice::initialised).map(TokenChoice::key));
    }

    /** The only token that something can be done to, or the one of them that a person chooses. */
    public static Optional<Token> any(Console console, Shell shell, Predicate<Token> wanted) {
        return ask(console, shell, wanted);
    }

    /** A token that another one is copied to. */
    public static Optional<SlotKey> target(SlotKey from, Console console, Shell shell) {
        return ask(console, shell, t -> initialised(t) && !key(t).equals(from)).map(TokenChoice::key);
    }

    private static boolean initialised(Token token) {
        return token.getInfo().initialized();
    }

    private static SlotKey key(Token token) {
        return token.getSlot().getKey();
    }

    private static Optional<Token> ask(Console console, Shell shell, Predicate<Token> wanted) {
        Messages messages = new Messages(PlanWizard.class, console.language().locale());
        List<Token> tokens = console.inventory().getDrivers().stream().flatMap(d -> d.getSlots().stream())
                .map(Slot::getToken).filter(Objects::nonNull)
                .filter(t -> t.getSlot().getStatus().identity().filter(TokenIdentity::saved).isEmpty()).filter(wanted)
                .toList();
        if (tokens.isEmpty()) {
            MessageDialog.openInformation(shell, messages.text("Token_title"), messages.text("Token_none"));
            return Optional.empty();
        }
        if (tokens.size() == 1) {
            return Optional.of(tokens.getFirst());
        }
        ChoiceDialog dialog = new ChoiceDialog(shell, new Names(shell), "tokenChoice", console.language().locale());
        dialog.setTitle(messages.text("Token_title"));
        dialog.setMessage(messages.text("Token_ask"));
        dialog.setMultipleSelection(false);
        dialog.setElements(tokens.toArray());
        return dialog.open() == Window.OK && dialog.getFirstResult() instanceof Token token
                ? Optional.of(token) : Optional.empty();
    }

    /** A token by its label, model and the end of its serial number. */
    private static final class Names extends LabelProvider {

        private final Icons icons;

        Names(Shell shell) {
            icons = new Icons(shell);
        }

        @Override
        public Image getImage(Object element) {
            return icons.image(Icon.TOKEN);
        }

        @Override
        public String getText(Object element) {
            Token token = (Token) element;
            String serial = token.getInfo().serial();
            return ExplorerLabels.tokenName(token.getInfo()) + "   " + SafeText.label(token.getInfo().model()) + "   …"
                    + SafeText.label(serial.length() <= 4 ? serial : serial.substring(serial.length() - 4));
        }
    }
}
