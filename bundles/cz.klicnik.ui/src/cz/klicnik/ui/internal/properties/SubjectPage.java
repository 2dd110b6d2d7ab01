/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.properties;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.IPageSite;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.views.properties.IPropertySheetPage;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.inventory.InventoryChange;
import cz.klicnik.presentation.AttributeText;
import cz.klicnik.presentation.Fact;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.Subject;
import cz.klicnik.ui.internal.explorer.Line;
import cz.klicnik.ui.internal.help.HelpTopics;
import cz.klicnik.ui.internal.widgets.SelectionHolder;

/**
 * The page of the Properties view: what is known at once, and, when a person turns to that tab, what the token has to be
 * asked for.
 */
@NonNullByDefault({})
public final class SubjectPage extends Page implements IPropertySheetPage {

    private final Console console;
    private final Language language;
    private final SubjectSections sections;
    private final AttributeText attributeText;
    private final DetailLoader loader;
    private final SelectionHolder selection = new SelectionHolder();
    private final Consumer<InventoryChange> changes = change -> changed();
    private Optional<EObject> element = Optional.empty();
    private Optional<Fault> finding = Optional.empty();
    private OptionalLong detailsOf = OptionalLong.empty();
    private Optional<Tabs> tabs = Optional.empty();

    private record Tabs(CTabFolder folder, FactTree overview, FactTree attributes, FactTree mechanisms,
            CTabItem attributesTab, CTabItem mechanismsTab) {
    }

    public SubjectPage(Console console) {
        this.console = console;
        language = console.language();
        sections = new SubjectSections(language);
        attributeText = new AttributeText(language.general());
        loader = new DetailLoader(console.registry(), console.jobs(), language);
    }

    @Override
    public void init(IPageSite site) {
        super.init(site);
        // commands about the shown thing work in this view too
        site.setSelectionProvider(selection);
    }

    @Override
    public void createControl(Composite parent) {
        CTabFolder folder = named(new CTabFolder(parent, SWT.BOTTOM | SWT.FLAT), "properties.tabs");
        HelpTopics.PROPERTIES.of(folder);
        FactTree overview = new FactTree(folder, language, "properties.overview");
        FactTree attributes = new FactTree(folder, language, "properties.attributes");
        FactTree mechanisms = new FactTree(folder, language, "properties.mechanisms");
        tab(folder, overview, "Properties_overviewTab");
        tabs = Optional.of(new Tabs(folder, overview, attributes, mechanisms,
                tab(folder, attributes, "Properties_attributesTab"),
                tab(folder, mechanisms, "Properties_mechanismsTab")));
        folder.setSelection(0);
        folder.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> loadDetails()));
        console.addListener(changes);
        fill();
    }

    private CTabItem tab(CTabFolder folder, FactTree tree, String key) {
        CTabItem item = new CTabItem(folder, SWT.NONE);
        item.setText(language.text(key));
        item.setControl(tree.widget());
        return item;
    }

    @Override
    public void dispose() {
        console.removeListener(changes);
        loader.forget();
        super.dispose();
    }

    @Override
    public Control getControl() {
        return tabs.map(Tabs::folder).orElse(null);
    }

    @Override
    public void setFocus() {
        tabs.ifPresent(
                t -> List.of(t.overview, t.attributes, t.mechanisms).get(t.folder.getSelectionIndex()).setFocus());
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, ISelection selected) {
        Optional<Subject> subject = selected == null ? Optional.empty() : Subject.of(selected);
        finding = selected == null ? Optional.empty() : finding(selected);
        if (finding.isEmpty() && subject.isEmpty() && element.flatMap(Subject::of).isPresent()) {
            // nothing else was chosen: what is shown still exists
            return;
        }
        element = subject.map(Subject::element);
        selection.setSelection(element.map(StructuredSelection::new).orElse(StructuredSelection.EMPTY));
        detailsOf = OptionalLong.empty();
        loader.forget();
        fill();
        loadDetails();
    }

    /** What is wrong with the machine, where the line about it is selected. */
    private Optional<Fault> finding(ISelection selected) {
        List<Fault> all = console.registry().state().findings();
        return selected instanceof IStructuredSelection s && s.getFirstElement() instanceof Line line
                && line.kind() == Line.Kind.FINDING && line.index() < all.size() ? Optional.of(all.get(line.index()))
                        : Optional.empty();
    }

    private void changed() {
        if (tabs.filter(t -> !t.folder.isDisposed()).isPresent()) {
            fill();
            loadDetails();
        }
    }

    private void fill() {
        Optional<List<Section>> shown = finding.map(f -> List.of(sections.of(f)))
                .or(() -> element.flatMap(Subject::of).map(sections::of));
        tabs.ifPresent(t -> shown.ifPresentOrElse(t.overview::show,
                () -> t.overview.say(language.text("Properties_nothing"))));
    }

    /** Asks the token for what the shown tab needs, once for each reading of the token. */
    private void loadDetails() {
        tabs.filter(t -> t.folder.getSelectionIndex() > 0).ifPresent(this::loadDetails);
    }

    private void loadDetails(Tabs t) {
        Optional<Subject> subject = element.flatMap(Subject::of);
        Optional<SlotStatus> slot = subject.flatMap(Subject::slot).filter(s -> s.token().isPresent());
        boolean attributes = t.folder.getSelection() == t.attributesTab;
        FactTree tree = attributes ? t.attributes : t.mechanisms;
        Optional<TokenObject> object = subject.flatMap(Subject::object);
        if (slot.isEmpty() || attributes && object.isEmpty()) {
            detailsOf = OptionalLong.empty();
            loader.forget();
            tree.say(language.text(attributes ? "Properties_noObject" : "Properties_noToken"));
            return;
        }
        // a new reading may bring new handles and new values
        OptionalLong wanted = OptionalLong.of(Objects.hash(attributes, slot.get().key(),
                attributes ? object.get().handle() : 0, slot.get().contents().map(c -> c.readAt())));
        if (wanted.equals(detailsOf)) {
            return;
        }
        detailsOf = wanted;
        tree.say(language.text("Properties_loading"));
        if (attributes) {
            loader.attributes(slot.get().key(), object.get().handle(), a -> tree.show(attributes(a)),
                    f -> tree.show(failed(f)));
        } else {
            loader.mechanisms(slot.get().key(), m -> tree.show(mechanisms(m)), f -> tree.show(failed(f)));
        }
    }

    private List<Section> attributes(List<Attribute> attributes) {
        return List.of(new Section(language.text("Properties_attributes", attributes.size()),
                attributes.stream().map(a -> new Fact(a.name(), attributeText.decoded(a))).toList()));
    }

    private List<Section> mechanisms(List<MechanismInfo> mechanisms) {
        return List.of(new Section(language.text("Properties_mechanisms", mechanisms.size()), mechanisms.stream()
                .sorted(Comparator.comparing(MechanismInfo::name)).map(m -> new Fact(m.name(), describe(m))).toList()));
    }

    private String describe(MechanismInfo mechanism) {
        String flags = String.join(", ", mechanism.flags().stream().sorted().toList());
        return mechanism.maximumKeySize() == 0 ? flags
                : language.text("Properties_mechanism", String.valueOf(mechanism.minimumKeySize()),
                        String.valueOf(mechanism.maximumKeySize()), flags);
    }

    private List<Section> failed(Fault fault) {
        return List.of(new Section(language.text("Properties_problem"),
                List.of(new Fact(language.text("Properties_problemWhat"),
                        language.faults().explain(fault).paragraph()))));
    }

}
