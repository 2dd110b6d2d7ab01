/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {

    private static final byte[] OLD = "something older that is longer".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "something new".getBytes(StandardCharsets.UTF_8);

    private final Path folder;

    PrivateFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    @EnabledOnOs({ OS.LINUX, OS.MAC })
    void only_the_owner_may_use_what_is_made() throws Exception {
        Path below = folder.resolve("a").resolve("b");
        PrivateFiles.createFolder(below);
        assertEquals("rwx------", mode(below));
        assertEquals("rwx------", mode(below.getParent()));
        Path replaced = everybodys("replaced");
        PrivateFiles.replace(replaced, NEW);
        Path emptied = everybodys("emptied");
        PrivateFiles.openEmpty(emptied).close();
        PrivateFiles.create(folder.resolve("created"), NEW);
        PrivateFiles.open(folder.resolve("opened")).close();
        PrivateFiles.openEmpty(folder.resolve("empty")).close();
        for (String name : List.of("replaced", "emptied", "created", "opened", "empty")) {
            assertEquals("rw-------", mode(folder.resolve(name)), name);
        }
    }

    @Test
    void a_replaced_file_holds_the_new_content_and_nothing_else_is_left() throws Exception {
        Path file = Files.write(folder.resolve("file"), OLD);
        PrivateFiles.replace(file, NEW);
        PrivateFiles.flushFolder(folder);
        assertArrayEquals(NEW, Files.readAllBytes(file));
        assertEquals(List.of("file"), names());
    }

    @Test
    void when_the_content_cannot_be_written_the_old_one_stays_and_nothing_else() throws Exception {
        Path file = Files.write(folder.resolve("file"), OLD);
        IOException full = new IOException("No space left on device");
        IOException thrown = assertThrows(IOException.class, () -> PrivateFiles.replace(file, channel -> {
            PrivateFiles.append(channel, NEW);
            throw full;
        }));
        assertEquals(full, thrown);
        assertArrayEquals(OLD, Files.readAllBytes(file));
        assertEquals(List.of("file"), names());
    }

    @Test
    void a_file_that_is_there_is_not_created_and_stays() throws Exception {
        Path file = Files.write(folder.resolve("file"), OLD);
        assertThrows(FileAlreadyExistsException.class, () -> PrivateFiles.create(file, NEW));
        assertArrayEquals(OLD, Files.readAllBytes(file));
    }

    @Test
    void an_opened_file_keeps_what_is_in_it_until_it_is_rewritten() throws Exception {
        Path file = Files.write(folder.resolve("file"), OLD);
        try (FileChannel channel = PrivateFiles.open(file)) {
            assertEquals(OLD.length, channel.size());
            PrivateFiles.append(channel.position(channel.size()), NEW);
            assertEquals(OLD.length + NEW.length, channel.size());
            PrivateFiles.rewrite(channel, NEW);
        }
        assertArrayEquals(NEW, Files.readAllBytes(file));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_device_is_written_to_as_it_is() throws Exception {
        Path device = Path.of("/dev/null");
        String mode = mode(device);
        try (FileChannel channel = PrivateFiles.openEmpty(device)) {
            PrivateFiles.append(channel, NEW);
        }
        assertEquals(mode, mode(device));
    }

    private Path everybodys(String name) throws IOException {
        return Files.setPosixFilePermissions(Files.write(folder.resolve(name), OLD),
                PosixFilePermissions.fromString("rw-rw-rw-"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
