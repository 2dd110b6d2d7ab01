/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.est;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Access;
import cz.klicnik.enrollment.ConnectorSettings;
import cz.klicnik.pki.PkiFile;

/** What is set for an EST server, made sense of. */
final class EstSettings {

    /** RFC 7030, section 3.2.2. */
    private static final String WELL_KNOWN = "/.well-known/est";

    private final ConnectorSettings settings;
    private final URI base;
    private final List<Bytes> anchors;

    /** @throws FaultException CA_SETTINGS */
    EstSettings(ConnectorSettings settings) throws FaultException {
        this.settings = settings;
        base = base(settings.needed(EstConnector.ADDRESS));
        Optional<String> file = settings.value(EstConnector.ANCHORS);
        anchors = file.isPresent() ? anchors(file.get()) : List.of();
        String user = settings.value(EstConnector.USER).orElse("");
        if (user.contains(":")) {
            throw bad(EstConnector.USER, user);
        }
    }

    /** Whether a renewal authenticates with the old certificate. */
    static boolean withCertificate(ConnectorSettings settings) {
        return !settings.value(EstConnector.CERTIFICATE).filter("false"::equals).isPresent();
    }

    URI at(String operation) throws FaultException {
        Optional<String> label = settings.value(EstConnector.LABEL);
        if (label.isPresent() && !label.get().matches("[A-Za-z0-9._~-]+")) {
            throw bad(EstConnector.LABEL, label.get());
        }
        return URI.create(base + label.map(l -> "/" + l).orElse("") + "/" + operation);
    }

    List<Bytes> anchors() {
        return anchors;
    }

    /** @return the password is the caller's to close */
    Optional<Access.Login> login() throws FaultException {
        Optional<String> user = settings.value(EstConnector.USER);
        if (user.isEmpty()) {
            return Optional.empty();
        }
        Pin password = settings.secrets().secret(EstConnector.PASSWORD)
                .orElseThrow(() -> problem(EstConnector.PASSWORD, "MISSING", ""));
        return Optional.of(new Access.Login(user.get(), password));
    }

    FaultException nothingAt(URI address) {
        return problem(EstConnector.ADDRESS, "NOTHING_THERE", address.toString());
    }

    private URI base(String address) throws FaultException {
        try {
            URI uri = new URI(address);
            if (!"https".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null || uri.getQuery() != null) {
                throw bad(EstConnector.ADDRESS, address);
            }
            String path = Optional.ofNullable(uri.getPath()).orElse("").replaceAll("/+$", "");
            return new URI("https", null, uri.getHost(), uri.getPort(), path.isEmpty() ? WELL_KNOWN : path, null, null);
        } catch (URISyntaxException e) {
            throw new FaultException(bad(EstConnector.ADDRESS, address).fault(), e);
        }
    }

    private List<Bytes> anchors(String file) throws FaultException {
        try {
            List<Bytes> found = PkiFile.read(Path.of(file)).certificates();
            if (!found.isEmpty()) {
                return found;
            }
        } catch (FaultException | InvalidPathException e) {
            throw new FaultException(bad(EstConnector.ANCHORS, file).fault(), e);
        }
        throw bad(EstConnector.ANCHORS, file);
    }

    private FaultException bad(String setting, String value) {
        return problem(setting, "BAD_VALUE", value);
    }

    private FaultException problem(String setting, String reason, String found) {
        return new FaultException(FaultCode.CA_SETTINGS, Fault.NAME, settings.connector(), Fault.ATTRIBUTE, setting,
                Fault.REASON, reason, Fault.FOUND, found);
    }
}
