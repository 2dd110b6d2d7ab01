/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard.clean;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cz.klicnik.core.driver.Quirks;
import cz.klicnik.operations.clean.CleanChoice;
import cz.klicnik.operations.clean.CleanChoice.Chosen;
import cz.klicnik.operations.clean.CleanItem;
import cz.klicnik.operations.clean.CleanItem.Choosing;
import cz.klicnik.operations.clean.CleanPlanner;
import cz.klicnik.operations.clean.CleanPlanner.CleanPlan;
import cz.klicnik.operations.clean.CleanProposal;
import cz.klicnik.operations.clean.CleanWhat;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.RoomEstimate;
import cz.klicnik.presentation.plan.CleanText;
import cz.klicnik.ui.internal.wizard.clean.CleanState.Row;

/**
 * What of a token is to go. What is valid, or may be needed, can be chosen only after the beginning of its fingerprint was
 * typed; nothing else than what has expired is chosen beforehand. Knows no widget; UI thread only.
 */
public final class CleanPresenter {

    private final CleanText words;
    private final Quirks quirks;
    private final Function<RoomEstimate, String> freed;
    private final String movable;
    private final Consumer<CleanState> view;
    private final Set<String> ticked = new LinkedHashSet<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Map<String, String> typed = new HashMap<>();
    private Optional<CleanProposal> proposal = Optional.empty();
    private Optional<String> wanted = Optional.empty();
    private CleanWhat what = CleanWhat.BOTH;
    private boolean registered;
    private Optional<String> saveTo = Optional.empty();

    /**
     * @param quirks of the token's driver
     * @param freed says how much room is free afterwards
     * @param movable what is said of a pair that can be kept as a file
     * @param view is told of each new state
     */
    public CleanPresenter(CleanText words, Quirks quirks, Function<RoomEstimate, String> freed, String movable,
            Consumer<CleanState> view) {
        this.words = words;
        this.quirks = quirks;
        this.freed = freed;
        this.movable = movable;
        this.view = view;
    }

    /** Shows what may go, by a new reading; what a person has chosen stays chosen. */
    public void show(CleanProposal now) {
        proposal = Optional.of(now);
        for (CleanItem item : now.items()) {
            if (seen.add(key(item)) && item.choosing() == Choosing.PRESELECTED) {
                ticked.add(key(item));
            }
        }
        ticked.retainAll(now.items().stream().map(CleanPresenter::key).collect(Collectors.toSet()));
        wanted = wanted.filter(k -> item(k).isPresent());
        show();
    }

    /** Takes a tick; where more than that is needed, asks for it instead. */
    public void tick(String key, boolean on) {
        Optional<CleanItem> item = item(key);
        wanted = Optional.empty();
        if (!on) {
            ticked.remove(key);
        } else if (item.isPresent() && free(item.get())) {
            ticked.add(key);
        } else if (item.filter(i -> i.choosing() == Choosing.TYPED || registered).isPresent()) {
            wanted = Optional.of(key);
        }
        show();
    }

    /** Takes what a person types for the row that asks for it, and chooses the row as soon as that names it. */
    public void type(String text) {
        wanted.flatMap(this::item).ifPresent(item -> {
            typed.put(key(item), text);
            if (item.reference().namedBy(text)) {
                ticked.add(key(item));
                wanted = Optional.empty();
            }
        });
        show();
    }

    /** Which part of each pair goes. */
    public void what(CleanWhat part) {
        what = part;
        show();
    }

    /** Takes the person's word that the new commercial certificate is registered in JIP/CAAIS. */
    public void registered(boolean said) {
        registered = said;
        if (!said) {
            items().filter(i -> i.choosing() == Choosing.ONCE_REGISTERED).map(CleanPresenter::key)
                    .forEach(ticked::remove);
            wanted = Optional.empty();
        }
        show();
    }

    /** Has the key of what is chosen saved to a file before it goes; not any more where there is none. */
    public void saveTo(Optional<String> file) {
        saveTo = file;
        show();
    }

    /** The one pair that is chosen, where its key can leave the token. */
    private Optional<CleanItem> savable() {
        List<CleanItem> all = chosen().toList();
        return all.size() == 1 ? all.stream().filter(CleanItem::movable).findFirst() : Optional.empty();
    }

    /** The plan of what is chosen; empty where nothing is. */
    public Optional<CleanPlan> plan(Instant now) {
        Optional<String> file = savable().isPresent() ? saveTo : Optional.empty();
        List<Chosen> chosen = chosen().map(i -> new Chosen(i, what, file)).toList();
        return chosen.isEmpty() ? Optional.empty()
                : proposal.map(p -> new CleanPlanner(p.view(), quirks).plan(new CleanChoice(chosen, registered), now));
    }

    /** What was typed, by the fingerprint that it confirms: nobody has to type it twice. */
    public Map<String, String> typed() {
        return chosen().filter(i -> typed.containsKey(key(i)))
                .collect(Collectors.toMap(CleanPresenter::key, i -> typed.getOrDefault(key(i), "")));
    }

    private Stream<CleanItem> items() {
        return proposal.stream().flatMap(p -> p.items().stream());
    }

    private Stream<CleanItem> chosen() {
        return items().filter(i -> ticked.contains(key(i)));
    }

    private Optional<CleanItem> item(String key) {
        return items().filter(i -> key(i).equals(key)).findFirst();
    }

    private static String key(CleanItem item) {
        return item.reference().fingerprint();
    }

    /** Whether a tick is enough. */
    private boolean free(CleanItem item) {
        boolean named = item.reference().namedBy(typed.getOrDefault(key(item), ""));
        return switch (item.choosing()) {
        case PRESELECTED, OFFERED -> true;
        case ONCE_REGISTERED -> registered && named;
        case TYPED -> named;
        };
    }

    private void show() {
        List<Row> rows = proposal.map(p -> p.items().stream().map(i -> row(i, p)).toList()).orElse(List.of());
        boolean offered = items().anyMatch(i -> i.choosing() == Choosing.ONCE_REGISTERED);
        boolean blind = proposal.filter(p -> !p.view().contents().login().seesPrivateObjects()).isPresent();
        view.accept(new CleanState(blind, rows, what, words.warning(what), registered, offered,
                wanted.flatMap(k -> rows.stream().filter(r -> r.key().equals(k)).findFirst()),
                freed.apply(chosen().map(i -> i.room(what)).reduce(RoomEstimate.NONE, RoomEstimate::plus)),
                chosen().findAny().isPresent(), savable().isPresent(), saveTo.orElse("")));
    }

    private Row row(CleanItem item, CleanProposal from) {
        String note = Stream.of(words.along(item, from.view()), free(item) ? "" : words.choosing(item),
                item.movable() ? movable : "").filter(t -> !t.isEmpty()).collect(Collectors.joining("; "));
        String shown = item.choosing() == Choosing.TYPED || item.choosing() == Choosing.ONCE_REGISTERED
                ? key(item).substring(0, ObjectRef.SHORTEST_TYPED) : "";
        return new Row(key(item), words.name(item, from.view()), words.brief(item), words.reason(item),
                words.room(item, what), note,
                ticked.contains(key(item)), shown, item.certificate().isPresent());
    }
}
