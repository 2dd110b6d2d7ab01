/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.renew;

import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.Quirks.Room;
import cz.klicnik.core.model.KeyOrigin;
import cz.klicnik.core.model.KeyUses;
import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.operations.guard.KeyRequests;
import cz.klicnik.operations.guard.Scene;
import cz.klicnik.operations.guard.Situation;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.IssuerTable;
import cz.klicnik.pki.PublicKeys;
import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.pki.TokenView;
import cz.klicnik.testing.TestCertificates.Issued;

/** A token with real certificates, as it was read now by its user. */
public final class RealToken {

    public Quirks quirks = Quirks.STANDARD;
    public Memory memory = Memory.UNKNOWN;
    public final Instant now = Instant.now();
    private final List<TokenObject> objects = new ArrayList<>();

    public static Bytes der(Issued issued) {
        try {
            return Bytes.of(issued.certificate().getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static Bytes info(Issued issued) {
        return Bytes.of(issued.certificate().getPublicKey().getEncoded());
    }

    public RealToken pair(Issued issued, String label) {
        return key(issued, label).certificate(issued, label);
    }

    public RealToken key(Issued issued, String label) {
        Bytes info = info(issued);
        objects.add(new TokenObject.PrivateKey(objects.size() + 1L, label, PublicKeys.id(info),
                PublicKeys.algorithm(info), PublicKeys.publicPart(info), KeyUses.UNKNOWN, KeyOrigin.UNKNOWN, Trilean.NO,
                Trilean.YES, Trilean.YES, Optional.empty()));
        return this;
    }

    public RealToken certificate(Issued issued, String label) {
        objects.add(new TokenObject.Certificate(objects.size() + 1L, label, PublicKeys.id(info(issued)), 0, der(issued),
                Trilean.NO, Trilean.YES, Trilean.NO, Optional.empty()));
        return this;
    }

    public TokenView view() {
        Scene scene = new Scene();
        scene.publicMemory = memory;
        scene.privateMemory = memory;
        TokenContents made = scene.view().contents();
        IssuerTable all = new IssuerTable(
                List.of(new IssuerTable.Row(Trade.COMMERCIAL, Pattern.compile(".*"), Pattern.compile(".*"))));
        return new TokenAnalyzer(all, TokenAnalyzer.DEFAULT_WARNING_DAYS)
                .analyze(new TokenContents(made.identity(), made.slot(), made.token(), made.login(),
                        objects, List.of(), now), now);
    }

    public DriverProfile profile() {
        Scene scene = new Scene();
        scene.quirks = quirks;
        return scene.situation().profile();
    }

    public KeyPlace place() {
        return new KeyPlace(view(), profile(), Set.of(KeySpec.RSA_2048, KeySpec.RSA_3072, KeySpec.EC_P256));
    }

    /** A driver that knows how much its tokens need. */
    public RealToken known(long free) {
        quirks = Quirks.STANDARD.with(new Room(OptionalLong.of(100), Map.of(KeySpec.EC_P256, 500L)));
        memory = Memory.of(80000, free);
        return this;
    }

    public Situation situation(KeyRequests requests) {
        return new Situation(view(), profile(), Optional.empty(), Map.of(), requests, now);
    }
}
