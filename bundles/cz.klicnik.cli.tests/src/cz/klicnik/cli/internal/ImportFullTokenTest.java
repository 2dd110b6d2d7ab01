/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.Quirks.Room;
import cz.klicnik.testing.ListedObject;
import cz.klicnik.testing.ListedObject.Kind;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.Pkcs11Tool;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.TestToken;

/** Imports to a token that has no room, or that fails half-way. */
class ImportFullTokenTest {

    private final NativeLibraries libraries = new NativeLibraries();
    private final SoftHsm hsm;
    private final TestToken token;
    private final Shim shim;
    @TempDir
    private Path folder = Path.of("");
    private OwnedFiles files = new OwnedFiles(folder);
    private ImportTarget target = new ImportTarget(folder);

    ImportFullTokenTest() throws IOException {
        hsm = new SoftHsm(libraries);
        token = hsm.initToken("Office");
        shim = Shim.over(libraries, token);
    }

    @BeforeEach
    void open() {
        files = new OwnedFiles(folder);
        target = new ImportTarget(folder);
    }

    @AfterEach
    void close() throws IOException {
        shim.close();
        hsm.close();
    }

    @Test
    void too_little_room_is_told_before_anything_is_written() throws Exception {
        target.quirks =
                Quirks.STANDARD.with(new Room(OptionalLong.of(200), Map.of(KeySpec.EC_P256, 400L)));
        target.with("soft", shim.token(token));
        Path store = files.store(files.owner("Eva", "ec:P-256"), "");
        shim.tell("memory * 80000 700 CKR_DEVICE_MEMORY");
        assertEquals(5, imported(store));
        assertTrue(said().contains("There is too little room on the token"), this::said);
        assertTrue(said().contains("error 621"), this::said);
        assertEquals(0, shim.counts().of("C_CreateObject"));
        shim.tell("memory * 80000 4000 CKR_DEVICE_MEMORY");
        assertEquals(0, imported(store), this::said);
    }

    @ParameterizedTest
    @ValueSource(strings = { "CKR_DEVICE_MEMORY", "CKR_GENERAL_ERROR", "CKR_FUNCTION_FAILED" })
    void a_full_token_that_nobody_foresaw_is_explained_and_what_is_left_can_be_taken_back(String error)
            throws Exception {
        target.with("soft", shim.token(token));
        Path store = files.store(files.owner("Eva", "ec:P-256"), "");
        // enough for what is certain to be needed, and not for what the token adds to it
        shim.tell("memory * 80000 500 " + error);
        assertEquals(3, imported(store), this::said);
        String everything = said() + target.last.answer().replaceAll("\\s+", " ");
        assertTrue(everything.contains("full") || everything.contains("room"), everything);
        assertFalse(everything.contains("PIN is wrong"), everything);
        assertEquals(List.of(Kind.PRIVATE_KEY), listed().stream().map(ListedObject::kind).toList());
        assertEquals(0, target.run(List.of(SoftHsm.PIN), "recover", "--undo", "--yes"), this::said);
        assertEquals(List.<ListedObject>of(), listed());
    }

    @Test
    void a_failure_between_key_and_certificate_is_told_and_can_be_finished_or_taken_back() throws Exception {
        target.with("soft", shim.token(token));
        Path eva = files.store(files.owner("Eva", "ec:P-256"), "");
        shim.tell("fail C_CreateObject CKR_DEVICE_ERROR 2");
        assertEquals(3, imported(eva), this::said);
        assertEquals(List.of(Kind.PRIVATE_KEY), listed().stream().map(ListedObject::kind).toList());
        String answer = target.last.answer().replaceAll("\\s+", " ");
        assertTrue(answer.contains("done and verified") && answer.contains("failed"), answer);
        shim.tell();
        assertEquals(0, target.run(List.of(SoftHsm.PIN), "recover", "--finish", "--yes"), this::said);
        Signatures.check(new Pkcs11Tool(token), files, "Eva", "Eva");
        Path jan = files.store(files.owner("Jan", "ec:P-256"), "");
        shim.resetCounts();
        shim.tell("fail C_CreateObject CKR_DEVICE_ERROR 2");
        assertEquals(3, imported(jan), this::said);
        shim.tell();
        assertEquals(0, target.run(List.of(SoftHsm.PIN), "recover", "--undo", "--yes"), this::said);
        assertEquals(List.of("Eva", "Eva"), listed().stream().map(ListedObject::label).toList());
    }

    @Test
    void an_import_that_was_interrupted_is_finished_by_importing_again() throws Exception {
        target.with("soft", shim.token(token));
        Path eva = files.store(files.owner("Eva", "ec:P-256"), "");
        shim.tell("fail C_CreateObject CKR_DEVICE_ERROR 2");
        assertEquals(3, imported(eva), this::said);
        shim.tell();
        assertEquals(0, imported(eva), this::said);
        Signatures.check(new Pkcs11Tool(token), files, "Eva", "Eva");
        assertEquals(2, listed().size());
    }

    private int imported(Path store) {
        return target.run(List.of(OwnedFiles.PASSWORD, SoftHsm.PIN), "import", store.toString(), "--yes");
    }

    private List<ListedObject> listed() throws IOException {
        return new Pkcs11Tool(token).objects(true);
    }

    /** Without the ends of lines. */
    private String said() {
        return target.last.talk().replaceAll("\\s+", " ");
    }
}
