/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.inventory.model.Certificate;
import cz.klicnik.inventory.model.Driver;
import cz.klicnik.inventory.model.Reader;
import cz.klicnik.inventory.model.Slot;
import cz.klicnik.inventory.model.Token;
import cz.klicnik.ui.ConsoleIds;

/** The tree of tokens. */
public final class TokensViewBot {

    private final ConsoleBot console;
    private final Screen screen;
    private final Tree tree;

    TokensViewBot(ConsoleBot console) {
        this.console = console;
        screen = console.screen();
        tree = screen.widget(Tree.class, "tokens.tree");
    }

    /** The token with this label, as soon as it is shown. */
    public TokenBot token(String label) {
        return token(label, Screen.PATIENCE);
    }

    /** The token with this label, which must be shown soon. */
    public TokenBot token(String label, Duration limit) {
        screen.await("the token " + label + " in the tree", limit, () -> findToken(label));
        return new TokenBot(label);
    }

    /** Waits until the token with this label is not shown any more. */
    public void awaitNoToken(String label, Duration limit) {
        screen.awaitThat("no token " + label + " in the tree", limit, () -> findToken(label).isEmpty());
    }

    /** The line of a reader whose card no driver serves, as soon as it is shown. */
    public String awaitReader(String name, Duration limit) {
        return screen.await("the reader " + name + " in the tree", limit, () -> findReader(name));
    }

    /** Waits until the reader is not shown any more. */
    public void awaitNoReader(String name, Duration limit) {
        screen.awaitThat("no reader " + name + " in the tree", limit, () -> findReader(name).isEmpty());
    }

    private Optional<String> findReader(String name) {
        return Arrays.stream(tree.getItems())
                .filter(i -> i.getData() instanceof Reader reader && reader.getName().equals(name))
                .map(TreeItem::getText).findFirst();
    }

    /** What stands in the whole tree now, unfolded, a line for each item, indented by two blanks a level. */
    public List<String> lines() {
        return screen.call(() -> {
            List<String> lines = new ArrayList<>();
            for (TreeItem item : tree.getItems()) {
                addLines(item, "", lines);
            }
            return lines;
        });
    }

    /** Selects the line of a driver among the drivers. */
    public void selectDriver(String driverId) {
        select("the driver " + driverId, i -> i.getData() instanceof Driver d && d.getId().equals(driverId));
    }

    /** The line of a driver, as soon as it contains a text. */
    public String awaitDriver(String driverId, String text) {
        return screen.await("the driver " + driverId + " with " + text,
                () -> find(i -> i.getData() instanceof Driver d && d.getId().equals(driverId)).map(TreeItem::getText)
                        .filter(t -> t.contains(text)));
    }

    /** Selects a slot, for example one whose token was never initialised. */
    public void selectSlot(SlotKey slot) {
        select("the slot " + slot, i -> i.getData() instanceof Slot s && s.getKey().equals(slot));
    }

    /** Selects two tokens. */
    public void selectBoth(String one, String other) {
        TreeItem[] both = { screen.await(one, () -> findToken(one)), screen.await(other, () -> findToken(other)) };
        screen.run(() -> {
            tree.setSelection(both);
            Screen.notify(tree, SWT.Selection);
            tree.setFocus();
        });
        screen.awaitThat("two tokens are the workbench's selection", Screen.PATIENCE, () -> console.window()
                .getSelectionService().getSelection() instanceof IStructuredSelection s && s.size() == 2);
    }

    /** Whether a token is what is selected in the tree. */
    public boolean isSelected(String label) {
        return screen.call(() -> tree.getSelectionCount() == 1 && isToken(tree.getSelection()[0], label));
    }

    private void select(String what, Predicate<TreeItem> wanted) {
        TreeItem item = screen.await(what, () -> find(wanted));
        screen.run(() -> {
            tree.setSelection(item);
            Event event = new Event();
            event.item = item;
            tree.notifyListeners(SWT.Selection, event);
            tree.setFocus();
        });
        // the workbench tells its parts of the selection after a short while
        screen.awaitThat(what + " is the workbench's selection", Screen.PATIENCE, () -> console.window()
                .getSelectionService().getSelection() instanceof IStructuredSelection s
                && item.getData() != null && item.getData().equals(s.getFirstElement()));
    }

    private static boolean isToken(TreeItem item, String label) {
        return item.getData() instanceof Token token && token.getInfo().label().equals(label);
    }

    /** Looks no deeper than tokens stand, because unfolding a thousand objects would itself take time. */
    private Optional<TreeItem> findToken(String label) {
        return Arrays.stream(tree.getItems()).filter(i -> i.getData() instanceof Slot)
                .flatMap(i -> Arrays.stream(children(i))).filter(i -> isToken(i, label)).findFirst();
    }

    private Optional<TreeItem> find(Predicate<TreeItem> wanted) {
        return Arrays.stream(tree.getItems()).flatMap(i -> find(i, wanted).stream()).findFirst();
    }

    private static Optional<TreeItem> find(TreeItem item, Predicate<TreeItem> wanted) {
        if (wanted.test(item)) {
            return Optional.of(item);
        }
        return Arrays.stream(children(item)).flatMap(c -> find(c, wanted).stream()).findFirst();
    }

    /** Unfolds an item first: a viewer makes the children then. */
    private static TreeItem[] children(TreeItem item) {
        if (item.getItemCount() > 0 && !item.getExpanded()) {
            Event event = new Event();
            event.item = item;
            item.getParent().notifyListeners(SWT.Expand, event);
            item.setExpanded(true);
        }
        return item.getItems();
    }

    private static void addLines(TreeItem item, String indent, List<String> lines) {
        lines.add(indent + item.getText());
        for (TreeItem child : children(item)) {
            addLines(child, indent + "  ", lines);
        }
    }

    /** One token in the tree. */
    public final class TokenBot {

        private final String label;

        private TokenBot(String label) {
            this.label = label;
        }

        /** The token's own line. */
        public String text() {
            return screen.await("the token " + label, () -> findToken(label).map(TreeItem::getText));
        }

        /** What stands beneath it now, unfolded. */
        public List<String> lines() {
            return screen.await("the token " + label, () -> findToken(label).map(item -> {
                List<String> lines = new ArrayList<>();
                for (TreeItem child : children(item)) {
                    addLines(child, "", lines);
                }
                return lines;
            }));
        }

        /** Waits until a line beneath it contains a text, and gives the line. */
        public String awaitLine(String text, Duration limit) {
            return screen.await("a line with " + text + " beneath " + label, limit, () -> findToken(label)
                    .flatMap(t -> find(t, i -> i != t && i.getText().contains(text))).map(TreeItem::getText));
        }

        public String awaitLine(String text) {
            return awaitLine(text, Screen.PATIENCE);
        }

        /** Waits until no line beneath it contains a text. */
        public void awaitNoLine(String text) {
            screen.awaitThat("no line with " + text + " beneath " + label, Screen.PATIENCE,
                    () -> findToken(label)
                            .flatMap(t -> find(t, i -> i != t && i.getText().contains(text))).isEmpty());
        }

        /** Waits until the token's own line contains a text. */
        public void awaitText(String text, Duration limit) {
            screen.awaitThat(text + " on the line of " + label, limit,
                    () -> findToken(label).filter(i -> i.getText().contains(text)).isPresent());
        }

        /** Selects the token. */
        public TokenBot select() {
            TokensViewBot.this.select("the token " + label, i -> isToken(i, label));
            return this;
        }

        /** Selects the certificate with this CKA_LABEL. */
        public void selectCertificate(String objectLabel) {
            TokensViewBot.this.select("the certificate " + objectLabel,
                    i -> i.getData() instanceof Certificate c && c.getRecord().object().label().equals(objectLabel)
                            && c.getToken().getInfo().label().equals(label));
        }

        /** Selects the first line beneath it that contains a text. */
        public void selectLine(String text) {
            TokensViewBot.this.select("a line with " + text, i -> i.getText().contains(text) && under(i));
        }

        private boolean under(TreeItem item) {
            for (TreeItem i = item; i != null; i = i.getParentItem()) {
                if (isToken(i, label)) {
                    return true;
                }
            }
            return false;
        }

        /** Selects it and asks to change its PIN. */
        public NewPinWizardBot changePin() {
            select();
            console.command(ConsoleIds.CHANGE_PIN_COMMAND, Map.of());
            return new NewPinWizardBot(console);
        }

        /** Selects it and asks to unblock its PIN. */
        public NewPinWizardBot unblockPin() {
            select();
            console.command(ConsoleIds.UNBLOCK_PIN_COMMAND, Map.of());
            return new NewPinWizardBot(console);
        }

        /** Selects it and asks to log in. */
        public LoginDialogBot logIn() {
            select();
            console.command(ConsoleIds.LOGIN_COMMAND, Map.of());
            return new LoginDialogBot(console);
        }
    }
}
