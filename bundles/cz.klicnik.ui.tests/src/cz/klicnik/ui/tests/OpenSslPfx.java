/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import cz.klicnik.testing.Command;

/** PKCS#12 files that OpenSSL makes. */
public final class OpenSslPfx {

    private OpenSslPfx() {
    }

    /** A self-signed certificate with its key, valid for 200 days. */
    public static Path make(Path folder, String holder, String password) throws IOException {
        Path key = folder.resolve("key.pem");
        Path certificate = folder.resolve("certificate.pem");
        Path pfx = folder.resolve("imported.p12");
        Path secret = Files.writeString(folder.resolve("password"), password);
        Command.of("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key.toString(), "-out",
                certificate.toString(), "-days", "200", "-utf8", "-subj", "/C=CZ/CN=" + holder).succeed();
        Command.of("openssl", "pkcs12", "-export", "-inkey", key.toString(), "-in", certificate.toString(), "-name",
                holder, "-passout", "file:" + secret, "-out", pfx.toString()).succeed();
        return pfx;
    }
}
