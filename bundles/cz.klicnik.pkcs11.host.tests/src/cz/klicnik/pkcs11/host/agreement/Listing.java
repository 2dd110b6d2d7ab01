/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.agreement;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.PublicPart;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.pkcs11.host.DriverHostLauncher;
import cz.klicnik.pkcs11.host.HostLog;
import cz.klicnik.testing.ListedObject;
import cz.klicnik.testing.Pkcs11Tool;
import cz.klicnik.testing.QuietContext;
import cz.klicnik.testing.TestToken;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.NullProgressMonitor;

/**
 * The objects of a token in a form that both readers can give.
 *
 * @param kind certificate, key …
 * @param id CKA_ID
 * @param label CKA_LABEL
 * @param value what can be compared of the value, in hexadecimal; empty where it stays on the token
 */
record Listing(ListedObject.Kind kind, String id, String label, String value) {

    private static final int POINT_P256 = 65;

    /** Through a driver host, as the console does. */
    static List<Listing> ours(TestToken token, boolean login) throws FaultException {
        DriverProfile profile = new DriverProfile("test", "test", LocalizedText.same("Test"),
                new DriverProfile.Pkcs11Library(List.of(token.module().toString())), token.environment(), List.of(),
                List.of(), Optional.empty(), Optional.empty(), false, DriverProfile.Probe.UNASKED, Quirks.STANDARD);
        DriverHostLauncher launcher = new DriverHostLauncher(HostLog.NONE);
        try (DriverConnection connection = launcher.open(profile, token.module(), new QuietContext(profile));
                TokenSession session = connection.connect(token.slot());
                Pin pin = Pin.taking(token.pin().toCharArray())) {
            if (login) {
                session.login(UserRole.USER, pin);
            }
            TokenContents contents = session.read(new NullProgressMonitor());
            if (!contents.problems().isEmpty()) {
                throw new AssertionError(contents.problems());
            }
            return sorted(contents.objects().stream().map(Listing::of).toList());
        }
    }

    /** Through pkcs11-tool. */
    static List<Listing> theirs(TestToken token, boolean login) throws IOException, GeneralSecurityException {
        Pkcs11Tool tool = new Pkcs11Tool(token);
        List<Listing> listings = new ArrayList<>();
        for (ListedObject object : tool.objects(login)) {
            String value = switch (object.kind()) {
            case CERTIFICATE, DATA -> Bytes.of(tool.value(object)).hex();
            case PUBLIC_KEY -> publicKey(tool.value(object));
            case PRIVATE_KEY, SECRET_KEY -> "";
            };
            listings.add(new Listing(object.kind(), object.id(), object.label(), value));
        }
        return sorted(listings);
    }

    private static List<Listing> sorted(List<Listing> listings) {
        return listings.stream().sorted(Comparator.comparing(Listing::toString)).toList();
    }

    private static Listing of(TokenObject object) {
        return switch (object) {
        case TokenObject.Certificate c -> of(ListedObject.Kind.CERTIFICATE, c, c.value().hex());
        case TokenObject.PrivateKey k -> of(ListedObject.Kind.PRIVATE_KEY, k, "");
        case TokenObject.PublicKey k -> of(ListedObject.Kind.PUBLIC_KEY, k, publicKey(k.publicPart()));
        case TokenObject.SecretKey k -> of(ListedObject.Kind.SECRET_KEY, k, "");
        case TokenObject.Data d -> of(ListedObject.Kind.DATA, d, d.value().hex());
        case TokenObject.Other o -> throw new AssertionError("Not made by this test: " + o);
        };
    }

    private static Listing of(ListedObject.Kind kind, TokenObject object, String value) {
        object.problem().ifPresent(problem -> {
            throw new AssertionError(object + ": " + problem);
        });
        return new Listing(kind, object.id().hex(), object.label(), value);
    }

    /** Modulus and exponent, or curve and point. */
    private static String publicKey(PublicPart part) {
        if (!part.modulus().isEmpty()) {
            return part.modulus().hex() + " " + part.publicExponent().hex();
        }
        String point = part.ecPoint().hex();
        return part.ecParameters().hex() + " " + point.substring(point.length() - 2 * POINT_P256);
    }

    /** The same from a SubjectPublicKeyInfo, whose EC form ends with the curve, the bit string's head and the point. */
    private static String publicKey(byte[] info) throws GeneralSecurityException {
        String hex = Bytes.of(info).hex();
        int point = hex.length() - 2 * POINT_P256;
        String p256 = "06082a8648ce3d030107";
        if (hex.startsWith(p256 + "034200", point - p256.length() - 6)) {
            return p256 + " " + hex.substring(point);
        }
        RSAPublicKey key = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(info));
        return unsigned(key.getModulus()) + " " + unsigned(key.getPublicExponent());
    }

    private static String unsigned(BigInteger number) {
        String hex = number.toString(16);
        return hex.length() % 2 == 0 ? hex : "0" + hex;
    }
}
