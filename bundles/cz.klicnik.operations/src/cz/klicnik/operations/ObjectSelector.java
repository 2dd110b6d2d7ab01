/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import cz.klicnik.core.Pkcs11Uri;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.pki.CertificateView;

/**
 * How a person names an object: {@code [KIND:][FIELD:]NAME[#N]}, or a PKCS#11 URI (RFC 7512).
 *
 * <p>KIND is one of {@code cert}, {@code private}, {@code public}, {@code secret}, {@code data}, {@code other}. FIELD is
 * one of {@code id} (CKA_ID in hexadecimal), {@code label}, {@code serial} (decimal or hexadecimal), {@code sha256} (at
 * least eight digits of the fingerprint); without it, the name may be any of them. {@code #N} is the N-th of those that
 * fit, in the token's order, for objects that nothing else tells apart.
 */
public final class ObjectSelector {

    private static final Map<String, ObjectKind> KINDS = Map.of("cert", ObjectKind.CERTIFICATE, "private",
            ObjectKind.PRIVATE_KEY, "public", ObjectKind.PUBLIC_KEY, "secret", ObjectKind.SECRET_KEY, "data",
            ObjectKind.DATA, "other", ObjectKind.OTHER);
    private static final Pattern ORDINAL = Pattern.compile("(.*)#([1-9]\\d{0,5})", Pattern.DOTALL);
    private static final Pattern HEX = Pattern.compile("[0-9a-f]+");
    private static final int SHORTEST_FINGERPRINT = 8;
    private static final int CANDIDATE_FINGERPRINT = 16;
    private static final int MOST_CANDIDATES = 20;

    private enum Field {
        ANY, ID, LABEL, SERIAL, SHA256
    }

    private final String text;

    private ObjectSelector(String text) {
        this.text = text;
    }

    /**
     * Understands what a person wrote.
     *
     * @return empty for an empty text, and for one that begins like a PKCS#11 URI and is none
     */
    public static Optional<ObjectSelector> parse(String text) {
        boolean brokenUri = text.regionMatches(true, 0, "pkcs11:", 0, 7) && Pkcs11Uri.parse(text).isEmpty();
        return text.isBlank() || brokenUri ? Optional.empty() : Optional.of(new ObjectSelector(text.strip()));
    }

    /**
     * An object and the token that it is on.
     */
    public record Found(InspectedToken token, TokenObject object) {
    }

    /**
     * The one object that fits.
     *
     * @throws FaultException OBJECT_NOT_FOUND, or OBJECT_AMBIGUOUS with candidates that each name one object
     */
    public Found select(List<InspectedToken> tokens) throws FaultException {
        List<Found> all = new ArrayList<>();
        tokens.forEach(token -> token.objects().forEach(object -> all.add(new Found(token, object))));
        List<Found> fitting = fitting(all);
        if (fitting.isEmpty()) {
            throw new FaultException(FaultCode.OBJECT_NOT_FOUND, Fault.NAME, text);
        }
        if (fitting.size() > 1) {
            String candidates = fitting.stream().limit(MOST_CANDIDATES).map(found -> nameOf(found, all))
                    .collect(Collectors.joining(", "));
            throw new FaultException(FaultCode.OBJECT_AMBIGUOUS, Fault.NAME, text, Fault.CANDIDATES,
                    fitting.size() > MOST_CANDIDATES ? candidates + ", …" : candidates);
        }
        return fitting.get(0);
    }

    private List<Found> fitting(List<Found> all) {
        List<Found> whole = new Query(text).fitting(all);
        Matcher numbered = ORDINAL.matcher(text);
        if (!whole.isEmpty() || !numbered.matches()) {
            return whole;
        }
        List<Found> several = new Query(numbered.group(1)).fitting(all);
        int n = Integer.parseInt(numbered.group(2));
        return n <= several.size() ? List.of(several.get(n - 1)) : List.of();
    }

    /** A text that this class understands as this object and no other one. */
    private static String nameOf(Found found, List<Found> all) {
        TokenObject object = found.object();
        String kind = KINDS.entrySet().stream().filter(e -> e.getValue() == object.kind()).findFirst().orElseThrow()
                .getKey();
        Optional<String> fingerprint = certificate(found).map(c -> c.sha256().substring(0, CANDIDATE_FINGERPRINT));
        String name = fingerprint.map(f -> kind + ":sha256:" + f).orElseGet(() -> !object.id().isEmpty()
                ? kind + ":id:" + object.id().hex()
                : object.label().isEmpty() ? kind + ":" : kind + ":label:" + object.label());
        List<Found> same = new Query(name).fitting(all);
        return same.size() == 1 ? name : name + "#" + (same.indexOf(found) + 1);
    }

    private static Optional<CertificateView> certificate(Found found) {
        return found.token().certificate(found.object()).flatMap(c -> c.certificate());
    }

    @Override
    public String toString() {
        return text;
    }

    /** One way to understand the text. */
    private static final class Query {

        private final Optional<Pkcs11Uri> uri;
        private final Optional<ObjectKind> kind;
        private final Field field;
        private final String name;
        private final String hex;

        Query(String text) {
            uri = Pkcs11Uri.parse(text);
            String rest = text;
            kind = prefix(rest).map(KINDS::get);
            if (kind.isPresent()) {
                rest = rest.substring(rest.indexOf(':') + 1);
            }
            Optional<Field> named = prefix(rest).flatMap(Query::field);
            field = named.orElse(Field.ANY);
            name = named.isPresent() ? rest.substring(rest.indexOf(':') + 1) : rest;
            String digits = name.replace(":", "").replace(" ", "").toLowerCase(Locale.ROOT);
            hex = digits.startsWith("0x") ? digits.substring(2) : digits;
        }

        List<Found> fitting(List<Found> all) {
            List<Found> exact = all.stream().filter(found -> fits(found, false)).toList();
            return exact.isEmpty() ? all.stream().filter(found -> fits(found, true)).toList() : exact;
        }

        private boolean fits(Found found, boolean ignoringCase) {
            TokenObject object = found.object();
            if (uri.isPresent()) {
                return found.token().token().filter(uri.get()::matches).isPresent() && uri.get().matches(object);
            }
            if (kind.isPresent() && kind.get() != object.kind()) {
                return false;
            }
            boolean label = ignoringCase ? object.label().equalsIgnoreCase(name) : object.label().equals(name);
            return switch (field) {
            case ID -> isId(object);
            case LABEL -> label;
            case SERIAL -> isSerial(found);
            case SHA256 -> isFingerprint(found);
            case ANY -> name.isEmpty() ? kind.isPresent()
                    : label || isId(object) || isSerial(found) || isFingerprint(found);
            };
        }

        private boolean isId(TokenObject object) {
            return !object.id().isEmpty() && object.id().hex().equals(hex);
        }

        private boolean isSerial(Found found) {
            return HEX.matcher(hex).matches() && certificate(found)
                    .filter(c -> c.serial().toString().equals(name)
                            || c.serial().equals(new BigInteger(hex, 16)))
                    .isPresent();
        }

        private boolean isFingerprint(Found found) {
            return hex.length() >= SHORTEST_FINGERPRINT
                    && certificate(found).filter(c -> c.sha256().startsWith(hex)).isPresent();
        }

        private static Optional<String> prefix(String text) {
            int colon = text.indexOf(':');
            return colon < 0 ? Optional.empty()
                    : Optional.of(text.substring(0, colon).toLowerCase(Locale.ROOT));
        }

        private static Optional<Field> field(String prefix) {
            return switch (prefix) {
            case "id" -> Optional.of(Field.ID);
            case "label" -> Optional.of(Field.LABEL);
            case "serial" -> Optional.of(Field.SERIAL);
            case "sha256" -> Optional.of(Field.SHA256);
            default -> Optional.empty();
            };
        }
    }
}
