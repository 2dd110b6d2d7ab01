/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Expands the variables that an extension may use in paths: {@code ${klicnik.data}}, {@code ${user.home}} and
 * {@code ${env:NAME}}.
 */
public final class PathVariables {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)\\}");

    private final Path dataFolder;
    private final String home;
    private final Map<String, String> environment;

    PathVariables(Path dataFolder, String home, Map<String, String> environment) {
        this.dataFolder = dataFolder;
        this.home = home;
        this.environment = Map.copyOf(environment);
    }

    /** With this process's environment and home. */
    public static PathVariables ofThisProcess(Path dataFolder) {
        return new PathVariables(dataFolder, System.getProperty("user.home", "."), System.getenv());
    }

    /** An unknown variable becomes empty, so that the path simply does not exist. */
    public String expand(String text) {
        return VARIABLE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(value(m.group(1))));
    }

    private String value(String name) {
        return switch (name) {
        case "klicnik.data" -> dataFolder.toString();
        case "user.home" -> home;
        default -> name.startsWith("env:") ? environment.getOrDefault(name.substring(4), "") : "";
        };
    }
}
