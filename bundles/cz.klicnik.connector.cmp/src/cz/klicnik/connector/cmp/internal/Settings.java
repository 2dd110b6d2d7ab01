/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.bouncycastle.asn1.x500.X500Name;

import cz.klicnik.connector.cmp.CmpSettings;
import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.ConnectorSettings;
import cz.klicnik.pki.PkiFile;

/** The settings, understood. Each method throws CA_SETTINGS, with the setting's name, for what makes no sense. */
public record Settings(ConnectorSettings given) {

    private static final Set<String> WEB = Set.of("http", "https");

    /** Where the authority listens. */
    URI address() throws FaultException {
        String text = given.needed(CmpSettings.ADDRESS);
        try {
            URI address = new URI(text);
            if (WEB.contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))
                    && Optional.ofNullable(address.getHost()).isPresent()) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw bad(CmpSettings.ADDRESS, text, e);
        }
        throw bad(CmpSettings.ADDRESS, text, new IllegalArgumentException("neither http nor https"));
    }

    /** For faults, whatever it is. */
    String where() {
        return given.value(CmpSettings.ADDRESS).orElse(given.connector());
    }

    Optional<String> reference() {
        return given.value(CmpSettings.REFERENCE);
    }

    /** @return the caller's to close */
    Optional<Pin> password() throws FaultException {
        Optional<Pin> secret = given.secrets().secret(CmpSettings.PASSWORD);
        if (secret.isPresent() && secret.get().length() == 0) {
            secret.get().close();
            return Optional.empty();
        }
        return secret;
    }

    /** Whether there is a password; none where that cannot be found out, which whoever needs it is told then. */
    boolean hasPassword() {
        try {
            Optional<Pin> password = password();
            password.ifPresent(Pin::close);
            return password.isPresent();
        } catch (FaultException e) {
            // documented
            return false;
        }
    }

    Optional<X500Name> sender() throws FaultException {
        return name(CmpSettings.SENDER);
    }

    Optional<X500Name> recipient() throws FaultException {
        return name(CmpSettings.RECIPIENT);
    }

    private Optional<X500Name> name(String setting) throws FaultException {
        Optional<String> text = given.value(setting);
        try {
            return text.map(X500Name::new);
        } catch (IllegalArgumentException e) {
            throw bad(setting, text.orElse(""), e);
        }
    }

    /** Whose signatures under answers are believed; none where only a password vouches for them. */
    List<Bytes> trusted() throws FaultException {
        return certificates(CmpSettings.TRUSTED);
    }

    /** Who may be the server of an https address; none where those may whom Java trusts. */
    List<Bytes> anchors() throws FaultException {
        return certificates(CmpSettings.ANCHORS);
    }

    private List<Bytes> certificates(String setting) throws FaultException {
        Optional<String> text = given.value(setting);
        if (text.isEmpty()) {
            return List.of();
        }
        String found = text.get().startsWith("-----BEGIN") ? "PEM" : text.get();
        List<Bytes> certificates;
        try {
            certificates = (found.equals("PEM")
                    ? PkiFile.read(Bytes.of(text.get().getBytes(StandardCharsets.US_ASCII)), setting)
                    : PkiFile.read(Path.of(text.get()))).certificates();
        } catch (FaultException | InvalidPathException e) {
            throw bad(setting, found, e);
        }
        if (certificates.isEmpty()) {
            throw bad(setting, found, new IllegalArgumentException("no certificate"));
        }
        return certificates;
    }

    /** With what is asked. */
    MessageKind kind(boolean renewal) throws FaultException {
        String setting = renewal ? CmpSettings.RENEWAL : CmpSettings.FIRST;
        MessageKind usual = renewal ? MessageKind.KUR : MessageKind.IR;
        Optional<String> text = given.value(setting);
        if (text.isEmpty()) {
            return usual;
        }
        for (MessageKind kind : MessageKind.values()) {
            if (kind.name().equalsIgnoreCase(text.get()) && (renewal || kind != MessageKind.KUR)) {
                return kind;
            }
        }
        throw bad(setting, text.get(), new IllegalArgumentException("no such message"));
    }

    boolean implicitConfirm() {
        return given.value(CmpSettings.IMPLICIT_CONFIRM).filter("true"::equalsIgnoreCase).isPresent();
    }

    Optional<String> profile() {
        return given.value(CmpSettings.PROFILE);
    }

    PasswordMac.Kind mac() throws FaultException {
        Optional<String> text = given.value(CmpSettings.MAC);
        for (PasswordMac.Kind kind : PasswordMac.Kind.values()) {
            if (kind.name().equalsIgnoreCase(text.orElse(PasswordMac.Kind.PBM.name()))) {
                return kind;
            }
        }
        throw bad(CmpSettings.MAC, text.orElse(""), new IllegalArgumentException("no such MAC"));
    }

    FaultException missing(String setting) {
        return new FaultException(FaultCode.CA_SETTINGS, Fault.NAME, given.connector(), Fault.ATTRIBUTE, setting,
                Fault.REASON, "MISSING");
    }

    private FaultException bad(String setting, String found, Exception cause) {
        return new FaultException(Fault.of(FaultCode.CA_SETTINGS, Fault.NAME, given.connector(), Fault.ATTRIBUTE,
                setting, Fault.REASON, "BAD_VALUE", Fault.FOUND, found), cause);
    }
}
