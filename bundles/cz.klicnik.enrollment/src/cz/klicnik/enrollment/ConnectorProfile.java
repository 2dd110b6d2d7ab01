/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment;

import java.util.List;
import java.util.Optional;

import cz.klicnik.core.LocalizedText;

/**
 * What a connector's extension says of it.
 *
 * @param id unique; what {@code --connector} takes
 * @param name for people
 * @param description in a sentence or two
 * @param contributor the bundle
 * @param settings in the order in which they are asked for
 * @param details what is asked for with each request, in that order
 */
public record ConnectorProfile(String id, LocalizedText name, LocalizedText description, String contributor,
        List<Setting> settings, List<AskedDetail> details) {

    /** @param required whether a request cannot do without */
    public record AskedDetail(Detail detail, boolean required) {
    }

    public ConnectorProfile {
        settings = List.copyOf(settings);
        details = List.copyOf(details);
    }

    /** A setting by its name. */
    public Optional<Setting> setting(String name) {
        return settings.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    /** The names of its passwords. */
    public List<String> secrets() {
        return settings.stream().filter(s -> s.kind() == Setting.Kind.SECRET).map(Setting::name).toList();
    }
}
