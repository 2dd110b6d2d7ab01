/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.codebase.tests;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What can be wrong with the texts that people see. */
final class Texts {

    /** Keys have meaning. "sha256" and "x509" do, "label3" has not. */
    private static final Pattern NUMBERED_KEY =
            Pattern.compile("(?i).*(key|label|message|msg|text|title|button|error|item|line)_?\\d+");
    /** An argument of {@link MessageFormat}, by number or (in presentation's Messages) by name. */
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)");

    private Texts() {
    }

    static Map<String, String> read(Path file) {
        return parse(SourceTree.text(file));
    }

    static Map<String, String> parse(String text) {
        List<String> keys = new ArrayList<>();
        Map<String, String> map = new TreeMap<>();
        Properties properties = new Properties();
        for (String line : text.split("(?<!\\\\)\\R")) {
            properties.clear();
            load(properties, line);
            properties.forEach((key, value) -> {
                keys.add((String) key);
                map.put((String) key, (String) value);
            });
        }
        if (keys.size() > map.size()) {
            map.keySet().forEach(keys::remove);
            throw new IllegalArgumentException("Twice there: " + keys);
        }
        return map;
    }

    private static void load(Properties properties, String text) {
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong between the English texts and their Czech twins. */
    static List<String> problems(Map<String, String> english, Map<String, String> czech) {
        List<String> problems = new ArrayList<>();
        Set<String> all = new TreeSet<>(english.keySet());
        all.addAll(czech.keySet());
        for (String key : all) {
            if (NUMBERED_KEY.matcher(key).matches()) {
                problems.add(key + " is a number, not a meaning");
            }
            if (!english.containsKey(key) || !czech.containsKey(key)) {
                problems.add(key + " is missing in " + (english.containsKey(key) ? "Czech" : "English"));
                continue;
            }
            String en = english.get(key);
            String cs = czech.get(key);
            formatting(en, Locale.ENGLISH).forEach(problem -> problems.add(key + " in English " + problem));
            formatting(cs, Locale.of("cs")).forEach(problem -> problems.add(key + " in Czech " + problem));
            if (!arguments(en).equals(arguments(cs))) {
                problems.add(key + " takes other arguments in Czech: " + arguments(en) + ", " + arguments(cs));
            }
        }
        return problems;
    }

    private static List<String> formatting(String pattern, Locale locale) {
        if (pattern.isBlank()) {
            return List.of("is empty");
        }
        Map<String, String> numbers = new HashMap<>();
        arguments(pattern).forEach(name -> numbers.put(name, name.chars().allMatch(Character::isDigit) ? name
                : String.valueOf(50 + numbers.size())));
        String numbered = ARGUMENT.matcher(pattern).replaceAll(m -> "{" + numbers.get(m.group(1)));
        try {
            MessageFormat format = new MessageFormat(numbered, locale);
            String text = format.format(IntStream.range(0, 100).mapToObj(n -> (Object) n).toArray());
            return numbers.isEmpty() || !text.contains("{") ? List.of()
                    : List.of("leaves a brace (an apostrophe in a pattern is doubled): " + text);
        } catch (IllegalArgumentException e) {
            return List.of("is no pattern: " + e.getMessage());
        }
    }

    private static Set<String> arguments(String pattern) {
        Set<String> names = new HashSet<>();
        Matcher matcher = ARGUMENT.matcher(pattern);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
