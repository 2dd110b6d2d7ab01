/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECPoint;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Version;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.KeyOrigin;
import cz.klicnik.core.model.KeyUses;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.PublicPart;
import cz.klicnik.core.model.SessionCounts;
import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.testing.TestCertificates.Issued;

/** Readings of tokens, made of certificates. */
final class Tokens {

    /** How a library shows the point of an EC key. */
    enum Point {
        OCTET_STRING, BARE, COMPRESSED
    }

    static final Bytes P_256 = Bytes.ofHex("06082a8648ce3d030107");
    static final Bytes P_384 = Bytes.ofHex("06052b81040022");

    static final KeyOrigin GENERATED =
            new KeyOrigin(Trilean.YES, Trilean.YES, Trilean.YES, Trilean.NO, Trilean.YES);

    private long handle;

    static TokenContents contents(LoginState login, List<Fault> problems, TokenObject... objects) {
        SessionCounts none =
                new SessionCounts(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(),
                        OptionalLong.empty());
        Set<TokenFlag> flags = Set.of(TokenFlag.TOKEN_INITIALIZED, TokenFlag.LOGIN_REQUIRED);
        TokenInfo token = new TokenInfo("label", "maker", "model", "1234", flags, 0x404, PinState.OK, PinState.OK, 4, 8,
                Memory.UNKNOWN, Memory.UNKNOWN, none, new Version(1, 0), new Version(1, 0), Optional.empty());
        SlotInfo slot = new SlotInfo(1, "slot", "maker", true, true, true, new Version(1, 0), new Version(1, 0));
        return new TokenContents(new TokenIdentity("test", "maker", "model", "1234"), slot, token, login,
                Arrays.asList(objects), problems, Instant.now());
    }

    static TokenContents loggedIn(TokenObject... objects) {
        return contents(LoginState.USER, List.of(), objects);
    }

    static TokenContents beforeLogin(TokenObject... objects) {
        return contents(LoginState.PUBLIC, List.of(), objects);
    }

    TokenObject.Certificate certificate(Issued issued, String id) throws Exception {
        return certificate(Bytes.of(issued.certificate().getEncoded()), id);
    }

    TokenObject.Certificate certificate(Bytes value, String id) {
        return new TokenObject.Certificate(++handle, "label", Bytes.ofHex(id), 0, value, Trilean.NO, Trilean.YES,
                Trilean.NO, Optional.empty());
    }

    TokenObject.PrivateKey privateKey(Issued issued, String id) {
        return privateKey(algorithm(issued), part(issued, Point.OCTET_STRING), id, GENERATED);
    }

    /** As most tokens show an EC key: the curve, nothing of the point. */
    TokenObject.PrivateKey hiddenKey(Issued issued, String id) {
        KeyAlgorithm algorithm = algorithm(issued);
        PublicPart part = algorithm.equals(KeyAlgorithm.EC)
                ? new PublicPart(Bytes.empty(), Bytes.empty(), P_256, Bytes.empty()) : PublicPart.NONE;
        return privateKey(algorithm, part, id, GENERATED);
    }

    TokenObject.PrivateKey privateKey(KeyAlgorithm algorithm, PublicPart part, String id, KeyOrigin origin) {
        return new TokenObject.PrivateKey(++handle, "label", Bytes.ofHex(id), algorithm, part, KeyUses.UNKNOWN, origin,
                Trilean.NO, Trilean.YES, Trilean.YES, Optional.empty());
    }

    TokenObject.PublicKey publicKey(Issued issued, String id) {
        return publicKey(issued, id, Point.OCTET_STRING);
    }

    TokenObject.PublicKey publicKey(Issued issued, String id, Point point) {
        return new TokenObject.PublicKey(++handle, "label", Bytes.ofHex(id), algorithm(issued), part(issued, point),
                KeyUses.UNKNOWN, Trilean.YES, Trilean.NO, Trilean.YES, Optional.empty());
    }

    TokenObject.Data data() {
        return new TokenObject.Data(++handle, "note", Bytes.empty(), "app", Bytes.of((byte) 1), Trilean.NO, Trilean.YES,
                Optional.empty());
    }

    static KeyAlgorithm algorithm(Issued issued) {
        return issued.certificate().getPublicKey() instanceof RSAPublicKey ? KeyAlgorithm.RSA : KeyAlgorithm.EC;
    }

    static PublicPart part(Issued issued, Point form) {
        if (issued.certificate().getPublicKey() instanceof RSAPublicKey rsa) {
            return new PublicPart(unsigned(rsa.getModulus(), 256), Bytes.of(rsa.getPublicExponent().toByteArray()),
                    Bytes.empty(), Bytes.empty());
        }
        ECPoint w = ((ECPublicKey) issued.certificate().getPublicKey()).getW();
        String x = unsigned(w.getAffineX(), 32).hex();
        String y = unsigned(w.getAffineY(), 32).hex();
        String point = switch (form) {
        case OCTET_STRING -> "044104" + x + y;
        case BARE -> "04" + x + y;
        case COMPRESSED -> "0421" + (w.getAffineY().testBit(0) ? "03" : "02") + x;
        };
        return new PublicPart(Bytes.empty(), Bytes.empty(), P_256, Bytes.ofHex(point));
    }

    private static Bytes unsigned(BigInteger number, int length) {
        byte[] signed = number.toByteArray();
        byte[] exact = new byte[length];
        int take = Math.min(length, signed.length);
        System.arraycopy(signed, signed.length - take, exact, length - take, take);
        return Bytes.of(exact);
    }
}
