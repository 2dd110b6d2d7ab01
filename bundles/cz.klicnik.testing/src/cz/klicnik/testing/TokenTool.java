/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Prepares tokens with direct PKCS#11 calls in a process of its own ({@code native/token_tool.c}): exactly the objects
 * that a test wants, as odd as it wants them, and thousands of them in seconds.
 */
public final class TokenTool {

    /**
     * A line of the slot list.
     *
     * @param id CK_SLOT_ID
     * @param token what is in the slot
     */
    public record Slot(long id, Optional<Token> token) {
    }

    /**
     * What a token says of itself.
     *
     * @param flags CKF_…
     * @param label without the blanks at its end
     * @param serial serial number
     * @param model model
     * @param free room for public objects in bytes, or CK_UNAVAILABLE_INFORMATION
     */
    public record Token(long flags, String label, String serial, String model, long free) {
    }

    private final Path program;
    private final Path module;
    private final Map<String, String> environment;

    /**
     * @param libraries where the program comes from
     * @param module PKCS#11 library
     * @param environment what the library needs to see the token
     * @throws IOException when the program cannot be compiled
     */
    public TokenTool(NativeLibraries libraries, Path module, Map<String, String> environment) throws IOException {
        this.program = libraries.tokenTool();
        this.module = module;
        this.environment = environment;
    }

    /**
     * @param libraries where the program comes from
     * @param token the token to be worked on
     * @throws IOException when the program cannot be compiled
     */
    public TokenTool(NativeLibraries libraries, TestToken token) throws IOException {
        this(libraries, token.module(), token.environment());
    }

    /**
     * Runs commands in one process: {@code slots}, {@code init-token SLOT SOPIN LABEL}, {@code open SLOT
     * user|so|public [PIN]}, {@code init-pin PIN}, {@code set-pin OLD NEW}, {@code create ATTRIBUTE=VALUE …},
     * {@code destroy ATTRIBUTE=VALUE …}, {@code sign MECHANISM ATTRIBUTE=VALUE …} (32 bytes, with the first key that fits),
     * {@code overlap SLOT} (two calls at once), {@code pairs COUNT PREFIX [public]}.
     *
     * @param commands one a line
     * @return its lines of output
     * @throws IOException when a call fails, with the function and the result
     */
    public List<String> run(List<String> commands) throws IOException {
        return Command.of(program.toString(), module.toString()).with(environment)
                .within(Duration.ofMinutes(5)).reading(String.join("\n", commands) + "\n").succeed().out().lines()
                .toList();
    }

    /**
     * @return all slots in the order of the module
     * @throws IOException when a call fails
     */
    public List<Slot> slots() throws IOException {
        return run(List.of("slots")).stream().map(line -> line.split(" ")).map(TokenTool::slot).toList();
    }

    /**
     * @param token logged in to as the user
     * @param objects what is created
     * @throws IOException when a call fails
     */
    public void create(TestToken token, List<Template> objects) throws IOException {
        List<String> commands = new ArrayList<>();
        commands.add(login(token));
        objects.forEach(object -> commands.add("create " + object.line()));
        run(commands);
    }

    /**
     * Destroys every object that has these attributes.
     *
     * @param token logged in to as the user
     * @param template the attributes
     * @throws IOException when a call fails
     */
    public void destroy(TestToken token, Template template) throws IOException {
        run(List.of(login(token), "destroy " + template.line()));
    }

    /**
     * Generates EC P-256 key pairs on the token, each with a self-signed certificate of the same CKA_ID. Labels and
     * common names are "prefix 1", "prefix 2" …; the serial numbers 0x100000001, 0x100000002 …
     *
     * @param token logged in to as the user
     * @param count how many
     * @param prefix of label and name
     * @param publicKeys whether the public keys stay on the token
     * @throws IOException when a call fails
     */
    public void pairs(TestToken token, int count, String prefix, boolean publicKeys) throws IOException {
        run(List.of(login(token), "pairs " + count + " " + quoted(prefix) + (publicKeys ? " public" : "")));
    }

    private static String login(TestToken token) {
        return "open " + token.slot() + " user " + quoted(token.pin());
    }

    private static Slot slot(String[] words) {
        long id = Long.parseUnsignedLong(words[1]);
        return new Slot(id, words.length < 8 ? Optional.empty()
                : Optional.of(new Token(Long.decode(words[3]), text(words[4]), text(words[5]), text(words[6]),
                        Long.parseUnsignedLong(words[7]))));
    }

    private static String text(String word) {
        return new String(HexFormat.of().parseHex(word.substring("hex:".length())), StandardCharsets.UTF_8);
    }

    /** A word of the command language and of the control file: quoted, every odd character escaped. */
    static String quoted(String text) {
        StringBuilder word = new StringBuilder("\"");
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b == '"' || b == '\\') {
                word.append('\\').append((char) b);
            } else if (b >= ' ' && b < 0x7f) {
                word.append((char) b);
            } else {
                word.append("\\x").append(HexFormat.of().toHexDigits(b));
            }
        }
        return word.append('"').toString();
    }
}
