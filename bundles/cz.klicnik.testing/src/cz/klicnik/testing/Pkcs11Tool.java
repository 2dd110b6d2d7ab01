/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** OpenSC's pkcs11-tool, the independent witness of what is on a token. */
public final class Pkcs11Tool {

    private final TestToken token;

    /** @param token the token to be looked into */
    public Pkcs11Tool(TestToken token) {
        this.token = token;
    }

    /**
     * {@code pkcs11-tool -O}.
     *
     * @param login whether as the user
     * @return the objects in the token's order
     * @throws IOException when it fails
     */
    public List<ListedObject> objects(boolean login) throws IOException {
        return parse(command(login, List.of("--list-objects")).succeed().out());
    }

    /**
     * {@code pkcs11-tool --read-object}: the DER of a certificate or of a public key (SubjectPublicKeyInfo), the bytes
     * of a data object. With several objects of one kind and ID it reads the first.
     *
     * @param object a certificate, public key or data object
     * @return the value
     * @throws IOException when it fails
     */
    public byte[] value(ListedObject object) throws IOException {
        List<String> words = new ArrayList<>(List.of("--read-object", "--type", object.kind().type()));
        if (!object.id().isEmpty()) {
            words.addAll(List.of("--id", object.id()));
        }
        if (!object.label().isEmpty()) {
            words.addAll(List.of("--label", object.label()));
        }
        return command(true, words).succeed().bytes();
    }

    /**
     * @param login whether as the user
     * @param words further arguments
     * @return a command on this token, not yet run
     */
    public Command command(boolean login, List<String> words) {
        List<String> all = new ArrayList<>(List.of("pkcs11-tool", "--module", token.module().toString(), "--slot",
                Long.toString(token.slot())));
        if (login) {
            all.addAll(List.of("--login", "--pin", token.pin()));
        }
        all.addAll(words);
        return Command.of(all).with(token.environment()).with(Map.of("LC_ALL", "C"));
    }

    static List<ListedObject> parse(String listing) {
        List<ListedObject> objects = new ArrayList<>();
        Optional<ListedObject.Kind> kind = Optional.empty();
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : listing.lines().toList()) {
            if (line.startsWith("  ")) {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    fields.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
                }
            } else {
                kind.ifPresent(k -> objects.add(object(k, fields)));
                kind = Stream.of(ListedObject.Kind.values()).filter(k -> line.startsWith(k.heading())).findFirst();
                fields.clear();
            }
        }
        kind.ifPresent(k -> objects.add(object(k, fields)));
        return objects;
    }

    private static ListedObject object(ListedObject.Kind kind, Map<String, String> fields) {
        String label = fields.getOrDefault("label", "");
        boolean quoted = kind == ListedObject.Kind.DATA && label.length() > 1;
        return new ListedObject(kind, fields.getOrDefault("ID", "").toLowerCase(Locale.ROOT),
                quoted ? label.substring(1, label.length() - 1) : label, fields);
    }
}
