/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.editor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.IFormPage;
import org.eclipse.ui.views.properties.IPropertySheetPage;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.inventory.InventoryChange;
import cz.klicnik.operations.edit.ObjectEdit;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.KeyState;
import cz.klicnik.pki.StrangeKeys;
import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.pki.TokenView.CertificateEntry;
import cz.klicnik.pki.TokenView.KeyEntry;
import cz.klicnik.pki.details.CertificateDetails;
import cz.klicnik.presentation.certificate.CertificateOverview;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.certificates.CertificateRow;
import cz.klicnik.ui.internal.commands.CopySource;
import cz.klicnik.ui.internal.commands.ObjectSaver;
import cz.klicnik.ui.internal.editor.CertificateInput.OnToken;
import cz.klicnik.ui.internal.properties.SubjectPage;
import cz.klicnik.ui.internal.widgets.SelectionHolder;

/**
 * A certificate in every detail, of a token or of a file; or a request or a revocation list of a file. What cannot be
 * decoded shows what it is made of. What a certificate is called on its token can be changed.
 */
@NonNullByDefault({})
public final class CertificateEditor extends FormEditor implements CopySource {

    /** Its identifier in {@code plugin.xml}. */
    public static final String ID = "cz.klicnik.ui.certificate";

    private final Consumer<InventoryChange> changes = change -> changed();
    private final IPropertyChangeListener colors = event -> showPages();
    private final SelectionHolder selection = new SelectionHolder();
    private final List<EditorPage> shownPages = new ArrayList<>();
    private Optional<Content> content = Optional.empty();
    private Optional<CertificateRow> row = Optional.empty();
    private Optional<Instant> lastSeen = Optional.empty();
    private List<Bytes> path = List.of();

    @Override
    public void init(IEditorSite site, IEditorInput editorInput) throws PartInitException {
        super.init(site, editorInput);
        CertificateInput input = input();
        setPartName(input.name());
        content = Optional.of(Content.of(input));
        site.setSelectionProvider(selection);
        find();
        select();
        console().addListener(changes);
        PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(colors);
    }

    @Override
    public void dispose() {
        console().removeListener(changes);
        PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(colors);
        super.dispose();
    }

    /** What it shows. */
    public CertificateInput input() {
        return (CertificateInput) getEditorInput();
    }

    Console console() {
        return getSite().getService(Console.class);
    }

    Language language() {
        return console().language();
    }

    @Override
    protected void addPages() {
        Content shown = content();
        if (shown.damage().isPresent()) {
            add(new OverviewPage(this, "editor.about", "Editor_about"));
        } else {
            add(new OverviewPage(this, "editor.overview", "Editor_overview"));
            add(new SheetPage(this, "editor.details", "Editor_details", () -> shown.fields(language())));
        }
        if (shown.certificate().isPresent()) {
            add(new ChainPage(this));
        }
        shown.list().filter(list -> list.size() > 0).ifPresent(list -> add(new EntriesPage(this, list)));
        if (shown.hasExtensions()) {
            add(new SheetPage(this, "editor.extensions", "Editor_extensions", () -> shown.extensions(language())));
        }
        add(new Asn1Page(this));
        if (shown.certificate().isPresent() && input().token().isPresent()) {
            add(new ObjectsPage(this));
        }
    }

    /** What it shows, decoded. */
    Content content() {
        return content.orElseThrow();
    }

    private void add(EditorPage page) {
        try {
            addPage(page);
            shownPages.add(page);
        } catch (PartInitException e) {
            throw new IllegalStateException(page.getId(), e);
        }
    }

    /** What the Overview shows now. */
    List<CertificateOverview.Part> overview() {
        if (content().damage().isPresent()) {
            return content().about(language(), input());
        }
        return content().certificate()
                .map(d -> new CertificateOverview(language().locale(), language().formats()).of(looked(d)))
                .orElseGet(() -> content().overview(language()));
    }

    private CertificateOverview.Looked looked(CertificateDetails certificate) {
        TokenAnalyzer analyzer = console().analyzer();
        Instant now = Instant.now();
        CertificateView view = certificate.view();
        KeyState inFile = input().withKey() ? new KeyState(Trilean.YES, KeyState.Origin.UNKNOWN, Trilean.UNKNOWN,
                Trilean.UNKNOWN) : KeyState.UNKNOWN;
        return new CertificateOverview.Looked(certificate, analyzer.type(view), analyzer.validity(view, now),
                TokenAnalyzer.daysLeft(view, now), row.map(r -> r.entry().key()).orElse(inFile),
                row.map(CertificateRow::token), strangers());
    }

    /** Keys with the ID of the certificate that are not its own, as last read. */
    KeyEntry strangers() {
        return row.flatMap(r -> r.token().view().map(v -> StrangeKeys.of(v, r.entry()))).orElse(KeyEntry.NONE);
    }

    /** The certificate on its token, as last read; empty for a file, and while the token is away. */
    Optional<CertificateEntry> entry() {
        return gone() ? Optional.empty() : row.map(CertificateRow::entry);
    }

    /** What must be known before anything else is read; empty when there is nothing of that kind. */
    String note() {
        return gone() ? language().text("Editor_gone",
                lastSeen.map(language().formats()::dateTime).orElse("")) : "";
    }

    private boolean gone() {
        return lastSeen.isPresent();
    }

    /** Certificates that may be issuers: of the same file or token. */
    List<Bytes> beside() {
        List<Bytes> all = new ArrayList<>(input().beside());
        row.ifPresent(r -> r.token().objects().stream().filter(TokenObject.Certificate.class::isInstance)
                .map(o -> ((TokenObject.Certificate) o).value()).filter(v -> !all.contains(v)).forEach(all::add));
        return all;
    }

    /** The path, as far as it was found. */
    void path(List<Bytes> found) {
        path = List.copyOf(found);
    }

    /** The certificate with those of its issuers that are known, for export. */
    public List<Bytes> path() {
        return path.isEmpty() ? List.of(input().der()) : path;
    }

    /** Commands and the Properties view are about the certificate on the token, while it is there. */
    private void select() {
        StructuredSelection now = new StructuredSelection(
                row.filter(r -> !gone()).<Object>map(CertificateRow::element).orElseGet(this::input));
        if (!now.equals(selection.getSelection())) {
            selection.setSelection(now);
        }
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == IPropertySheetPage.class ? adapter.cast(new SubjectPage(console()))
                : super.getAdapter(adapter);
    }

    private void changed() {
        find();
        select();
        showPages();
    }

    private void find() {
        Optional<OnToken> place = input().token();
        if (place.isEmpty()) {
            return;
        }
        List<CertificateRow> found = CertificateRow.all(console().inventory()).stream()
                .filter(r -> !r.old() && isHere(r, place.get())).toList();
        // what has another name now is still the same, unless there are several
        Optional<CertificateRow> one = found.stream().filter(r -> isCalled(r, place.get())).findFirst()
                .or(() -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty());
        if (one.isPresent()) {
            row = one;
            lastSeen = Optional.empty();
            follow(one.get());
        } else if (lastSeen.isEmpty()) {
            lastSeen = Optional.of(Instant.now());
        }
    }

    private boolean isHere(CertificateRow candidate, OnToken place) {
        TokenObject.Certificate object = candidate.entry().object();
        return candidate.token().slot().key().equals(place.slot())
                && candidate.token().token().map(t -> t.serial()).orElse("").equals(place.serial())
                && object.value().equals(place.object().value());
    }

    private static boolean isCalled(CertificateRow candidate, OnToken place) {
        TokenObject.Certificate object = candidate.entry().object();
        return object.id().equals(place.object().id()) && object.label().equals(place.object().label());
    }

    /** Under its new name it is opened here again, and not in another editor. */
    private void follow(CertificateRow now) {
        OnToken place = input().token().orElseThrow();
        if (!isCalled(now, place)) {
            setInput(input().at(new OnToken(place.slot(), place.serial(), now.entry().object())));
            firePropertyChange(PROP_INPUT);
        }
    }

    private void showPages() {
        shownPages.stream().filter(EditorPage::made).forEach(EditorPage::show);
    }

    @Override
    public String selectedText() {
        IFormPage page = getActivePageInstance();
        return page instanceof EditorPage shown ? shown.selectedText() : "";
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        Optional<ObjectsPage> page = objectsPage();
        Optional<ObjectEdit> edit = page.flatMap(ObjectsPage::edit);
        if (edit.isEmpty() || entry().isEmpty()) {
            monitor.setCanceled(isDirty());
            return;
        }
        AtomicReference<Optional<Boolean>> saved = new AtomicReference<>(Optional.empty());
        new ObjectSaver(getSite().getShell(), console(), input().token().orElseThrow().slot()).save(
                ObjectRef.of(entry().orElseThrow().object()), edit.get(), done -> saved.set(Optional.of(done)));
        Display display = getSite().getShell().getDisplay();
        // whoever closes the window waits for the answer; the window goes on living meanwhile
        while (saved.get().isEmpty() && !display.isDisposed()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        boolean done = saved.get().orElse(false);
        monitor.setCanceled(!done);
        if (done && !display.isDisposed()) {
            page.ifPresent(ObjectsPage::saved);
        }
    }

    /** Saves what was typed, as Ctrl+S does. */
    void save() {
        getSite().getPage().saveEditor(this, false);
    }

    private Optional<ObjectsPage> objectsPage() {
        return shownPages.stream().filter(ObjectsPage.class::isInstance).map(ObjectsPage.class::cast).findFirst();
    }

    @Override
    public void doSaveAs() {
        // not allowed: a certificate is exported
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
