/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.postsignum;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills placeholders of the form {@code ${name}}. */
final class MailTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z]+)\\}");

    private final Map<String, Optional<String>> values;

    /** @param values by the names of the placeholders; what is not there stays as it is written */
    MailTemplate(Map<String, Optional<String>> values) {
        this.values = Map.copyOf(values);
    }

    /** A line whose placeholders are all empty says nothing, and is left out. */
    String fill(String template) {
        return template.lines().filter(this::saysSomething)
                .map(line -> PLACEHOLDER.matcher(line).replaceAll(m -> Matcher.quoteReplacement(value(m))))
                .collect(Collectors.joining("\n"));
    }

    private boolean saysSomething(String line) {
        return PLACEHOLDER.matcher(line).results().findAny().isEmpty()
                || PLACEHOLDER.matcher(line).results().anyMatch(m -> !value(m).isEmpty());
    }

    private String value(MatchResult match) {
        Optional<String> known = Optional.ofNullable(values.get(match.group(1))).flatMap(v -> v);
        return values.containsKey(match.group(1)) ? known.orElse("") : match.group();
    }
}
