/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.model.TokenContents;

/** Files that come, change and go while the driver serves. */
class FilesWatchTest extends WithFolder {

    FilesWatchTest(@TempDir Path temporary) throws Exception {
        super(temporary);
    }

    @Test
    void a_file_that_comes_or_changes_after_login_is_tried_with_the_password_of_the_login() throws Exception {
        folder().store("jana", jana, Optional.empty(), TestFolder.PASSWORD);
        try (TokenSession session = folder().connect()) {
            TestFolder.login(session, TestFolder.PASSWORD);
            TestFolder.read(session);
            Files.delete(folder().path("jana.p12"));
            folder().store("jana", jan, Optional.empty(), TestFolder.PASSWORD);
            folder().store("other", jana, Optional.empty(), "another");
            TokenContents contents = TestFolder.read(session);
            assertEquals(List.of("CERTIFICATE jana", "PRIVATE_KEY jana", "DATA other.p12"), TestFolder.lines(contents));
            assertEquals(FaultCode.FILE_PASSWORD, contents.objects().get(2).problem().orElseThrow().code());
            session.logout();
            assertEquals(List.of("DATA jana.p12", "DATA other.p12"), TestFolder.lines(TestFolder.read(session)));
        }
    }

    @Test
    void what_passes_while_something_is_written_is_not_told() throws Exception {
        folder().store("jana", jana, authority, TestFolder.PASSWORD);
        folder().await("contents 0");
        folder().told().clear();
        Files.write(folder().path(".klicnik.lock"), new byte[1]);
        Files.write(folder().path(".klicnik-1.tmp"), new byte[1]);
        Path later = Files.createDirectory(folder().path().resolveSibling("later"));
        folder().await("slots");
        Files.write(later.resolve("jan.cer"), jan.certificate().getEncoded());
        List<String> until = new ArrayList<>();
        while (!until.contains("contents 1")) {
            until.add(Optional.ofNullable(folder().told().poll(10, TimeUnit.SECONDS)).orElseThrow());
        }
        assertFalse(until.contains("contents 0"), until::toString);
    }

    @Test
    void files_and_folders_that_come_and_go_are_told() throws Exception {
        folder().store("jana", jana, authority, TestFolder.PASSWORD);
        folder().await("contents 0");
        Path later = Files.createDirectory(folder().path().resolveSibling("later"));
        folder().await("slots");
        assertEquals(List.of(0L, 1L), folder().connection().slots().stream().map(s -> s.slot().id()).toList());
        folder().told().clear();
        Files.write(later.resolve("jan.cer"), jan.certificate().getEncoded());
        folder().await("contents 1");
        Files.delete(later.resolve("jan.cer"));
        Files.delete(later);
        folder().await("slots");
        try (Stream<SlotReading> slots = folder().connection().slots().stream()) {
            assertEquals(1, slots.count());
        }
        assertEquals(FaultCode.TOKEN_GONE, TestFolder.fault(() -> folder().connection().connect(1)).code());
    }
}
