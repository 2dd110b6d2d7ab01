/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.Version;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.KeyOrigin;
import cz.klicnik.core.model.KeyUses;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.ModuleInfo;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.PinTries;
import cz.klicnik.core.model.PublicPart;
import cz.klicnik.core.model.SessionCounts;
import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.operations.guard.KeyRequests.Standing;
import cz.klicnik.operations.guard.Situation.Doubt;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.pki.CertificateType;
import cz.klicnik.pki.CertificateType.Bearer;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.DistinguishedName;
import cz.klicnik.pki.KeyState;
import cz.klicnik.pki.TokenView;
import cz.klicnik.pki.TokenView.CertificateEntry;
import cz.klicnik.pki.TokenView.KeyEntry;
import cz.klicnik.pki.Validity;

/** A token as a guard sees it, put together by hand; whoever is not told otherwise is logged in. */
public final class Scene {

    public static final Instant NOW = Instant.parse("2026-06-06T10:00:00Z");

    public TokenIdentity identity = new TokenIdentity("test", "Maker", "Model", "2444134000011914");
    public LoginState login = LoginState.USER;
    public Set<TokenFlag> flags = EnumSet.of(TokenFlag.TOKEN_INITIALIZED, TokenFlag.LOGIN_REQUIRED);
    public Memory publicMemory = Memory.UNKNOWN;
    public Memory privateMemory = Memory.UNKNOWN;
    public Quirks quirks = Quirks.STANDARD;
    public Optional<Version> minimum = Optional.empty();
    public Version version = new Version(1, 0);
    public final Map<PinKind, PinTries> tries = new HashMap<>();
    public final Set<Doubt> doubts = new HashSet<>();
    public final Map<String, Standing> standings = new HashMap<>();
    private static final Instant FIRST = NOW.minus(Duration.ofDays(400));
    private Instant begin = FIRST;
    private Instant end = Instant.MIN;
    private final List<TokenObject> objects = new ArrayList<>();
    private final List<CertificateEntry> certificates = new ArrayList<>();
    private final List<KeyEntry> loose = new ArrayList<>();

    /** A certificate with its private key, both with this label and an ID made of it. */
    public Scene pair(String label, Trade trade, Validity validity, String... keyUsage) {
        TokenObject.PrivateKey key = key(label, KeyUses.UNKNOWN);
        objects.add(key);
        return add(certificate(label), label, new CertificateType(trade, Bearer.PERSONAL), validity, false,
                new KeyState(Trilean.YES, KeyState.Origin.GENERATED, Trilean.NO, Trilean.NO),
                new KeyEntry(Optional.of(key), Optional.empty()), keyUsage);
    }

    /** A valid certificate with its key that has begun later than the others; all have one subject. */
    public Scene newer(String label, Trade trade) {
        begin = NOW.minus(Duration.ofDays(10));
        end = NOW.plus(Duration.ofDays(360));
        pair(label, trade, Validity.VALID);
        begin = FIRST;
        end = Instant.MIN;
        return this;
    }

    /** Another certificate for the key of one that is there. */
    public Scene again(String label, String keyOf, Validity validity) {
        CertificateEntry first = certificates.stream().filter(c -> c.object().label().equals(keyOf)).findFirst()
                .orElseThrow();
        return add(certificate(label), label, first.type(), validity, false, first.key(), first.keys());
    }

    /** A certificate whose key is not here. */
    public Scene alone(String label, Trade trade, Validity validity) {
        return add(certificate(label), label, new CertificateType(trade, Bearer.PERSONAL), validity, false,
                KeyState.ABSENT, KeyEntry.NONE);
    }

    /** The certificate of an authority. */
    public Scene authority(String label, KeyState key) {
        return add(certificate(label), label, new CertificateType(Trade.OTHER, Bearer.AUTHORITY), Validity.VALID,
                true, key, KeyEntry.NONE);
    }

    /** A certificate that cannot be read. */
    public Scene unreadable(String label) {
        TokenObject.Certificate object = certificate(label);
        objects.add(object);
        certificates.add(new CertificateEntry(object, Optional.empty(), Optional.empty(), 0,
                new CertificateType(Trade.OTHER, Bearer.UNKNOWN), KeyState.UNKNOWN, KeyEntry.NONE, Optional.empty()));
        return this;
    }

    /** A private key that belongs to no certificate. */
    public Scene key(String label, Standing standing, KeyUses uses) {
        TokenObject.PrivateKey key = key(label, uses);
        objects.add(key);
        loose.add(new KeyEntry(Optional.of(key), Optional.empty()));
        standings.put(label, standing);
        return this;
    }

    /** A public key without anything. */
    public Scene publicKey(String label, Standing standing) {
        TokenObject.PublicKey key = new TokenObject.PublicKey(objects.size() + 1L, label, bytes(label),
                KeyAlgorithm.RSA, part(label), KeyUses.UNKNOWN, Trilean.YES, Trilean.NO, Trilean.YES,
                Optional.empty());
        objects.add(key);
        loose.add(new KeyEntry(Optional.empty(), Optional.of(key)));
        standings.put(label, standing);
        return this;
    }

    /** An object that belongs to nothing. */
    public Scene with(TokenObject object) {
        objects.add(object);
        return this;
    }

    /** Data. */
    public Scene data(String label) {
        objects.add(new TokenObject.Data(objects.size() + 1L, label, Bytes.empty(), "", Bytes.empty(), Trilean.NO,
                Trilean.YES, Optional.empty()));
        return this;
    }

    public TokenView view() {
        TokenInfo token = new TokenInfo("Office", identity.manufacturer(), identity.model(), identity.serial(), flags,
                0, PinState.ofUser(flags), PinState.ofSecurityOfficer(flags), 4, 8, publicMemory, privateMemory,
                new SessionCounts(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(),
                        OptionalLong.empty()),
                new Version(1, 0), new Version(1, 0), Optional.empty());
        SlotInfo slot = new SlotInfo(1, "Reader", "Maker", true, true, true, new Version(1, 0), new Version(1, 0));
        return new TokenView(new TokenContents(identity, slot, token, login, objects, List.of(), NOW), certificates,
                loose, List.of());
    }

    public Situation situation() {
        DriverProfile profile = new DriverProfile("test", "test", LocalizedText.same("Test"),
                new DriverProfile.Pkcs11Library(List.of()), Map.of(), List.of(), List.of(), minimum, Optional.empty(),
                false, DriverProfile.Probe.UNASKED, quirks);
        ModuleInfo module = new ModuleInfo("/lib/test.so", "Maker", "", version, Optional.empty());
        return new Situation(view(), profile, Optional.of(module), tries,
                key -> standings.getOrDefault(key.label(), Standing.UNKNOWN), doubts, NOW);
    }

    public Plan plan(Action... actions) {
        return Plan.of(UseCase.CLEAN, identity, "Office", NOW, List.of(actions));
    }

    /** Deletes the object of this kind with this label. */
    public Action delete(ObjectKind kind, String label) {
        return new Action.Delete(ref(kind, label), List.of());
    }

    public ObjectRef ref(ObjectKind kind, String label) {
        return objects.stream().filter(o -> o.kind() == kind && o.label().equals(label)).map(ObjectRef::of)
                .findFirst().orElseThrow();
    }

    /** What a guard objects to in a plan of these actions, by its codes. */
    public List<GuardCode> codes(Guard guard, Action... actions) {
        return look(guard, actions).stream().map(Objection::code).toList();
    }

    public List<Objection> look(Guard guard, Action... actions) {
        return guard.look(plan(actions), situation());
    }

    private Scene add(TokenObject.Certificate object, String label, CertificateType type, Validity validity,
            boolean authority, KeyState key, KeyEntry keys, String... usage) {
        objects.add(object);
        Duration left = switch (validity) {
        case VALID, NOT_YET_VALID -> Duration.ofDays(300);
        case EXPIRING -> Duration.ofDays(6);
        case EXPIRED -> Duration.ofDays(-40);
        };
        CertificateView view = new CertificateView(object.value(), DistinguishedName.EMPTY, label, Optional.empty(),
                DistinguishedName.EMPTY, BigInteger.valueOf(label.hashCode()), begin,
                end.equals(Instant.MIN) ? NOW.plus(left) : end, "RSA", 2048, bytes(label), Set.of(usage), List.of(),
                Set.of(), Set.of(), authority,
                ObjectRef.of(object).fingerprint(), "");
        certificates.add(new CertificateEntry(object, Optional.of(view), Optional.of(validity), left.toDays(), type,
                key, keys, Optional.empty()));
        return this;
    }

    private TokenObject.Certificate certificate(String label) {
        return new TokenObject.Certificate(objects.size() + 1L, label, bytes(label), 0, bytes("DER of " + label),
                Trilean.NO, Trilean.YES, Trilean.NO, Optional.empty());
    }

    private TokenObject.PrivateKey key(String label, KeyUses uses) {
        return new TokenObject.PrivateKey(objects.size() + 1L, label, bytes(label), KeyAlgorithm.RSA, part(label),
                uses, KeyOrigin.UNKNOWN, Trilean.NO, Trilean.YES, Trilean.YES, Optional.empty());
    }

    private static PublicPart part(String label) {
        return new PublicPart(bytes("modulus of " + label), Bytes.ofHex("010001"), Bytes.empty(), Bytes.empty());
    }

    private static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
