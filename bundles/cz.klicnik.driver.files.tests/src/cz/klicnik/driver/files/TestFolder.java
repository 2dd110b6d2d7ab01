/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.function.Executable;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.JavaDriver;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.testing.Command;
import cz.klicnik.testing.TestCertificates.Issued;

/** A folder with a driver that serves it, and what openssl makes for it. */
public final class TestFolder implements AutoCloseable {

    /** With letters that programs encode in different ways. */
    public static final String PASSWORD = "Heslo žluté";

    private final Path folder;
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final DriverConnection connection;

    /** A new folder, and beside it one that does not exist yet. */
    public TestFolder(Path temporary) throws IOException {
        this(Files.createDirectory(temporary.resolve("keys")), temporary);
    }

    /** A folder that is there. */
    public static TestFolder existing(Path folder) {
        return new TestFolder(folder, folder.resolveSibling("nothing"));
    }

    private TestFolder(Path folder, Path temporary) {
        this.folder = folder;
        connection = new FilesDriver().open(context(folder, temporary.resolve("later")));
    }

    /** What a driver is told. */
    public DriverContext context(Path... folders) {
        return new Context(List.of(folders), told);
    }

    /** Where the files are. */
    public Path path() {
        return folder;
    }

    /** A file in it. */
    public Path path(String name) {
        return folder.resolve(name);
    }

    public DriverConnection connection() {
        return connection;
    }

    public BlockingQueue<String> told() {
        return told;
    }

    public TokenSession connect() throws FaultException {
        return connection.connect(0);
    }

    public TokenInfo token() throws FaultException {
        return connection.slots().get(0).token().orElseThrow();
    }

    /** In a conversation of its own. */
    public TokenContents read() throws FaultException {
        try (TokenSession session = connect()) {
            return read(session);
        }
    }

    public static TokenContents read(TokenSession session) throws FaultException {
        return session.read(new NullProgressMonitor());
    }

    /** The names of the files and folders in it, without the lock. */
    public List<String> names() throws IOException {
        return names(folder);
    }

    /** Those of the backup. */
    public List<String> backups() throws IOException {
        return Files.isDirectory(path("backup")) ? names(path("backup")) : List.of();
    }

    private static List<String> names(Path where) throws IOException {
        try (Stream<Path> all = Files.list(where)) {
            return all.map(f -> String.valueOf(f.getFileName())).filter(n -> !n.equals(".klicnik.lock")).sorted()
                    .toList();
        }
    }

    /** Waits until the driver has told this. */
    public void await(String what) throws InterruptedException {
        String next = "";
        while (!next.equals(what)) {
            next = Optional.ofNullable(told.poll(10, TimeUnit.SECONDS)).orElseThrow();
        }
    }

    /** Has openssl write a file of a key with its certificate and its authority's. */
    public Path store(String name, Issued issued, Optional<byte[]> authority, String password, String... options)
            throws Exception {
        Path file = folder.resolveSibling(name + ".part");
        String pem = pem("PRIVATE KEY", issued.key().getEncoded()) + pem(issued)
                + (authority.isPresent() ? pem("CERTIFICATE", authority.get()) : "");
        List<String> words = new ArrayList<>(List.of("openssl", "pkcs12", "-export", "-out", file.toString(),
                "-name", name, "-passout", "env:P"));
        words.addAll(Arrays.asList(options));
        Command.of(words).with(Map.of("P", password)).reading(pem).succeed();
        return Files.move(file, path(name + ".p12"));
    }

    /** What openssl shows of a file. */
    public String openssl(String name, String password, String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of("openssl", "pkcs12", "-in", path(name).toString(), "-passin",
                "env:P", "-nodes"));
        words.addAll(Arrays.asList(options));
        Command.Result result = Command.of(words).with(Map.of("P", password)).succeed();
        return result.out() + result.err();
    }

    /** A new private key as PrivateKeyInfo. */
    public static byte[] pkcs8(String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of("openssl", "genpkey"));
        words.addAll(Arrays.asList(options));
        String pem = Command.of(words).succeed().out();
        String begin = "-----BEGIN PRIVATE KEY-----";
        int from = pem.indexOf(begin) + begin.length();
        return Base64.getMimeDecoder().decode(pem.substring(from, pem.indexOf("-----END", from)));
    }

    public static String pem(Issued issued) throws Exception {
        return pem("CERTIFICATE", issued.certificate().getEncoded());
    }

    public static String pem(String type, byte[] der) {
        return "-----BEGIN " + type + "-----\n" + Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(der)
                + "\n-----END " + type + "-----\n";
    }

    public static void login(TokenSession session, String password) throws FaultException {
        try (Pin pin = pin(password)) {
            session.login(UserRole.USER, pin);
        }
    }

    public static Pin pin(String text) {
        return Pin.taking(text.toCharArray());
    }

    public static <C extends Capability> C can(TokenSession session, Class<C> type) {
        return session.capability(type).orElseThrow();
    }

    public static Fault fault(Executable call) {
        return assertThrows(FaultException.class, call).fault();
    }

    public static List<String> lines(TokenContents contents) {
        return contents.objects().stream().map(TestFolder::line).toList();
    }

    public static String line(TokenObject object) {
        return object.kind() + " " + object.label();
    }

    /** The only object of its kind with a label. */
    public static TokenObject object(TokenContents contents, ObjectKind kind, String label) {
        List<TokenObject> found = contents.objects().stream()
                .filter(o -> o.kind() == kind && o.label().equals(label)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " of " + kind + " " + label + " in " + lines(contents));
        }
        return found.get(0);
    }

    @Override
    public void close() {
        connection.close();
    }

    private record Context(List<Path> folders, BlockingQueue<String> told) implements DriverContext {

        @Override
        public DriverProfile profile() {
            return new DriverProfile("cz.klicnik.driver.files", "files", LocalizedText.same("files"),
                    new JavaDriver("test", "test"), Map.of(), List.of(), List.of(), Optional.empty(), Optional.empty(),
                    false, Probe.UNASKED, Quirks.STANDARD.withInitialisation(true));
        }

        @Override
        public Path dataFolder() {
            return Path.of("");
        }

        @Override
        public void slotsChanged() {
            told.add("slots");
        }

        @Override
        public void contentsChanged(long slotId) {
            told.add("contents " + slotId);
        }

        @Override
        public void lost(Fault reason) {
            told.add("lost");
        }
    }
}
