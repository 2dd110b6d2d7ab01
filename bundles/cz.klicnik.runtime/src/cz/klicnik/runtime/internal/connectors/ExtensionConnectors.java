/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.connectors;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IExtensionRegistry;

import cz.klicnik.core.MachineFolder;
import cz.klicnik.core.Pin;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.enrollment.CaAccess;
import cz.klicnik.enrollment.CaConnector;
import cz.klicnik.enrollment.ConnectorProfile;
import cz.klicnik.enrollment.ConnectorSettings;
import cz.klicnik.enrollment.ConnectorSettings.Secrets;
import cz.klicnik.enrollment.Setting;
import cz.klicnik.runtime.CaConnectors;
import cz.klicnik.runtime.internal.PathVariables;

/** The connectors that extensions declare. */
public final class ExtensionConnectors implements CaConnectors {

    private final ConnectorReader.Read read;
    private final ConnectorFiles files;
    private final ConnectorSecrets secrets;
    private final java.time.Clock clock;
    private final Map<String, CaConnector> made = new ConcurrentHashMap<>();

    /** Called by Declarative Services. */
    public ExtensionConnectors(IExtensionRegistry registry) {
        this(registry, UserFolders.ofThisProcess(), MachineFolder.ofThisMachine(), java.time.Clock.systemUTC());
    }

    /** @param machine the folder of what holds for everybody on the computer */
    public ExtensionConnectors(IExtensionRegistry registry, UserFolders folders, Path machine,
            java.time.Clock clock) {
        this(new ConnectorReader(PathVariables.ofThisProcess(folders.data())::expand).read(registry), folders, machine,
                clock);
    }

    ExtensionConnectors(ConnectorReader.Read read, UserFolders folders, Path machine, java.time.Clock clock) {
        this.read = read;
        this.files = new ConnectorFiles(folders.data(), machine);
        this.secrets = new ConnectorSecrets(folders.data(), folders.state());
        this.clock = clock;
    }

    @Override
    public List<ConnectorProfile> profiles() {
        return read.connectors().stream().map(DeclaredConnector::profile).toList();
    }

    @Override
    public List<Fault> unusable() {
        return read.unusable();
    }

    @Override
    public ConnectorProfile profile(String id) throws FaultException {
        return declared(id).profile();
    }

    @Override
    public CaConnector connector(String id) throws FaultException {
        DeclaredConnector declared = declared(id);
        Optional<CaConnector> known = Optional.ofNullable(made.get(id));
        if (known.isPresent()) {
            return known.get();
        }
        // two that are made at once are as good as one: connectors have no state
        CaConnector connector = declared.maker().make();
        made.put(id, connector);
        return connector;
    }

    @Override
    public CaAccess access(String id, Fetcher fetcher, Secrets asked) throws FaultException {
        Secrets kept = name -> {
            Optional<Pin> once = asked.secret(name);
            return once.isPresent() ? once : secrets.read(id, name);
        };
        return new CaAccess(new ConnectorSettings(id, values(id), kept), fetcher, clock);
    }

    @Override
    public Map<String, String> values(String id) throws FaultException {
        Map<String, String> values = new LinkedHashMap<>(below(profile(id)));
        known(profile(id), files.user(id)).forEach(values::put);
        return values;
    }

    @Override
    public void save(String id, Map<String, String> values) throws FaultException {
        ConnectorProfile profile = profile(id);
        for (Map.Entry<String, String> value : values.entrySet()) {
            Optional<Setting> setting =
                    profile.setting(value.getKey()).filter(s -> s.kind() != Setting.Kind.SECRET);
            if (setting.isEmpty() || !SettingCheck.fits(setting.get(), value.getValue())) {
                throw new FaultException(FaultCode.CA_SETTINGS, Fault.NAME, id, Fault.ATTRIBUTE, value.getKey(),
                        Fault.REASON, "BAD_VALUE", Fault.FOUND, value.getValue());
            }
        }
        Map<String, String> below = below(profile);
        Map<String, String> own = new LinkedHashMap<>(values);
        own.entrySet().removeIf(e -> e.getValue().strip().equals(below.getOrDefault(e.getKey(), "")));
        files.write(id, own);
    }

    @Override
    public Set<String> keptSecrets(String id) throws FaultException {
        profile(id);
        return secrets.names(id);
    }

    @Override
    public void saveSecret(String id, String name, Pin secret) throws FaultException {
        if (!profile(id).secrets().contains(name)) {
            throw new FaultException(FaultCode.CA_SETTINGS, Fault.NAME, id, Fault.ATTRIBUTE, name, Fault.REASON,
                    "BAD_VALUE");
        }
        secrets.write(id, name, secret);
    }

    /** What holds where the user has set nothing. */
    private Map<String, String> below(ConnectorProfile profile) throws FaultException {
        Map<String, String> values = new LinkedHashMap<>();
        for (Setting setting : profile.settings()) {
            if (setting.kind() != Setting.Kind.SECRET && !setting.standard().isEmpty()) {
                values.put(setting.name(), setting.standard());
            }
        }
        known(profile, files.machine(profile.id())).forEach(values::put);
        return values;
    }

    /** What a file says of settings that there are; a password in it would not be a secret. */
    private static Map<String, String> known(ConnectorProfile profile, Map<String, String> values) {
        Map<String, String> known = new LinkedHashMap<>();
        for (Setting setting : profile.settings()) {
            if (setting.kind() != Setting.Kind.SECRET && values.containsKey(setting.name())) {
                known.put(setting.name(), values.getOrDefault(setting.name(), ""));
            }
        }
        return known;
    }

    private DeclaredConnector declared(String id) throws FaultException {
        return read.connectors().stream().filter(c -> c.profile().id().equals(id)).findFirst()
                .orElseThrow(() -> new FaultException(FaultCode.CONNECTOR_NOT_FOUND, Fault.NAME, id, Fault.CANDIDATES,
                        read.connectors().stream().map(c -> c.profile().id()).collect(Collectors.joining(", "))));
    }
}
