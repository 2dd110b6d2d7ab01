/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.snapshots;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.views.properties.IPropertySheetPage;

import cz.klicnik.operations.compare.TokenComparison;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.compare.ComparisonRows;
import cz.klicnik.presentation.compare.ComparisonText;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.commands.Commands;
import cz.klicnik.ui.internal.commands.CopySource;
import cz.klicnik.ui.internal.commands.Feedback;
import cz.klicnik.ui.internal.labels.Tone;
import cz.klicnik.ui.internal.properties.SubjectPage;
import cz.klicnik.ui.internal.widgets.Tones;

/** What differs between two tokens: the answer first, then row by row, what it was and what it is. */
@NonNullByDefault({})
public final class ComparisonEditor extends EditorPart implements CopySource {

    /** Its identifier in {@code plugin.xml}. */
    public static final String ID = "cz.klicnik.ui.comparison";

    private static final int COPIED_WIDTH = 120;

    private final IPropertyChangeListener colors = event -> show();
    private Optional<Widgets> widgets = Optional.empty();

    private record Widgets(Label answer, Label before, Label after, ComparisonTree tree) {
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(colors);
    }

    @Override
    public void dispose() {
        PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(colors);
        super.dispose();
    }

    /** What it shows. */
    public ComparisonInput input() {
        return (ComparisonInput) getEditorInput();
    }

    /** The same comparison as text. */
    public String text() {
        return String.join("\n", comparisonText().lines(input().comparison(), COPIED_WIDTH)) + "\n";
    }

    /** The same as JSON, as the command line gives it. */
    public String json() {
        return comparisonText().json(input().comparison());
    }

    /** Shows the same sides, read anew. */
    void show(ComparisonInput newer) {
        setInputWithNotify(newer);
        setPartName(newer.getName());
        show();
    }

    private Language language() {
        return getSite().getService(Console.class).language();
    }

    private Messages messages() {
        return new Messages(ComparisonEditor.class, language().locale());
    }

    private ComparisonText comparisonText() {
        return new ComparisonText(language().locale(), language().formats());
    }

    @Override
    public void createPartControl(Composite parent) {
        Messages messages = messages();
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 8).spacing(8, 4).applyTo(area);
        Label answer = named(new Label(area, SWT.WRAP), "comparison.answer");
        answer.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(200, SWT.DEFAULT).applyTo(answer);
        Label before = side(area, messages.text("Compare_before"), "comparison.before");
        Label after = side(area, messages.text("Compare_after"), "comparison.after");
        Composite buttons = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(buttons);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(buttons);
        button(buttons, messages.text("Compare_again"), "comparison.again",
                () -> new Comparing(getSite().getWorkbenchWindow()).compare(input().before(), input().after()));
        button(buttons, messages.text("Compare_copy"), "comparison.copy",
                () -> new Feedback(getSite().getWorkbenchWindow(), language()).copy(text()));
        button(buttons, messages.text("Compare_export"), "comparison.export",
                () -> Commands.execute(getSite().getService(IHandlerService.class),
                        ConsoleIds.EXPORT_COMPARISON_COMMAND));
        ComparisonTree tree = new ComparisonTree(area, messages, language().text("Editor_whole"));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(200, 100).applyTo(tree.area());
        widgets = Optional.of(new Widgets(answer, before, after, tree));
        show();
    }

    private static Label side(Composite area, String title, String key) {
        Label before = new Label(area, SWT.NONE);
        before.setText(title);
        Label side = named(new Label(area, SWT.WRAP), key);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(side);
        return side;
    }

    private static void button(Composite area, String text, String key, Runnable pressed) {
        Button button = named(new Button(area, SWT.PUSH), key);
        button.setText(text);
        button.addListener(SWT.Selection, event -> pressed.run());
    }

    private void show() {
        widgets.filter(w -> !w.answer.isDisposed()).ifPresent(w -> {
            TokenComparison comparison = input().comparison();
            ComparisonRows rows = new ComparisonRows(language().locale(), language().formats());
            say(w.answer, comparisonText().answer(comparison));
            Tones.paint(w.answer, comparison.same() ? Tone.GOOD : Tone.ATTENTION);
            say(w.before, rows.side(comparison.before()));
            say(w.after, rows.side(comparison.after()));
            w.tree.show(rows.groups(comparison));
            w.answer.getParent().layout(true, true);
        });
    }

    private static void say(Label label, String sentence) {
        label.setText(sentence.replace("&", "&&"));
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == IPropertySheetPage.class
                ? adapter.cast(new SubjectPage(getSite().getService(Console.class))) : super.getAdapter(adapter);
    }

    @Override
    public String selectedText() {
        return widgets.map(w -> w.tree.selectedText()).orElse("");
    }

    @Override
    public void setFocus() {
        widgets.ifPresent(w -> w.tree.setFocus());
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // never dirty: nothing can be changed
    }

    @Override
    public void doSaveAs() {
        // not allowed: it is exported
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
