/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.quirks;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

import cz.klicnik.core.Version;
import cz.klicnik.core.driver.Explaining;

/** The values of one element's attributes, each either right or an error that names the attribute, the value and what is allowed. */
final class Values {

    /** A longer expression is no name of a manufacturer. */
    private static final int LONGEST_EXPRESSION = 200;

    private final Declaration element;

    Values(Declaration element) {
        this.element = element;
    }

    /** An enumeration's constants as they are written in XML: {@code PER_SLOT} is {@code perSlot}. */
    static String xmlName(Enum<?> constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().split("_")) {
            name.append(name.isEmpty() ? word.toLowerCase(Locale.ROOT)
                    : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    <E extends Enum<E>> Optional<E> choice(String attribute, List<E> constants) throws WrongDeclaration {
        Optional<String> given = element.attribute(attribute);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        for (E constant : constants) {
            if (xmlName(constant).equals(given.get())) {
                return Optional.of(constant);
            }
        }
        throw wrong(attribute, constants.stream().map(Values::xmlName).collect(Collectors.joining(" | ")));
    }

    Optional<Boolean> flag(String attribute) throws WrongDeclaration {
        Optional<String> given = element.attribute(attribute);
        if (given.isPresent() && !given.get().equals("true") && !given.get().equals("false")) {
            throw wrong(attribute, "true | false");
        }
        return given.map(Boolean::valueOf);
    }

    OptionalLong number(String attribute, long least, long most) throws WrongDeclaration {
        Optional<String> given = element.attribute(attribute);
        if (given.isEmpty()) {
            return OptionalLong.empty();
        }
        // no sign, no other digits than ASCII, short enough for a long
        long number = given.get().matches("[0-9]{1,18}") ? Long.parseLong(given.get()) : -1;
        if (number < least || number > most) {
            throw wrong(attribute, least + " – " + most);
        }
        return OptionalLong.of(number);
    }

    OptionalInt count(String attribute, int least, int most) throws WrongDeclaration {
        OptionalLong number = number(attribute, least, most);
        return number.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) number.getAsLong());
    }

    Duration seconds(String attribute, Duration otherwise) throws WrongDeclaration {
        OptionalLong number = number(attribute, 1, 3600);
        return number.isEmpty() ? otherwise : Duration.ofSeconds(number.getAsLong());
    }

    Duration milliseconds(String attribute, Duration otherwise) throws WrongDeclaration {
        OptionalLong number = number(attribute, 0, 10_000);
        return number.isEmpty() ? otherwise : Duration.ofMillis(number.getAsLong());
    }

    Optional<Version> version(String attribute) throws WrongDeclaration {
        Optional<String> given = element.attribute(attribute);
        Optional<Version> version = given.flatMap(Version::parse).filter(v -> v.major() <= 255 && v.minor() <= 255);
        if (given.isPresent() && version.isEmpty()) {
            throw wrong(attribute, "0.0 – 255.255");
        }
        return version;
    }

    Optional<URI> webPage(String attribute) throws WrongDeclaration {
        Optional<String> given = element.attribute(attribute);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        String allowed = "https://… | http://…";
        try {
            URI page = new URI(given.get());
            String scheme = Optional.ofNullable(page.getScheme()).orElse("");
            if (!(scheme.equals("https") || scheme.equals("http")) || page.getHost() == null) {
                throw wrong(attribute, allowed);
            }
            return Optional.of(page);
        } catch (URISyntaxException e) {
            throw wrong(attribute, allowed);
        }
    }

    Optional<LocalDate> day(String attribute) throws WrongDeclaration {
        Optional<String> given = element.attribute(attribute);
        try {
            return given.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw wrong(attribute, "YYYY-MM-DD");
        }
    }

    /** A regular expression; empty where there is none. */
    String expression(String attribute) throws WrongDeclaration {
        String given = element.attribute(attribute).orElse("");
        if (given.length() > LONGEST_EXPRESSION) {
            throw wrong(attribute, "≤ " + LONGEST_EXPRESSION + " characters");
        }
        try {
            Pattern.compile(given);
            return given;
        } catch (PatternSyntaxException e) {
            throw wrong(attribute, "java.util.regex.Pattern: " + e.getDescription());
        }
    }

    /** A CK_RV of the library's own, in hexadecimal. */
    long vendorReturnValue(String attribute) throws WrongDeclaration {
        String given = required(attribute);
        long value = given.matches("0x[0-9A-Fa-f]{1,16}") ? Long.parseUnsignedLong(given.substring(2), 16) : 0;
        if (Long.compareUnsigned(value, Explaining.VENDOR_DEFINED) < 0) {
            throw wrong(attribute, "≥ 0x80000000");
        }
        return value;
    }

    String required(String attribute) throws WrongDeclaration {
        String given = element.attribute(attribute).orElseThrow(() -> WrongDeclaration.missing(element, attribute));
        if (given.isBlank()) {
            throw wrong(attribute, "≠ \"\"");
        }
        return given;
    }

    WrongDeclaration wrong(String attribute, String allowed) {
        return WrongDeclaration.value(element, attribute, allowed);
    }
}
