/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.Template;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Kind;
import cz.klicnik.testing.TestToken;
import cz.klicnik.ui.testing.ConsoleBot;

/**
 * A SoftHSM token of its own behind a shim, in the running console. The token's label is unique, so that tests do not meet
 * each other's.
 */
public final class Fixture {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final ConsoleBot console = new ConsoleBot();
    final NativeLibraries libraries = new NativeLibraries();
    final SoftHsm hsm = new SoftHsm(libraries);
    final TestToken token = hsm.initToken("Token " + COUNT.incrementAndGet());
    final Shim shim = Shim.over(libraries, hsm);
    final TestCertificates certificates = new TestCertificates();
    private String driver = "";

    public Fixture() throws IOException {
        // everything is in the fields
    }

    /** Writes objects to the token. */
    public Fixture with(List<Template> objects) throws IOException {
        hsm.tool().create(token, objects);
        return this;
    }

    /**
     * What a person's token looks like: Jan Novák's valid qualified and expired commercial certificate, one of Božena
     * Němcová that expires in 6 days, a key without certificate.
     */
    public Fixture withPersonalObjects() throws IOException {
        List<Template> objects = new ArrayList<>();
        add(objects, certificates.valid(Kind.QUALIFIED_PERSONAL, "Jan Novák"), "qualified");
        add(objects, certificates.expired(Kind.COMMERCIAL_PERSONAL, "Jan Novák"), "old");
        add(objects, certificates.expiring(Kind.COMMERCIAL_PERSONAL, "Božena Němcová", 6), "expiring");
        Issued pending = certificates.valid(Kind.COMMERCIAL_PERSONAL, "Nobody");
        objects.add(Template.privateKey("pending", pending.id(), pending.key(), pending.certificate().getPublicKey()));
        return with(objects);
    }

    static void add(List<Template> objects, Issued issued, String label) {
        objects.add(Template.certificate(label, issued.id(), issued.certificate()));
        objects.add(Template.privateKey(label, issued.id(), issued.key(), issued.certificate().getPublicKey()));
        objects.add(Template.publicKey(label, issued.id(), issued.certificate().getPublicKey()));
    }

    /** Lets the console have the token. */
    public Fixture inserted() {
        driver = console.addLibrary(shim.library());
        return this;
    }

    /**
     * Lets the console have the token by a library of another name: what is known of the delivered driver that names such a
     * library is known of this one too.
     */
    public Fixture insertedAs(String fileName) throws IOException {
        driver = console.addLibrary(named(shim, fileName));
        return this;
    }

    /** The shim under another name. */
    static Path named(Shim shim, String fileName) throws IOException {
        Path library = shim.library();
        Path link = Files.createSymbolicLink(library.resolveSibling(fileName), library);
        Files.createSymbolicLink(library.resolveSibling(fileName + ".env"),
                library.resolveSibling(library.getFileName() + ".env"));
        return link;
    }

    /** The window. */
    public ConsoleBot console() {
        return console;
    }

    /** The identifier of the driver through which the console sees the token. */
    public String driver() {
        return driver;
    }

    /** The slot in which the console sees the token. */
    public SlotKey slot() {
        return console.console().registry().state().drivers().stream().filter(d -> d.profile().id().equals(driver))
                .flatMap(d -> d.slots().stream())
                .filter(s -> s.token().filter(t -> t.label().equals(label())).isPresent()).findFirst().orElseThrow()
                .key();
    }

    /** Who the token is. */
    public TokenIdentity identity() {
        return console.console().registry().state().slot(slot()).flatMap(s -> s.identity()).orElseThrow();
    }

    public String label() {
        return token.label();
    }

    /** Takes the token away and deletes it. */
    public void remove() throws IOException {
        console.awaitJobs();
        if (!driver.isEmpty()) {
            console.console().registry().removeLibrary(driver);
            console.tokens().awaitNoToken(label(), Duration.ofSeconds(30));
        }
        shim.close();
        hsm.close();
        certificates.close();
    }
}
