/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.TokenDriver;
import cz.klicnik.driver.tck.TckCounts;
import cz.klicnik.driver.tck.TckOtherProgram;
import cz.klicnik.driver.tck.TckRemoval;
import cz.klicnik.driver.tck.TckSubject;
import cz.klicnik.driver.tck.TckToken;
import cz.klicnik.pkcs11.host.DriverHostLauncher;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.OpenCryptoki;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.ShimCounts;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.Template;
import cz.klicnik.testing.TestToken;
import cz.klicnik.testing.TokenTool;

/** A real PKCS#11 library through a driver host, as the console uses it, or in this process; perhaps behind the shim. */
final class Pkcs11Subject implements TckSubject {

    /** What a writable token offers. */
    static final Set<Class<? extends Capability>> WRITABLE = Set.of(Capability.Mechanisms.class,
            Capability.RawAttributes.class, Capability.AttributeWriting.class, Capability.KeyGeneration.class,
            Capability.CertificateImport.class, Capability.KeyImport.class, Capability.ObjectDeletion.class,
            Capability.PinManagement.class, Capability.Signing.class, Capability.Decryption.class);
    /** The security officer's PIN unblocks; SoftHSM itself counts no tries. */
    static final Quirks OF_SOFTHSM = Quirks.STANDARD.with(Quirks.Unblocking.SO_INIT_PIN);

    private final TestToken token;
    /** The same without the shim. */
    private final TestToken behind;
    private final AutoCloseable made;
    private final Optional<Shim> shim;
    private final Quirks quirks;
    private final Optional<String> puk;
    private final Set<KeySpec> specs;
    private final boolean small;
    private final boolean inProcess;
    private final InProcessDriver here = new InProcessDriver();

    private Pkcs11Subject(TestToken token, TestToken behind, AutoCloseable made, Optional<Shim> shim, Quirks quirks,
            Optional<String> puk,
            Set<KeySpec> specs, boolean small, boolean inProcess) {
        this.token = token;
        this.behind = behind;
        this.made = made;
        this.shim = shim;
        this.quirks = quirks;
        this.puk = puk;
        this.specs = specs;
        this.small = small;
        this.inProcess = inProcess;
    }

    /** SoftHSM itself, which may be erased. */
    static Pkcs11Subject softHsm() throws IOException {
        SoftHsm hsm = new SoftHsm(new NativeLibraries());
        TestToken token = hsm.initToken("klicnik-test");
        return new Pkcs11Subject(token, token, hsm, Optional.empty(),
                OF_SOFTHSM.withInitialisation(true), Optional.empty(), EnumSet.allOf(KeySpec.class), false, false);
    }

    /** openCryptoki's software token (RSA only), lent by its fixture, which wipes it before and after. */
    static Pkcs11Subject openCryptoki() throws IOException {
        OpenCryptoki lent = new OpenCryptoki(new NativeLibraries());
        return new Pkcs11Subject(lent.token(), lent.token(), lent, Optional.empty(), OF_SOFTHSM, Optional.empty(),
                EnumSet.of(KeySpec.RSA_2048), false, false);
    }

    /** SoftHSM behind a library that does as it is told. */
    static Pkcs11Subject behindShim(Quirks quirks, String... rules) throws IOException {
        NativeLibraries libraries = new NativeLibraries();
        SoftHsm hsm = new SoftHsm(libraries);
        TestToken behind = hsm.initToken("klicnik-test");
        Shim shim = Shim.over(libraries, hsm);
        shim.tell(rules);
        return new Pkcs11Subject(shim.token(behind), behind, hsm, Optional.of(shim), quirks, Optional.empty(),
                EnumSet.of(KeySpec.RSA_2048, KeySpec.EC_P256), false, false);
    }

    Pkcs11Subject withPuk(String key) {
        return new Pkcs11Subject(token, behind, made, shim, quirks, Optional.of(key), specs, small, inProcess);
    }

    Pkcs11Subject withKeys(KeySpec first, KeySpec... others) {
        return new Pkcs11Subject(token, behind, made, shim, quirks, puk, EnumSet.of(first, others), small, inProcess);
    }

    Pkcs11Subject thatIsSmall() {
        return new Pkcs11Subject(token, behind, made, shim, quirks, puk, specs, true, inProcess);
    }

    Pkcs11Subject inThisProcess() {
        return new Pkcs11Subject(token, behind, made, shim, quirks, puk, specs, small, true);
    }

    @Override
    public DriverProfile profile() {
        return new DriverProfile("tck", "tck", LocalizedText.same("TCK"), new DriverProfile.Pkcs11Library(List.of()),
                shim.isPresent() ? Map.of() : token.environment(), List.of(), List.of(), Optional.empty(),
                Optional.empty(), false, DriverProfile.Probe.UNASKED, quirks);
    }

    @Override
    public TokenDriver driver() {
        Path library = token.module();
        return inProcess ? context -> here.open(library, context)
                : context -> new DriverHostLauncher((from, line) -> System.err.println(from + ": " + line))
                        .open(context.profile(), library, context);
    }

    @Override
    public TckToken token() {
        TckToken known = TckToken.made(token.label(), TckToken.pin(token.pin()))
                .withSecurityOfficerPin(TckToken.pin(token.soPin()));
        return puk.isPresent() ? known.withPuk(TckToken.pin(puk.get())) : known;
    }

    @Override
    public Set<Class<? extends Capability>> offers() {
        Set<Class<? extends Capability>> offers = new HashSet<>(WRITABLE);
        offers.add(Capability.KeyExport.class);
        if (quirks.initialisation()) {
            offers.add(Capability.Initialisation.class);
        }
        return offers;
    }

    /** By direct calls from another process; past the shim, which plays no part in that. */
    @Override
    public Optional<TckOtherProgram> otherProgram() {
        return Optional.of((key, label, id) -> new TokenTool(new NativeLibraries(), behind).create(behind,
                List.of(Template.privateKey(label, id.toArray(), key.getPrivate(), key.getPublic())
                        .with("CKA_EXTRACTABLE", true))));
    }

    @Override
    public Set<KeySpec> keySpecs() {
        return specs;
    }

    @Override
    public boolean small() {
        return small;
    }

    /** The shim, where there is one. */
    Optional<Shim> shim() {
        return shim;
    }

    @Override
    public Optional<TckCounts> counts() {
        return shim.map(Counts::new);
    }

    @Override
    public Optional<TckRemoval> removal() {
        return shim.map(library -> new Removal(library, "token-absent " + token.slot()));
    }

    @Override
    public void close() throws Exception {
        if (shim.isPresent()) {
            shim.get().close();
        }
        made.close();
    }

    /** By the shim's counters. */
    private record Counts(Shim shim) implements TckCounts {

        @Override
        public long calls() throws IOException {
            return shim.counts().total();
        }

        @Override
        public long logins() throws IOException {
            ShimCounts counts = shim.counts();
            return counts.of("C_Login") + counts.of("C_SetPIN");
        }
    }

    /** By a rule of the shim. */
    private record Removal(Shim shim, String rule) implements TckRemoval {

        @Override
        public void remove() throws IOException {
            shim.add(rule);
        }

        @Override
        public void insert() throws IOException {
            shim.takeBack(rule);
        }
    }
}
