/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** GnuTLS's p11tool, another witness. */
public final class P11Tool {

    private static final String URL = "URL:";

    private final TestToken token;

    /** @param token the token to be looked into */
    public P11Tool(TestToken token) {
        this.token = token;
    }

    /**
     * {@code p11tool --list-all --login}.
     *
     * @return the PKCS#11 URI of every object
     * @throws IOException when it fails
     */
    public List<String> urls() throws IOException {
        return command().succeed().out().lines().map(String::strip).filter(line -> line.startsWith(URL))
                .map(line -> line.substring(URL.length()).strip()).toList();
    }

    /** @return the listing, not yet run */
    public Command command() {
        return Command.of("p11tool", "--provider", token.module().toString(), "--list-all", "--login", "--batch",
                "pkcs11:serial=" + token.serial()).with(token.environment()).with(Map.of("GNUTLS_PIN", token.pin()));
    }
}
