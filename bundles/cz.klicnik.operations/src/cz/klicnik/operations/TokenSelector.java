/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

import cz.klicnik.core.Pkcs11Uri;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenInfo;

/**
 * How a person names a token: by its serial number, its label, its name here, the reader that it is in, or a PKCS#11 URI (RFC
 * 7512).
 */
public final class TokenSelector {

    private final String text;
    private final Optional<Pkcs11Uri> uri;

    private TokenSelector(String text, Optional<Pkcs11Uri> uri) {
        this.text = text;
        this.uri = uri;
    }

    /**
     * Understands what a person wrote.
     *
     * @return empty for an empty text, and for one that begins like a PKCS#11 URI and is none
     */
    public static Optional<TokenSelector> parse(String text) {
        Optional<Pkcs11Uri> uri = Pkcs11Uri.parse(text);
        boolean broken = uri.isEmpty() && text.regionMatches(true, 0, "pkcs11:", 0, 7);
        return text.isBlank() || broken ? Optional.empty() : Optional.of(new TokenSelector(text.strip(), uri));
    }

    /**
     * The one token that fits. A serial number, label or name is compared exactly, and only where nothing fits so, without
     * regard to case; then readers are looked at. A snapshot is only meant where no token fits.
     *
     * @throws FaultException TOKEN_NOT_FOUND, or TOKEN_AMBIGUOUS with the candidates
     */
    public InspectedToken select(List<InspectedToken> tokens) throws FaultException {
        List<InspectedToken> fitting = fitting(tokens);
        if (fitting.stream().anyMatch(t -> !t.saved())) {
            // a token and its snapshots have one serial number
            fitting = fitting.stream().filter(t -> !t.saved()).toList();
        }
        if (fitting.isEmpty()) {
            throw new FaultException(FaultCode.TOKEN_NOT_FOUND, Fault.NAME, text);
        }
        if (fitting.size() > 1) {
            throw new FaultException(FaultCode.TOKEN_AMBIGUOUS, Fault.NAME, text, Fault.CANDIDATES,
                    fitting.stream().map(TokenSelector::candidate).collect(Collectors.joining(", ")));
        }
        return fitting.get(0);
    }

    /** All tokens that fit. */
    public List<InspectedToken> fitting(List<InspectedToken> tokens) {
        if (uri.isPresent()) {
            return tokens.stream().filter(t -> t.token().filter(uri.get()::matches).isPresent()
                    && uri.get().matches(t.slot().slot())).toList();
        }
        List<InspectedToken> exact = named(tokens, String::equals);
        List<InspectedToken> fitting = exact.isEmpty() ? named(tokens, String::equalsIgnoreCase) : exact;
        // a token that was never initialised has nothing else to be named by
        return !fitting.isEmpty() ? fitting
                : tokens.stream().filter(t -> t.slot().slot().description().equalsIgnoreCase(text)).toList();
    }

    private List<InspectedToken> named(List<InspectedToken> tokens, BiPredicate<String, String> same) {
        return tokens.stream().filter(t -> t.slot().name().filter(n -> same.test(n, text)).isPresent() || t.token()
                .filter(i -> same.test(i.serial(), text) || same.test(i.label(), text)).isPresent()).toList();
    }

    private static String candidate(InspectedToken token) {
        String what = token.token().map(TokenSelector::serialAndLabel).filter(t -> !t.isBlank())
                .orElse(token.slot().slot().description());
        return what + " [" + token.driver().profile().id() + "]";
    }

    private static String serialAndLabel(TokenInfo token) {
        return token.serial().isEmpty() ? token.label() : token.serial() + " (" + token.label() + ")";
    }

    @Override
    public String toString() {
        return text;
    }
}
