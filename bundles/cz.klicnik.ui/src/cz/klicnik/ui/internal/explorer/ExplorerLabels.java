/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.explorer;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;

import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.machine.DriverStatus.Phase;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.SlotStatus.Freshness;
import cz.klicnik.core.machine.ReaderStatus;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
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
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.TokenView.CertificateEntry;
import cz.klicnik.pki.TokenView.KeyEntry;
import cz.klicnik.pki.Validity;
import cz.klicnik.presentation.Circumstances;
import cz.klicnik.presentation.ReaderTexts;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.Readers;
import cz.klicnik.ui.internal.labels.Icon;
import cz.klicnik.ui.internal.labels.Label;
import cz.klicnik.ui.internal.labels.Tone;

/** How each element of the tree is shown. Knows no widget. */
public final class ExplorerLabels {

    private final Language language;
    private final Supplier<List<Fault>> findings;

    /** The labels of a machine that nothing is wrong with. */
    public ExplorerLabels(Language language) {
        this(language, List::of);
    }

    /**
     * @param findings what is wrong with the machine and belongs to no driver
     */
    public ExplorerLabels(Language language, Supplier<List<Fault>> findings) {
        this.language = language;
        this.findings = findings;
    }

    /** The one line of an element of {@link ExplorerTree}. */
    public Label label(Object element) {
        return switch (element) {
        case Driver driver -> driver(driver.getStatus());
        case Slot slot -> slot(slot);
        case Reader reader -> reader(reader);
        case Token token -> token(token);
        case Certificate certificate -> aged(certificate, certificate(certificate.getRecord()));
        case LooseKey key -> aged(key, looseKey(key.getRecord()));
        case Other other -> aged(other, object(other.getRecord()));
        case Key key -> aged(key.getEntry(), key(key.getRecord()));
        case Line line -> line(line);
        default -> Label.of(Icon.OTHER, element.toString());
        };
    }

    /** More about an element than its line says; empty where there is no more. */
    public Optional<String> tooltip(Object element) {
        return switch (element) {
        case Driver driver -> tooltip(driver.getStatus());
        case Line line when line.kind() == Line.Kind.PROBLEM -> problem(line)
                .map(f -> language.faults().explain(f, around(line.owner())).lines());
        case Line line when line.kind() == Line.Kind.FINDING -> finding(line)
                .map(f -> language.faults().explain(f).lines());
        case Certificate certificate -> certificate.getRecord().certificate().map(this::certificateTip);
        case Reader reader -> Optional.of(new ReaderTexts(language.general())
                .explain(reader.getStatus(), Readers.around(reader)).lines());
        default -> Optional.empty();
        };
    }

    private Optional<String> tooltip(DriverStatus driver) {
        List<String> faults = Stream.concat(driver.fault().stream(), driver.findings().stream())
                .map(f -> language.faults().explain(f, driver.profile()).lines()).toList();
        return faults.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", faults));
    }

    /** The driver and the token that a problem is about. */
    private static Circumstances around(EObject owner) {
        Optional<Slot> slot = owner instanceof Slot s ? Optional.of(s)
                : owner instanceof Token t ? Optional.ofNullable(t.getSlot()) : Optional.empty();
        return slot.filter(s -> s.getDriver() != null)
                .map(s -> Circumstances.of(s.getDriver().getStatus(), s.getStatus())).orElse(Circumstances.UNKNOWN);
    }

    private String certificateTip(CertificateView view) {
        return language.text("Explorer_certificateTip", SafeText.label(view.subject()),
                SafeText.label(view.issuer()), view.serialDecimal(), view.serialHex(),
                language.formats().date(view.notBefore()), language.formats().date(view.notAfter()));
    }

    private Label driver(DriverStatus status) {
        DriverProfile profile = status.profile();
        Label label = Label.of(Icon.DRIVER, SafeText.label(profile.name().in(language.locale())));
        return switch (status.phase()) {
        case READY -> found(status, label.with(status.findings().isEmpty() ? Icon.BADGE_VALID : Icon.BADGE_WARNING)
                .and(status.module().map(m -> m.libraryVersion().toString()).orElse(""), Tone.MUTED));
        case STARTING -> label.and(language.words().of(Phase.STARTING), Tone.MUTED);
        case NOT_STARTED -> found(status, label.with(Icon.BADGE_OFF)
                .and(language.text("Explorer_driverOnDemand"), Tone.MUTED));
        case RESTARTING -> label.with(Icon.BADGE_WARNING).and(
                language.words().of(Phase.RESTARTING) + reason(status), Tone.ATTENTION);
        case FAILED -> ExplorerTree.installed(status)
                ? label.with(Icon.BADGE_ERROR).and(status.fault().map(this::what).orElse(""), Tone.BAD)
                : found(status, label.with(Icon.BADGE_OFF)
                        .and(language.text("Explorer_driverNotInstalled"), Tone.MUTED));
        };
    }

    private Label found(DriverStatus status, Label label) {
        return status.findings().isEmpty() ? label
                : label.and(briefly(status.findings().getFirst()), Tone.ATTENTION);
    }

    /** A finding in the few words that a line of the tree has room for; the whole of it is in the tip and the properties. */
    private String briefly(Fault finding) {
        return switch (finding.code()) {
        case LIBRARY_OLD -> language.text("Explorer_tooOld", finding.detail(Fault.NEEDED).orElse(""));
        case QUIRKS_FILE -> language.text("Explorer_wrongFile");
        default -> what(finding);
        };
    }

    private String reason(DriverStatus status) {
        return status.fault().map(f -> ": " + what(f)).orElse("");
    }

    private String what(Fault fault) {
        return language.faults().explain(fault).what();
    }

    private Label reader(Reader reader) {
        ReaderStatus status = reader.getStatus();
        String name = SafeText.label(reader.getName());
        String looks = ReaderTexts.candidate(status, Readers.around(reader))
                .map(d -> language.text("Explorer_readerLooksLike",
                        SafeText.label(d.profile().name().in(language.locale()))))
                .orElseGet(() -> language.text("Explorer_readerUnknown"));
        return Label.of(Icon.READER_UNKNOWN, name).with(Icon.BADGE_WARNING)
                .and(language.text("Explorer_readerNoDriver"), Tone.ATTENTION).and(looks, Tone.MUTED);
    }

    private Label slot(Slot slot) {
        SlotStatus status = slot.getStatus();
        String name = SafeText.label(status.slot().description());
        String shown = name.isBlank() ? language.text("Explorer_slot", String.valueOf(status.slot().id())) : name;
        String driver = SafeText.label(slot.getDriver().getStatus().profile().name().in(language.locale()));
        if (slot.getToken() != null || status.fault().isPresent()) {
            Icon icon = slot.getDriver().getStatus().profile().family().equals(TokenIdentity.SAVED) ? Icon.SNAPSHOT
                    : Icon.READER;
            return Label.of(icon, shown).and(driver, Tone.MUTED);
        }
        return Label.of(Icon.READER_EMPTY, shown, Tone.MUTED).and(language.text("Explorer_slotEmpty"), Tone.MUTED)
                .and(driver, Tone.MUTED);
    }

    private Label token(Token token) {
        TokenInfo info = token.getInfo();
        SlotStatus status = token.getSlot().getStatus();
        if (!info.initialized()) {
            return Label.of(Icon.TOKEN_BLANK, language.text("Explorer_tokenBlank"), Tone.MUTED);
        }
        Label label = Label.of(Icon.TOKEN, status.name().map(SafeText::label).orElse(tokenName(info)));
        if (status.name().isPresent()) {
            label = label.and(tokenName(info), Tone.MUTED);
        }
        if (!info.serial().isBlank()) {
            label = label.and(SafeText.label(info.serial()), Tone.MUTED);
        }
        if (status.freshness() == Freshness.STALE) {
            String from = status.contents().map(c -> language.formats().dateTime(c.readAt())).orElse("");
            return label.with(Icon.BADGE_WARNING).and(language.text("Explorer_tokenStale", from), Tone.MUTED).old();
        }
        if (status.freshness() == Freshness.READING) {
            return label.and(language.text("Explorer_tokenReading"), Tone.MUTED);
        }
        return badge(label, status);
    }

    private static Label badge(Label label, SlotStatus status) {
        PinState pin = status.userPin().state();
        if (pin == PinState.LOCKED) {
            return label.with(Icon.BADGE_LOCKED);
        }
        if (pin == PinState.FINAL_TRY || pin == PinState.LOW) {
            return label.with(Icon.BADGE_WARNING);
        }
        return switch (status.login()) {
        case USER, SECURITY_OFFICER -> label.with(Icon.BADGE_LOGGED_IN);
        case PUBLIC, NOT_REQUIRED -> label;
        };
    }

    /** The token's label, else its model, else its manufacturer. */
    public static String tokenName(TokenInfo info) {
        return List.of(info.label(), info.model(), info.manufacturer()).stream().filter(t -> !t.isBlank()).findFirst()
                .map(SafeText::label).orElse("?");
    }

    private Label certificate(CertificateEntry entry) {
        Optional<CertificateView> view = entry.certificate();
        if (view.isEmpty() || entry.validity().isEmpty()) {
            return Label.of(Icon.CERTIFICATE_UNREADABLE, named(entry.object())).with(Icon.BADGE_ERROR)
                    .and(language.text("Explorer_certificateUnreadable"), Tone.BAD);
        }
        Validity validity = entry.validity().get();
        return Label.of(Icon.CERTIFICATE, SafeText.label(view.get().holder())).with(badge(validity))
                .and(left(validity, entry.daysLeft()), tone(validity))
                .and(language.words().of(entry.type()), Tone.MUTED);
    }

    /** Short, as it stands behind a holder: "6 days" while it is valid. */
    private String left(Validity validity, long daysLeft) {
        return switch (validity) {
        case VALID, EXPIRING -> daysLeft < 1 ? language.formats().validity(validity, daysLeft)
                : language.formats().days(daysLeft);
        case EXPIRED, NOT_YET_VALID -> language.formats().validity(validity, daysLeft);
        };
    }

    /** The picture of a state. */
    public static Icon badge(Validity validity) {
        return switch (validity) {
        case VALID -> Icon.BADGE_VALID;
        case EXPIRING -> Icon.BADGE_EXPIRING;
        case EXPIRED -> Icon.BADGE_EXPIRED;
        case NOT_YET_VALID -> Icon.BADGE_FUTURE;
        };
    }

    /** The tone of a state. */
    public static Tone tone(Validity validity) {
        return switch (validity) {
        case VALID -> Tone.GOOD;
        case EXPIRING, NOT_YET_VALID -> Tone.ATTENTION;
        case EXPIRED -> Tone.BAD;
        };
    }

    private Label looseKey(KeyEntry pair) {
        String name = pair.privateKey().map(this::named).or(() -> pair.publicKey().map(this::named)).orElse("");
        boolean secretSeen = pair.privateKey().isPresent();
        return Label.of(Icon.KEY_LOOSE, language.text(secretSeen ? "Explorer_keyLoose" : "Explorer_keyLoosePublic"))
                .and(name, Tone.MUTED);
    }

    private Label key(TokenObject object) {
        return switch (object) {
        case TokenObject.PrivateKey k -> {
            Label label = Label.of(Icon.KEY_PRIVATE, language.words().of(k.kind())).and(k.algorithm().name(),
                    Tone.MUTED);
            yield k.origin().extractable() == Trilean.UNKNOWN ? label : label.and(language.general().text(
                    "Key_exportable_" + k.origin().extractable()), Tone.MUTED);
        }
        case TokenObject.PublicKey k -> Label.of(Icon.KEY_PUBLIC, language.words().of(k.kind()))
                .and(k.algorithm().name(), Tone.MUTED);
        default -> object(object);
        };
    }

    private Label object(TokenObject object) {
        Icon icon = switch (object) {
        case TokenObject.SecretKey k -> Icon.KEY_SECRET;
        case TokenObject.Data d -> Icon.DATA;
        default -> Icon.OTHER;
        };
        Label label = Label.of(icon, named(object)).and(language.words().of(object.kind()), Tone.MUTED);
        return object.problem().isPresent() ? label.with(Icon.BADGE_ERROR) : label;
    }

    /** Its label, else its id, else what it is. */
    private String named(TokenObject object) {
        if (!object.label().isBlank()) {
            return SafeText.label(object.label());
        }
        return object.id().isEmpty() ? language.text("Explorer_noName") : SafeText.label(object.id().hex());
    }

    private static Label aged(Entry entry, Label label) {
        return entry.getToken().getSlot().getStatus().freshness() == Freshness.STALE ? label.old() : label;
    }

    private Label line(Line line) {
        return switch (line.kind()) {
        case NOTHING -> Label.of(Icon.INFO, language.text("Explorer_nothing"), Tone.MUTED);
        case LOOKING -> Label.of(Icon.WAITING, language.text("Explorer_looking"), Tone.MUTED);
        case DRIVERS -> Label.of(Icon.DRIVERS, language.text("Explorer_drivers")).and(summary(line), Tone.MUTED);
        case PROBLEM -> Label.of(Icon.PROBLEM, problem(line).map(this::what).orElse(""), Tone.BAD);
        case FINDING -> finding(line).map(f -> Label.of(Icon.PROBLEM, briefly(f), Tone.ATTENTION)
                .and(language.faults().explain(f).cause(), Tone.MUTED)).orElse(Label.of(Icon.PROBLEM, ""));
        case READING -> Label.of(Icon.WAITING, language.text("Explorer_reading"), Tone.MUTED);
        case SAVED -> Label.of(Icon.INFO, language.text("Explorer_savedWithoutLogin"), Tone.MUTED);
        case LOGIN -> Label.of(Icon.LOGIN, language.text("Explorer_login"), Tone.MUTED);
        case EMPTY -> Label.of(Icon.INFO, language.text("Explorer_empty"), Tone.MUTED);
        case PIN -> line.owner() instanceof Token token ? pin(token) : Label.of(Icon.PIN, "");
        case MEMORY -> line.owner() instanceof Token token
                ? Label.of(Icon.MEMORY, language.formats().memory(token.getInfo()), Tone.MUTED)
                : Label.of(Icon.MEMORY, "");
        };
    }

    private Label pin(Token token) {
        PinState state = token.getSlot().getStatus().userPin().state();
        Label label = Label.of(Icon.PIN, language.text("Explorer_pin", language.words().of(state)), tone(state));
        label = label.and(language.words().of(token.getSlot().getStatus().login()), Tone.MUTED);
        return switch (state) {
        case LOCKED -> label.with(Icon.BADGE_LOCKED);
        case FINAL_TRY, LOW -> label.with(Icon.BADGE_WARNING);
        case NOT_SET, OK, UNKNOWN -> label;
        };
    }

    /** The tone of a PIN's state. */
    public static Tone tone(PinState state) {
        return switch (state) {
        case OK, UNKNOWN -> Tone.MUTED;
        case NOT_SET, LOW -> Tone.ATTENTION;
        case FINAL_TRY, LOCKED -> Tone.BAD;
        };
    }

    private String summary(Line line) {
        if (!(line.owner() instanceof Inventory inventory)) {
            return "";
        }
        List<DriverStatus> all = inventory.getDrivers().stream().map(Driver::getStatus).toList();
        long ready = all.stream().filter(s -> s.phase() == Phase.READY).count();
        long failed = all.stream().filter(s -> s.phase() == Phase.FAILED && ExplorerTree.installed(s)).count();
        return failed == 0 ? language.text("Explorer_driversReady", ready)
                : language.text("Explorer_driversFailed", ready, failed);
    }

    private Optional<Fault> finding(Line line) {
        List<Fault> all = findings.get();
        return line.index() < all.size() ? Optional.of(all.get(line.index())) : Optional.empty();
    }

    private static Optional<Fault> problem(Line line) {
        EObject owner = line.owner();
        if (owner instanceof Token token) {
            List<Fault> problems = ExplorerTree.problems(token);
            return line.index() < problems.size() ? Optional.of(problems.get(line.index())) : Optional.empty();
        }
        return owner instanceof Slot slot ? slot.getStatus().fault() : Optional.empty();
    }
}
