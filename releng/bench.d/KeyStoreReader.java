/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.bench;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.util.Collections;

/** Lists a token as a Java program does without further libraries: through the JDK's PKCS#11 key store. */
public final class KeyStoreReader {

    private KeyStoreReader() {
    }

    /**
     * @param arguments the library and the slot ID; the PIN is in the environment variable BENCH_PIN
     * @throws GeneralSecurityException when the token refuses
     * @throws IOException when the token refuses the PIN
     */
    public static void main(String[] arguments) throws GeneralSecurityException, IOException {
        long start = System.nanoTime();
        Provider provider = Security.getProvider("SunPKCS11").configure(
            "--name=bench\nlibrary=" + arguments[0] + "\nslot=" + arguments[1] + "\n");
        KeyStore store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, System.getenv("BENCH_PIN").toCharArray());
        int objects = 0;
        for (String alias : Collections.list(store.aliases())) {
            objects += store.getCertificate(alias) == null ? 0 : 1;
            objects += store.getKey(alias, null) == null ? 0 : 1;
        }
        System.out.println("objects " + objects);
        System.out.println("nanoseconds " + (System.nanoTime() - start));
    }
}
