/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The texts of one bundle in one language. An ordinary object, so that two languages live in one process.
 *
 * <p>Texts stand in {@code messages.properties} (English) and {@code messages_cs.properties} beside a class of the bundle,
 * in UTF-8, as patterns of {@link MessageFormat}: an apostrophe is doubled, plurals are choices. Arguments are numbered,
 * or named where there are many of them.
 *
 * <p>Thread-safe.
 */
public final class Messages {

    /** The languages that the product speaks; the first is used for every other one. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("cs"));

    private static final Pattern NAMED = Pattern.compile("\\{([A-Za-z]+)");

    private final Locale locale;
    private final Map<String, String> patterns;

    /** The texts of this bundle. */
    public Messages(Locale wanted) {
        this(Messages.class, wanted);
    }

    /**
     * The texts of another bundle.
     *
     * @param beside a class in whose package the files stand
     * @throws UncheckedIOException if a file is missing, which is an error of the build
     */
    public Messages(Class<?> beside, Locale wanted) {
        locale = supported(wanted);
        Properties texts = new Properties();
        load(beside, "messages.properties", texts);
        if (!locale.equals(LANGUAGES.get(0))) {
            load(beside, "messages_" + locale.getLanguage() + ".properties", texts);
        }
        Map<String, String> all = new java.util.HashMap<>();
        texts.forEach((key, pattern) -> all.put((String) key, (String) pattern));
        patterns = Map.copyOf(all);
    }

    /** The language of the product that serves someone who wants this one. */
    public static Locale supported(Locale wanted) {
        return LANGUAGES.stream().filter(l -> l.getLanguage().equals(wanted.getLanguage())).findFirst()
                .orElse(LANGUAGES.get(0));
    }

    /** The language of the texts: one of {@link #LANGUAGES}. */
    public Locale locale() {
        return locale;
    }

    public Set<String> keys() {
        return patterns.keySet();
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /**
     * A text with its numbered arguments filled in.
     *
     * @throws MissingResourceException if there is no such key
     */
    public String text(String key, @Nullable Object... arguments) {
        return new MessageFormat(pattern(key), locale).format(arguments);
    }

    /**
     * A text with its named arguments filled in.
     *
     * @throws MissingResourceException if there is no such key
     * @throws IllegalArgumentException if the text names an argument that is not given
     */
    public String text(String key, Map<String, ?> arguments) {
        List<Object> values = new ArrayList<>();
        Matcher named = NAMED.matcher(pattern(key));
        StringBuilder numbered = new StringBuilder();
        while (named.find()) {
            String name = named.group(1);
            if (!arguments.containsKey(name)) {
                throw new IllegalArgumentException(key + " needs " + name);
            }
            named.appendReplacement(numbered, "{" + values.size());
            values.add(arguments.get(name));
        }
        named.appendTail(numbered);
        return new MessageFormat(numbered.toString(), locale).format(values.toArray());
    }

    private String pattern(String key) {
        if (!has(key)) {
            throw new MissingResourceException("No text " + key + " in " + locale, Messages.class.getName(), key);
        }
        return patterns.get(key);
    }

    private static void load(Class<?> beside, String file, Properties into) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException("No " + file + " beside " + beside.getName());
            }
            into.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
