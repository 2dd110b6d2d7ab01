/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A SoftHSM 2 of its own: configuration and tokens in a temporary folder, never the system's. It always shows one more
 * slot, with a token that is not initialised. Closing it deletes everything.
 */
public final class SoftHsm implements AutoCloseable {

    /** The user PIN of every token made here. */
    public static final String PIN = "123456";
    /** The security officer's PIN of every token made here. */
    public static final String SO_PIN = "87654321";

    private static final List<Path> MODULES = Stream.of("/usr/lib/softhsm/libsofthsm2.so",
            "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so", "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/lib64/pkcs11/libsofthsm2.so", "/usr/local/lib/softhsm/libsofthsm2.so").map(Path::of).toList();
    private static final Pattern SLOT = Pattern.compile("reassigned to slot (\\d+)");

    private final NativeLibraries libraries;
    private final Path module;
    private final Path folder;

    /**
     * An empty SoftHSM.
     *
     * @param libraries compiles what fills the tokens
     * @throws IOException when SoftHSM is not installed or its folder cannot be made
     */
    public SoftHsm(NativeLibraries libraries) throws IOException {
        this.libraries = libraries;
        this.module = module();
        this.folder = Folders.createFast("klicnik-softhsm");
        Path tokens = Files.createDirectory(folder.resolve("tokens"));
        Files.writeString(configuration(), """
            directories.tokendir = %s
            objectstore.backend = file
            log.level = ERROR
            slots.removable = true
            """.formatted(tokens));
    }

    /**
     * @return the library
     * @throws IOException when it is not installed
     */
    public static Path module() throws IOException {
        return MODULES.stream().filter(Files::exists).findFirst()
                .orElseThrow(() -> new IOException("SoftHSM 2 is not installed (Debian: softhsm2)"));
    }

    /** @return what makes a process see these tokens */
    public Map<String, String> environment() {
        return Map.of("SOFTHSM2_CONF", configuration().toString());
    }

    /** @return the configuration file that SOFTHSM2_CONF names */
    public Path configuration() {
        return folder.resolve("softhsm2.conf");
    }

    /**
     * Makes one more token.
     *
     * @param label its label
     * @return the token, with {@link #PIN} and {@link #SO_PIN}
     * @throws IOException when softhsm2-util fails
     */
    public TestToken initToken(String label) throws IOException {
        String told = Command.of("softhsm2-util", "--init-token", "--free", "--label", label, "--pin", PIN, "--so-pin",
                SO_PIN).with(environment()).succeed().out();
        Matcher matcher = SLOT.matcher(told);
        if (!matcher.find()) {
            throw new IOException("softhsm2-util told no slot: " + told);
        }
        long slot = Long.parseLong(matcher.group(1));
        Optional<TokenTool.Token> token = tool().slots().stream().filter(s -> s.id() == slot).findFirst()
                .flatMap(TokenTool.Slot::token);
        String serial = token.map(TokenTool.Token::serial)
                .orElseThrow(() -> new IOException("The new token is not in slot " + slot));
        return new TestToken(module, environment(), slot, label, serial, PIN, SO_PIN);
    }

    /**
     * @return what fills these tokens
     * @throws IOException when it cannot be compiled
     */
    public TokenTool tool() throws IOException {
        return new TokenTool(libraries, module, environment());
    }

    /** Deletes the tokens. */
    @Override
    public void close() throws IOException {
        Folders.delete(folder);
    }
}
