/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.journal;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.part.ViewPart;

import cz.klicnik.core.UserFolders;
import cz.klicnik.core.files.FolderWatch;
import cz.klicnik.operations.journal.FileJournal;
import cz.klicnik.operations.journal.JournalCheck;
import cz.klicnik.presentation.journal.JournalText;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.UiThread;
import cz.klicnik.ui.internal.commands.CopySource;
import cz.klicnik.ui.internal.help.HelpTopics;
import cz.klicnik.ui.internal.labels.Tone;
import cz.klicnik.ui.internal.widgets.Accessibles;
import cz.klicnik.ui.internal.widgets.Tones;

/** What was done to which token, when, by whom, with which result; newest first. Follows the file. */
@NonNullByDefault({})
public final class JournalView extends ViewPart implements CopySource {

    private static final int WHEN = 0;
    private static final int WHAT = 1;
    private static final int RESULT = 2;
    private static final int WHO = 3;

    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "Klíčník journal");
        thread.setDaemon(true);
        return thread;
    });
    private Optional<Parts> parts = Optional.empty();
    private Optional<FolderWatch> watch = Optional.empty();
    private List<JournalPresenter.Row> shown = List.of();

    /** What exists as soon as the view is open. */
    private record Parts(Language language, JournalText text, JournalPresenter presenter, Tree tree, Label status) {
    }

    @Override
    public void createPartControl(Composite parent) {
        HelpTopics.JOURNAL.of(parent);
        Language language = getSite().getService(Console.class).language();
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 3).extendedMargins(3, 6, 3, 0).applyTo(parent);
        Text filter = named(new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "journal.filter");
        filter.setMessage(language.text("Journal_filterHint"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        Label status = named(new Label(parent, SWT.RIGHT), "journal.status");
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).hint(320, SWT.DEFAULT).applyTo(status);
        Tree tree = named(new Tree(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER), "journal.tree");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(tree);
        tree.setHeaderVisible(true);
        column(tree, language.text("Journal_when"), 22);
        column(tree, language.text("Journal_what"), 60);
        column(tree, language.text("Journal_result"), 38);
        column(tree, language.text("Journal_by"), 26);
        Label whole = named(new Label(parent, SWT.WRAP), "journal.whole");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).indent(4, 0).hint(400, SWT.DEFAULT).applyTo(whole);
        tree.addListener(SWT.Selection, event -> {
            whole.setText(selectedText().replace("\t", "  ·  ").replace("&", "&&"));
            parent.layout();
        });
        Accessibles.name(filter, language.text("Journal_filterName"));
        Accessibles.name(tree, language.text("Journal_name"));
        FileJournal journal = FileJournal.of(UserFolders.ofThisProcess(), Clock.systemUTC());
        JournalText text = new JournalText(language.locale(), language.formats());
        JournalPresenter presenter = new JournalPresenter(journal, text, worker,
                new UiThread(getSite().getShell().getDisplay()), this::show);
        parts = Optional.of(new Parts(language, text, presenter, tree, status));
        filter.addModifyListener(event -> presenter.filter(filter.getText()));
        watch = FolderWatch.start("Klíčník journal folder", List.of(journal.file().toAbsolutePath().getParent()),
                name -> !name.endsWith(FileJournal.NAME), changes -> presenter.refresh());
        presenter.refresh();
    }

    private static void column(Tree tree, String title, int characters) {
        TreeColumn column = new TreeColumn(tree, SWT.LEFT);
        column.setText(title);
        column.setMoveable(true);
        column.setWidth(new PixelConverter(tree).convertWidthInCharsToPixels(characters));
    }

    @Override
    public void dispose() {
        watch.ifPresent(FolderWatch::close);
        worker.shutdownNow();
        super.dispose();
    }

    @Override
    public void setFocus() {
        parts.ifPresent(p -> p.tree.setFocus());
    }

    @Override
    public String selectedText() {
        List<String> lines = new ArrayList<>();
        parts.ifPresent(p -> {
            for (TreeItem item : p.tree.getSelection()) {
                lines.add(((JournalPresenter.Row) item.getData()).line().strip());
            }
        });
        return String.join("\n", lines);
    }

    private void show(JournalPresenter.Answer answer) {
        parts.filter(p -> !p.tree.isDisposed()).ifPresent(p -> {
            status(answer, p);
            if (!answer.rows().equals(shown)) {
                shown = answer.rows();
                fill(p.tree);
            }
        });
    }

    private void fill(Tree tree) {
        List<String> open = new ArrayList<>();
        for (TreeItem item : tree.getItems()) {
            if (item.getExpanded()) {
                open.add(((JournalPresenter.Row) item.getData()).id());
            }
        }
        tree.setRedraw(false);
        try {
            tree.removeAll();
            for (JournalPresenter.Row row : shown) {
                TreeItem item = new TreeItem(tree, SWT.NONE);
                fill(item, row);
                item.setExpanded(open.contains(row.id()));
            }
        } finally {
            tree.setRedraw(true);
        }
    }

    private static void fill(TreeItem item, JournalPresenter.Row row) {
        item.setData(row);
        item.setText(WHEN, row.when());
        item.setText(WHAT, row.what());
        item.setText(RESULT, row.result());
        item.setText(WHO, row.who());
        Tones.color(row.tone()).ifPresent(c -> item.setForeground(RESULT, c));
        row.steps().forEach(step -> fill(new TreeItem(item, SWT.NONE), step));
        item.setExpanded(true);
    }

    private static void status(JournalPresenter.Answer answer, Parts p) {
        boolean good = answer.fault().isEmpty() && answer.check().map(JournalCheck::intact).orElse(true);
        p.status.setText(answer.fault().map(f -> p.language.faults().explain(f).what())
                .orElseGet(() -> p.language.text(good ? "Journal_intact" : "Journal_changed", answer.rows().size(),
                        answer.total())));
        String findings = String.join("\n", answer.check().map(JournalCheck::findings).orElse(List.of()).stream()
                .map(p.text::finding).toList());
        p.status.setToolTipText(findings.isEmpty() ? p.status.getText() : findings);
        Tones.paint(p.status, good ? Tone.PLAIN : Tone.BAD);
    }
}
