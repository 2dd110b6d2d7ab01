/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.readers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.DriverProfile;

/** By which reader names and ATRs the drivers betray their tokens. A pattern that is none fits nothing. */
public final class CardPatterns {

    private final BiConsumer<String, Throwable> log;
    private final Map<String, Optional<Pattern>> compiled = new ConcurrentHashMap<>();

    /** @param log takes a message and its reason */
    public CardPatterns(BiConsumer<String, Throwable> log) {
        this.log = log;
    }

    /** Whether a reader's name tells that its tokens are this driver's. */
    public boolean byReader(DriverProfile driver, String reader) {
        return fits(driver, driver.readerPatterns(), reader);
    }

    /** Whether an ATR tells that the card is this driver's. */
    public boolean byAtr(DriverProfile driver, Bytes atr) {
        return fits(driver, driver.atrPatterns(), atr.hex());
    }

    /** The drivers that a card may belong to: first those that its ATR speaks for, then those that the reader does. */
    public List<DriverProfile> candidates(List<DriverProfile> drivers, String reader, Optional<Bytes> atr) {
        List<DriverProfile> surely =
                drivers.stream().filter(d -> atr.filter(a -> byAtr(d, a)).isPresent()).toList();
        return Stream.concat(surely.stream(),
                drivers.stream().filter(d -> !surely.contains(d) && byReader(d, reader))).toList();
    }

    private boolean fits(DriverProfile driver, List<String> patterns, String text) {
        return patterns.stream().anyMatch(p -> pattern(driver, p).filter(c -> c.matcher(text).find()).isPresent());
    }

    private Optional<Pattern> pattern(DriverProfile driver, String pattern) {
        return compiled.computeIfAbsent(pattern, p -> {
            try {
                return Optional.of(Pattern.compile(p, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
            } catch (PatternSyntaxException e) {
                log.accept("The driver " + driver.id() + " declares a pattern that is none", e);
                return Optional.empty();
            }
        });
    }
}
