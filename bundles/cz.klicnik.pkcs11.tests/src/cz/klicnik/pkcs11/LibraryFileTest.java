/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pkcs11.LibraryFile.Format;
import cz.klicnik.pkcs11.LibraryFile.Machine;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.SoftHsm;

class LibraryFileTest {

    private static final Machine LINUX = new Machine(Format.ELF, 64, "x86_64");
    private static final Machine WINDOWS = new Machine(Format.PE, 64, "x86_64");
    private static final Machine MAC = new Machine(Format.MACH_O, 64, "aarch64");

    /** Offset of e_phnum in a 64-bit ELF header. */
    private static final int PROGRAM_HEADERS = 56;

    private final NativeLibraries libraries = new NativeLibraries();
    @TempDir
    Path folder = Path.of("");

    @Test
    void a_library_for_this_machine_passes() throws Exception {
        Machine here = Machine.of(System.getProperty("os.name"), System.getProperty("os.arch")).orElseThrow();
        new LibraryFile(SoftHsm.module(), here).check();
    }

    @Test
    void files_that_are_no_libraries_are_told_apart() throws Exception {
        assertEquals(FaultCode.LIBRARY_MISSING, fault(folder.resolve("absent.so"), LINUX).code());
        assertEquals(FaultCode.LIBRARY_MISSING, fault(folder, LINUX).code());
        assertEquals(FaultCode.LIBRARY_NOT_A_LIBRARY, fault(libraries.emptyFile(folder), LINUX).code());
        assertEquals(FaultCode.LIBRARY_NOT_A_LIBRARY, fault(libraries.textFile(folder), LINUX).code());
        assertEquals(FaultCode.LIBRARY_NOT_A_LIBRARY,
                fault(file(128, b -> b.order(ByteOrder.BIG_ENDIAN).putInt(0xCAFEBABE).putInt(0x00000041)), MAC)
                        .code(),
                "a Java class");
    }

    @Test
    void libraries_for_another_machine_say_what_they_are_and_what_is_needed() throws Exception {
        Fault elf32 = fault(libraries.elf32(folder), LINUX);
        assertEquals(FaultCode.LIBRARY_WRONG_ARCHITECTURE, elf32.code());
        assertEquals("ELF 32-bit x86", elf32.detail(Fault.FOUND).orElseThrow());
        assertEquals("ELF 64-bit x86_64", elf32.detail(Fault.NEEDED).orElseThrow());
        assertEquals("ELF 64-bit aarch64",
                fault(libraries.elfAarch64(folder), LINUX).detail(Fault.FOUND).orElseThrow());
        assertEquals("PE 32-bit x86", fault(pe((short) 0x14c), WINDOWS).detail(Fault.FOUND).orElseThrow());
        assertEquals("PE 64-bit x86_64", fault(pe((short) 0x8664), LINUX).detail(Fault.FOUND).orElseThrow());
    }

    @Test
    void windows_and_apple_libraries_pass_where_they_belong() throws Exception {
        assertDoesNotThrow(() -> new LibraryFile(pe((short) 0x8664), WINDOWS).check());
        Path universal = file(128, b -> b.order(ByteOrder.BIG_ENDIAN).putInt(0xCAFEBABE).putInt(2).putInt(0x01000007)
                .putInt(3).putInt(0).putInt(0).putInt(0).putInt(0x0100000c));
        assertDoesNotThrow(() -> new LibraryFile(universal, MAC).check());
        Path intel = file(128, b -> b.order(ByteOrder.LITTLE_ENDIAN).putInt(0xFEEDFACF).putInt(0x01000007));
        assertEquals("Mach-O 64-bit x86_64", fault(intel, MAC).detail(Fault.FOUND).orElseThrow());
    }

    @Test
    void a_header_that_points_outside_the_file_is_no_library() throws Exception {
        Path outside = file(128, b -> b.order(ByteOrder.LITTLE_ENDIAN).putShort((short) 0x5A4D).position(0x3c)
                .putInt(Integer.MAX_VALUE));
        assertEquals(FaultCode.LIBRARY_NOT_A_LIBRARY, fault(outside, WINDOWS).code());
    }

    @Test
    void a_good_library_without_entry_point_is_not_PKCS11() throws Exception {
        assertEquals(FaultCode.LIBRARY_NOT_PKCS11, opening(libraries.notPkcs11()).code());
    }

    @Test
    void what_the_loader_says_is_passed_on() throws Exception {
        byte[] header = Arrays.copyOf(Files.readAllBytes(SoftHsm.module()), 4096);
        ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).putShort(PROGRAM_HEADERS, (short) 0);
        Fault fault = opening(Files.write(folder.resolve("broken.so"), header));
        assertEquals(FaultCode.LIBRARY_NOT_LOADABLE, fault.code());
        assertTrue(fault.detail(Fault.MESSAGE).orElseThrow().contains("broken.so"), fault::toString);
    }

    private Fault opening(Path library) {
        return assertThrows(FaultException.class,
                () -> ModuleHost.open(library, Quirks.STANDARD, folder, List.of())).fault();
    }

    private static Fault fault(Path library, Machine here) {
        return assertThrows(FaultException.class, () -> new LibraryFile(library, here).check()).fault();
    }

    private Path pe(short machine) throws java.io.IOException {
        return file(256, b -> b.order(ByteOrder.LITTLE_ENDIAN).putShort((short) 0x5A4D).position(0x3c).putInt(0x80)
                .position(0x80).putInt(0x4550).putShort(machine));
    }

    private Path file(int length, UnaryOperator<ByteBuffer> content) throws java.io.IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        content.apply(buffer);
        return Files.write(Files.createTempFile(folder, "library", ".so"), buffer.array());
    }
}
