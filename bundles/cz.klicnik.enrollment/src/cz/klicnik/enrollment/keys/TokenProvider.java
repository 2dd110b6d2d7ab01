/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment.keys;

import java.security.Provider;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.driver.Capability.SignatureScheme;

/**
 * Signatures and ciphers for the keys of {@link TokenKeys#key}, and for no others. It has no state: the keys know their token. It
 * is named to {@code Signature.getInstance} and {@code Cipher.getInstance}; nothing finds it otherwise.
 *
 * <p>TLS is the exception: Java's own implementation (JSSE) names no provider when it signs a handshake, and asks all that are
 * registered for one that takes the key. So whoever opens such a connection registers this provider with
 * {@link java.security.Security#addProvider} for that time, at the end of the list: each of its services refuses every key but ours,
 * verifies nothing and generates nothing, so nobody else ever gets it, and our keys, which are none of the classes that Java's
 * own services take, get nothing else. Each instance has a name of its own, so that two connections at once do not take it
 * away from each other. Another implementation of TLS, such as Bouncy Castle's, could be told the provider, but would be a second
 * one to keep up to date, with rules of its own for what is secure.
 *
 * <p>Never SunPKCS11: it would load the library into this process, keep its own login, and pair keys by their labels.
 *
 * <p>A fault of the token is the cause of the {@link java.security.SignatureException} or, from a cipher, of the
 * {@link java.security.ProviderException}; {@link cz.klicnik.core.fault.FaultException#within} finds it again, also under what TLS and
 * other libraries have put around it.
 */
public final class TokenProvider extends Provider {

    private static final long serialVersionUID = 1L;

    /** Nothing to be told to Java about them. */
    private static final Map<String, String> NO_ATTRIBUTES = Map.of();

    /** A provider with a name of its own. */
    public TokenProvider() {
        super("Klicnik-" + UUID.randomUUID(), "1.0", "Keys that stay on their token");
        for (String bits : List.of("256", "384", "512")) {
            SignatureScheme pkcs1 = SignatureScheme.valueOf("RSA_PKCS1_SHA" + bits);
            SignatureScheme pss = SignatureScheme.valueOf("RSA_PSS_SHA" + bits);
            SignatureScheme ecdsa = SignatureScheme.valueOf("ECDSA_SHA" + bits);
            putService(service("Signature", "SHA" + bits + "withRSA", List.of(), () -> TokenSignature.fixed(pkcs1)));
            putService(service("Signature", "SHA" + bits + "withECDSA", List.of(), () -> TokenSignature.fixed(ecdsa)));
            // as Bouncy Castle names it; it may state the parameters too
            putService(service("Signature", "SHA" + bits + "withRSAandMGF1", List.of(),
                    () -> TokenSignature.pss(List.of(pss))));
        }
        putService(service("Signature", "RSASSA-PSS", List.of(), () -> TokenSignature.pss(List.of())));
        putService(service("Cipher", "RSA", List.of(), TokenCipher::new));
    }

    private Service service(String type, String algorithm, List<String> aliases, Supplier<Object> maker) {
        return new Service(this, type, algorithm, TokenKey.class.getName(), aliases, NO_ATTRIBUTES) {
            @Override
            public Object newInstance(@Nullable Object parameter) {
                return maker.get();
            }

            @Override
            public boolean supportsParameter(@Nullable Object key) {
                return key instanceof TokenKey;
            }
        };
    }
}
