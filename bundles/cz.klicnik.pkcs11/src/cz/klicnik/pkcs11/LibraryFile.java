/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/**
 * Looks at a library's file before the system loads it, so that a person reads "32-bit library" rather than a loader's
 * message. Reads ELF (System V ABI, "ELF Header"), PE (Microsoft, "PE Format") and Mach-O headers.
 */
public final class LibraryFile {

    private static final int HEADER = 4096;
    private static final String ENTRY_POINT = "C_GetFunctionList";

    private final Path path;
    private final Machine here;

    /** @param here what this process can load */
    public LibraryFile(Path path, Machine here) {
        this.path = path;
        this.here = here;
    }

    /**
     * Checks that the file is there and a library for this process.
     *
     * @throws FaultException LIBRARY_MISSING, LIBRARY_NOT_A_LIBRARY, LIBRARY_WRONG_ARCHITECTURE or FILE_PROBLEM
     */
    public void check() throws FaultException {
        if (!Files.isRegularFile(path)) {
            throw new FaultException(FaultCode.LIBRARY_MISSING, Fault.PATH, path.toString());
        }
        List<Machine> found;
        try (InputStream in = Files.newInputStream(path)) {
            found = machines(ByteBuffer.wrap(in.readNBytes(HEADER)));
        } catch (IOException e) {
            throw new FaultException(
                    Fault.of(FaultCode.FILE_PROBLEM, Fault.PATH, path.toString(), Fault.MESSAGE, e.toString()), e);
        }
        if (found.isEmpty()) {
            throw new FaultException(FaultCode.LIBRARY_NOT_A_LIBRARY, Fault.PATH, path.toString());
        }
        if (!found.contains(here)) {
            throw new FaultException(FaultCode.LIBRARY_WRONG_ARCHITECTURE, Fault.PATH, path.toString(), Fault.FOUND,
                    String.join(", ", found.stream().map(Machine::toString).toList()), Fault.NEEDED, here.toString());
        }
    }

    /**
     * Whether the file names PKCS#11's entry point anywhere. False does not prove anything: a library may take it from
     * another one that it links.
     */
    public boolean namesEntryPoint() throws IOException {
        byte[] wanted = (ENTRY_POINT + '\0').getBytes(StandardCharsets.US_ASCII);
        return new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1)
                .contains(new String(wanted, StandardCharsets.ISO_8859_1));
    }

    private static List<Machine> machines(ByteBuffer header) {
        if (header.limit() < 64) {
            return List.of();
        }
        int magic = header.order(ByteOrder.BIG_ENDIAN).getInt(0);
        return switch (magic) {
        case 0x7F454C46 -> elf(header);
        case 0xFEEDFACE, 0xCEFAEDFE, 0xFEEDFACF, 0xCFFAEDFE -> List.of(machO(header, magic));
        case 0xCAFEBABE -> universal(header);
        default -> (magic >>> 16) == 0x4D5A ? portableExecutable(header) : List.of();
        };
    }

    private static List<Machine> elf(ByteBuffer header) {
        header.order(header.get(5) == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        if (header.getShort(16) != 3) {
            return List.of(); // not ET_DYN
        }
        String processor = switch (header.getShort(18) & 0xffff) {
        case 3 -> "x86";
        case 21 -> "ppc64";
        case 22 -> "s390";
        case 40 -> "arm";
        case 62 -> "x86_64";
        case 183 -> "aarch64";
        case 243 -> "riscv";
        default -> "?";
        };
        return List.of(new Machine(Format.ELF, header.get(4) == 2 ? 64 : 32, processor));
    }

    private static List<Machine> portableExecutable(ByteBuffer header) {
        header.order(ByteOrder.LITTLE_ENDIAN);
        int pe = header.getInt(0x3c);
        if (pe < 0 || pe > header.limit() - 6 || header.getInt(pe) != 0x4550) {
            return List.of();
        }
        return List.of(switch (header.getShort(pe + 4) & 0xffff) {
        case 0x14c -> new Machine(Format.PE, 32, "x86");
        case 0x8664 -> new Machine(Format.PE, 64, "x86_64");
        case 0xaa64 -> new Machine(Format.PE, 64, "aarch64");
        default -> new Machine(Format.PE, 64, "?");
        });
    }

    private static Machine machO(ByteBuffer header, int magic) {
        boolean little = magic == 0xCEFAEDFE || magic == 0xCFFAEDFE;
        header.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return apple(header.getInt(4));
    }

    private static List<Machine> universal(ByteBuffer header) {
        List<Machine> machines = new ArrayList<>();
        int count = header.getInt(4);
        // a Java class file has the same magic number; its version number is larger than any count of processors
        for (int i = 0; count < 20 && i < count; i++) {
            machines.add(apple(header.getInt(8 + 20 * i)));
        }
        return machines;
    }

    private static Machine apple(int processor) {
        return switch (processor) {
        case 7 -> new Machine(Format.MACH_O, 32, "x86");
        case 12 -> new Machine(Format.MACH_O, 32, "arm");
        case 0x01000007 -> new Machine(Format.MACH_O, 64, "x86_64");
        case 0x0100000c -> new Machine(Format.MACH_O, 64, "aarch64");
        default -> new Machine(Format.MACH_O, processor < 0x01000000 ? 32 : 64, "?");
        };
    }

    /** Of which system a library is. */
    public enum Format {
        ELF, PE, MACH_O;
    }

    /**
     * What a library is made for, or what a process can load.
     *
     * @param bits 32 or 64
     * @param processor as in {@code x86_64}; {@code ?} for one that Klíčník does not know
     */
    public record Machine(Format format, int bits, String processor) {

        /** By the properties {@code os.name} and {@code os.arch} of a Java runtime. */
        public static Optional<Machine> of(String osName, String osArch) {
            String system = osName.toLowerCase(Locale.ROOT);
            Format format = system.startsWith("windows") ? Format.PE
                    : system.startsWith("mac") ? Format.MACH_O : Format.ELF;
            return switch (osArch) {
            case "amd64", "x86_64" -> Optional.of(new Machine(format, 64, "x86_64"));
            case "aarch64" -> Optional.of(new Machine(format, 64, "aarch64"));
            case "x86", "i386", "i586", "i686" -> Optional.of(new Machine(format, 32, "x86"));
            case "arm" -> Optional.of(new Machine(format, 32, "arm"));
            default -> Optional.empty();
            };
        }

        @Override
        public String toString() {
            return (format == Format.MACH_O ? "Mach-O" : format.name()) + " " + bits + "-bit " + processor;
        }
    }
}
