/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests.presenters;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.PublicPart;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.inventory.InventoryReconciler;
import cz.klicnik.inventory.model.Inventory;
import cz.klicnik.inventory.model.InventoryFactory;
import cz.klicnik.inventory.model.Token;
import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Kind;
import cz.klicnik.testing.pictures.Pictures;
import cz.klicnik.ui.Language;

/** An inventory as the screens have it, made from a picture. */
final class Model {

    static final Language ENGLISH = Language.of(Locale.ENGLISH, ZoneOffset.UTC);
    static final Language CZECH = Language.of(Locale.of("cs"), ZoneOffset.UTC);

    private Model() {
    }

    static Inventory of(MachineState state) throws InterruptedException {
        Inventory inventory = InventoryFactory.eINSTANCE.createInventory();
        CountDownLatch committed = new CountDownLatch(1);
        try (InventoryReconciler reconciler = new InventoryReconciler(inventory,
                c -> new TokenAnalyzer().analyze(c, Instant.now()), Runnable::run, e -> {
                    throw e;
                })) {
            reconciler.addListener(change -> committed.countDown());
            reconciler.accept(state);
            if (!committed.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("The picture never arrived");
            }
        }
        return inventory;
    }

    static Token token(Inventory inventory) {
        return inventory.getDrivers().get(0).getSlots().get(0).getToken();
    }

    /**
     * A token with a qualified certificate of Jan Novák, an expired one of his, one of Božena Němcová that expires in 6
     * days, one that is not valid yet, and one that is garbage.
     */
    static MachineState people() throws IOException, CertificateEncodingException {
        try (TestCertificates issuer = new TestCertificates()) {
            TestCertificates.Issued soon =
                    issuer.issue(Kind.COMMERCIAL_PERSONAL, "Božena Němcová", TestCertificates.Key.RSA,
                            Duration.ofDays(-300), Duration.ofHours(6 * 24 + 1));
            List<TokenObject> objects = List.of(
                    object(1, "qualified", "01", issuer.valid(Kind.QUALIFIED_PERSONAL, "Jan Novák")),
                    object(2, "old", "02", issuer.expired(Kind.COMMERCIAL_PERSONAL, "Jan Novák")),
                    object(3, "soon", "03", soon),
                    object(4, "later", "04", issuer.notYetValid(Kind.QUALIFIED_SEAL, "Úřad")),
                    Pictures.certificate(5, "garbage", "05", Bytes.ofHex("deadbeef")),
                    Pictures.privateKey(6, "soon", "03", publicPart(soon)), Pictures.privateKey(7, "pending", "77"));
            return Pictures
                    .machine(Pictures.driver("a", Pictures.slot("a", 1, Pictures.token("TokenME", "2444134000011914"),
                            LoginState.USER, objects.toArray(TokenObject[]::new))));
        }
    }

    private static PublicPart publicPart(TestCertificates.Issued issued) {
        RSAPublicKey key = (RSAPublicKey) issued.certificate().getPublicKey();
        byte[] modulus = key.getModulus().toByteArray();
        return new PublicPart(Bytes.of(Arrays.copyOfRange(modulus, modulus[0] == 0 ? 1 : 0, modulus.length)),
                Bytes.of(key.getPublicExponent().toByteArray()), Bytes.empty(), Bytes.empty());
    }

    private static TokenObject object(long handle, String label, String id, TestCertificates.Issued issued)
            throws CertificateEncodingException {
        return Pictures.certificate(handle, label, id, Bytes.of(issued.certificate().getEncoded()));
    }
}
