/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A SoftHSM with two tokens behind the shim; the first has a key pair with its certificate. */
final class ShimFixture implements AutoCloseable {

    final NativeLibraries libraries = new NativeLibraries();
    final SoftHsm hsm;
    final TestToken behind;
    final TestToken other;
    final Shim shim;
    final TestToken token;
    private final String login;

    ShimFixture() throws IOException {
        hsm = new SoftHsm(libraries);
        behind = hsm.initToken("First");
        other = hsm.initToken("Second");
        hsm.tool().pairs(behind, 1, "Pair", true);
        shim = Shim.over(libraries, hsm);
        token = shim.token(behind);
        login = "open " + token.slot() + " user " + token.pin();
    }

    List<String> run(String... commands) throws IOException {
        return new TokenTool(libraries, shim.library(), Map.of()).run(List.of(commands));
    }

    /** The same, after a login as the user. */
    List<String> asUser(String... commands) throws IOException {
        return run(Stream.concat(Stream.of(login), Arrays.stream(commands)).toArray(String[]::new));
    }

    /** The function and the result of the first call that fails. */
    String failure(String... commands) {
        String all = assertThrows(IOException.class, () -> run(commands)).getMessage();
        return Arrays.stream(all.split("[^\\w:]+")).dropWhile(word -> !word.startsWith("C_")).limit(2)
                .reduce((one, two) -> one + " " + two).orElse(all);
    }

    String failureAsUser(String... commands) {
        return failure(Stream.concat(Stream.of(login), Arrays.stream(commands)).toArray(String[]::new));
    }

    TokenTool.Token seen(long slot) throws IOException {
        return new TokenTool(libraries, shim.library(), Map.of()).slots().stream().filter(s -> s.id() == slot)
                .findFirst().flatMap(TokenTool.Slot::token).orElseThrow();
    }

    /** The kinds of the objects that are really on the token, in alphabetical order. */
    List<ListedObject.Kind> kinds() throws IOException {
        List<ListedObject.Kind> kinds = new ArrayList<>();
        new Pkcs11Tool(behind).objects(true).forEach(object -> kinds.add(object.kind()));
        kinds.sort((a, b) -> a.name().compareTo(b.name()));
        return kinds;
    }

    @Override
    public void close() throws IOException {
        shim.close();
        hsm.close();
    }
}
