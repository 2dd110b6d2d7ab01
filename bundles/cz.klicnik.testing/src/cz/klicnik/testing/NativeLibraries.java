/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The native code of the tests, compiled with the system's {@code cc} on first use and kept in a folder named after
 * the hash of the sources, so that the next test, and the next run, find it. Safe for threads and processes at once.
 */
public final class NativeLibraries {

    private static final List<String> SHIM = List.of("shim.c", "shim_config.c", "shim_count.c",
            "shim_mechanisms.c", "shim_memory.c", "shim_objects.c", "shim_parse.c", "shim_pass.c", "shim_pinpad.c",
            "shim_pins.c", "shim_relatives.c", "shim_rules.c", "shim_sessions.c", "shim_slots.c", "shim_state.c",
            "shim_told.c",
            "shim_writes.c", "names.c");
    private static final List<String> TOKEN_TOOL = List.of("token_tool.c", "token_pairs.c", "names.c");
    private static final List<String> HEADERS = List.of("functions.h", "names.h", "shim.h", "shim_rules.h",
            "shim_writes.h", "token_tool.h");
    private static final List<String> FLAGS = List.of("-std=gnu11", "-D_GNU_SOURCE", "-O2", "-g", "-Wall", "-Wextra",
            "-Werror", "-fPIC", "-fvisibility=hidden", "-pthread", "-I/usr/include/p11-kit-1");
    /** The loader looks at the header only in a file that has room for what should follow. */
    private static final int ELF_FILE = 4096;
    private static final short ELF_HEADER_32 = 52;
    private static final short ELF_HEADER_64 = 64;
    private static final byte ELF_32 = 1;
    private static final byte ELF_64 = 2;
    private static final short MACHINE_386 = 3;
    private static final short MACHINE_AARCH64 = 183;

    private final Path cache;

    /** Keeps what it compiles below the folder for temporary files. */
    public NativeLibraries() {
        this(Path.of(System.getProperty("java.io.tmpdir"), "klicnik-native-" + System.getProperty("user.name")));
    }

    /** @param cache the folder that keeps what is compiled */
    public NativeLibraries(Path cache) {
        this.cache = cache;
    }

    /**
     * The module that passes calls on to another, counts them, and misbehaves as told; see {@link Shim}.
     *
     * @return its path
     * @throws IOException when it cannot be compiled, with the reason
     */
    public Path shim() throws IOException {
        return library("klicnik_shim", SHIM);
    }

    /**
     * The shim, which also prints a line on standard output when it is loaded.
     *
     * @return its path
     * @throws IOException when it cannot be compiled, with the reason
     */
    public Path printingShim() throws IOException {
        List<String> sources = new ArrayList<>(SHIM);
        sources.add("prints_on_load.c");
        return library("klicnik_printing_shim", sources);
    }

    /**
     * The program behind {@link TokenTool}.
     *
     * @return its path
     * @throws IOException when it cannot be compiled, with the reason
     */
    public Path tokenTool() throws IOException {
        return compiled("token_tool", TOKEN_TOOL, List.of());
    }

    /**
     * The program that runs another with a listening socket, as systemd does.
     *
     * @return its path
     * @throws IOException when it cannot be compiled, with the reason
     */
    public Path listening() throws IOException {
        return compiled("listening", List.of("listening.c"), List.of());
    }

    /**
     * A library that kills the process that loads it.
     *
     * @return its path
     * @throws IOException when it cannot be compiled, with the reason
     */
    public Path crashOnLoad() throws IOException {
        return library("crash_on_load", List.of("crash_on_load.c"));
    }

    /**
     * A library whose loading never ends.
     *
     * @return its path
     * @throws IOException when it cannot be compiled, with the reason
     */
    public Path hangOnLoad() throws IOException {
        return library("hang_on_load", List.of("hang_on_load.c"));
    }

    /**
     * A PKCS#11 module whose C_Initialize never returns.
     *
     * @return its path
     * @throws IOException when it cannot be compiled, with the reason
     */
    public Path hangInInitialize() throws IOException {
        return library("hang_in_initialize", List.of("hang_in_initialize.c"));
    }

    /**
     * A good library without C_GetFunctionList.
     *
     * @return its path
     * @throws IOException when it cannot be compiled, with the reason
     */
    public Path notPkcs11() throws IOException {
        return library("not_pkcs11", List.of("not_pkcs11.c"));
    }

    /**
     * @param folder where to write it
     * @return a library of no bytes
     * @throws IOException when it cannot be written
     */
    public Path emptyFile(Path folder) throws IOException {
        return Files.write(folder.resolve("empty.so"), new byte[0]);
    }

    /**
     * @param folder where to write it
     * @return a text that is named like a library
     * @throws IOException when it cannot be written
     */
    public Path textFile(Path folder) throws IOException {
        return Files.writeString(folder.resolve("text.so"), "This is not a library.\n");
    }

    /**
     * @param folder where to write it
     * @return the header of a 32-bit Intel library (this system is taken to be a 64-bit one)
     * @throws IOException when it cannot be written
     */
    public Path elf32(Path folder) throws IOException {
        return Files.write(folder.resolve("intel32.so"), elf(ELF_32, MACHINE_386));
    }

    /**
     * @param folder where to write it
     * @return the header of a 64-bit ARM library
     * @throws IOException when it cannot be written
     */
    public Path elfAarch64(Path folder) throws IOException {
        return Files.write(folder.resolve("arm64.so"), elf(ELF_64, MACHINE_AARCH64));
    }

    /** The file header of a shared object (System V ABI, chapter 4) without sections and segments. */
    private static byte[] elf(byte width, short machine) {
        ByteBuffer header = ByteBuffer.allocate(ELF_FILE).order(ByteOrder.LITTLE_ENDIAN);
        byte littleEndian = 1;
        byte version = 1;
        short sharedObject = 3;
        header.put(new byte[] { 0x7f, 'E', 'L', 'F', width, littleEndian, version });
        header.position(16).putShort(sharedObject).putShort(machine).putInt(version);
        if (width == ELF_32) {
            header.putShort(40, ELF_HEADER_32);
        } else {
            header.putShort(52, ELF_HEADER_64);
        }
        return header.array();
    }

    private Path library(String name, List<String> sources) throws IOException {
        return compiled(name + ".so", sources, List.of("-shared"));
    }

    private Path compiled(String name, List<String> sources, List<String> more) throws IOException {
        Map<String, byte[]> texts = new TreeMap<>();
        for (String file : HEADERS) {
            texts.put(file, source(file));
        }
        for (String file : sources) {
            texts.put(file, source(file));
        }
        Path folder = cache.resolve(hash(texts, more));
        Path result = folder.resolve(name);
        if (Files.notExists(result)) {
            Files.createDirectories(folder);
            compile(texts, sources, more, result);
        }
        return result;
    }

    private static void compile(Map<String, byte[]> texts, List<String> sources, List<String> more, Path result)
            throws IOException {
        Path work = Files.createTempDirectory("klicnik-cc");
        try {
            for (Map.Entry<String, byte[]> text : texts.entrySet()) {
                Files.write(work.resolve(text.getKey()), text.getValue());
            }
            List<String> words = new ArrayList<>(List.of("cc"));
            words.addAll(FLAGS);
            words.addAll(more);
            words.addAll(List.of("-o", work.resolve("result").toString()));
            sources.forEach(file -> words.add(work.resolve(file).toString()));
            words.add("-ldl");
            run(words);
            Path beside = Files.createTempFile(result.getParent(), "new", "");
            Files.copy(work.resolve("result"), beside, StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
            Files.move(beside, result, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.delete(work);
        }
    }

    private static void run(List<String> words) throws IOException {
        Command.Result result;
        try {
            result = Command.of(words).run();
        } catch (IOException e) {
            throw new IOException("The tests compile C: install a C compiler (Debian: gcc libc6-dev)", e);
        }
        if (result.exit() != 0) {
            throw new IOException("cc failed; p11-kit/pkcs11.h comes with Debian's libp11-kit-dev:\n" + result.err());
        }
    }

    private static String hash(Map<String, byte[]> texts, List<String> more) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((name, text) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(text);
            });
            digest.update((FLAGS + "" + more).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    /** From the bundle; on a class path of bare source folders from the checkout that klicnik.root names. */
    private static byte[] source(String file) throws IOException {
        try (InputStream in = NativeLibraries.class.getResourceAsStream("/native/" + file)) {
            if (in != null) {
                return in.readAllBytes();
            }
        }
        String root = System.getProperty("klicnik.root");
        if (root == null) {
            throw new IOException("native/" + file + " is not on the class path, and klicnik.root is not set");
        }
        return Files.readAllBytes(Path.of(root, "bundles", "cz.klicnik.testing", "native", file));
    }
}
