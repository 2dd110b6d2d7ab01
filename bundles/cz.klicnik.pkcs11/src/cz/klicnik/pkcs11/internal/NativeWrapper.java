/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.xipki.pkcs11.wrapper.Logger;
import org.xipki.pkcs11.wrapper.StaticLogger;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pkcs11.CryptokiException;
import cz.klicnik.pkcs11.LibraryFile;
import cz.klicnik.pkcs11.ReturnValues;
import cz.klicnik.pkcs11.lowlevel.NativeLoader;
import iaik.pkcs.pkcs11.wrapper.PKCS11;
import iaik.pkcs.pkcs11.wrapper.PKCS11Exception;
import iaik.pkcs.pkcs11.wrapper.PKCS11Implementation;

/**
 * Loads the wrapper's JNI library from its jar, and PKCS#11 libraries through it.
 *
 * <p>A process has one copy of a JNI library, and the wrapper one list of modules in it: whether it is loaded is a state
 * of the process, which the JNI library itself is asked for ({@link #loaded()}).
 */
public final class NativeWrapper {

    private static final ReentrantLock LOADING = new ReentrantLock();

    private final LibraryFile.Machine here;
    private final Path scratch;

    /** @param scratch a private folder; the JNI library is unpacked into it */
    public NativeWrapper(LibraryFile.Machine here, Path scratch) {
        this.here = here;
        this.scratch = scratch;
    }

    /**
     * Loads a library, which has passed {@link LibraryFile#check()}.
     *
     * @throws FaultException LIBRARY_NOT_PKCS11 or LIBRARY_NOT_LOADABLE; PKCS11 when C_GetFunctionList fails
     */
    public PKCS11 connect(Path library) throws FaultException {
        ensureLoaded();
        try {
            return new PKCS11Implementation(library.toString());
        } catch (IOException e) {
            throw refused(library, e);
        } catch (Exception e) {
            // undeclared: what C_GetFunctionList returned
            if (e instanceof PKCS11Exception returned) {
                throw new FaultException(ReturnValues
                        .fault(new CryptokiException("C_GetFunctionList", returned.getErrorCode()))
                        .with(Fault.PATH, library.toString()), e);
            }
            throw e;
        }
    }

    private void ensureLoaded() throws FaultException {
        LOADING.lock();
        try {
            if (!loaded()) {
                StaticLogger.setLogger(new StandardErrorLogger());
                NativeLoader.load(unpack().toString());
                PKCS11Implementation.initializeLibrary();
            }
        } catch (IOException | UnsatisfiedLinkError e) {
            throw new FaultException(Fault.of(FaultCode.INTERNAL, Fault.MESSAGE, e.toString()), e);
        } finally {
            LOADING.unlock();
        }
    }

    /** True when the wrapper's native methods are there. */
    private boolean loaded() {
        try {
            // a file that is not there: the JNI library says so when it is loaded, and Java when it is not
            new PKCS11Implementation(scratch.resolve("absent").toString());
            return true;
        } catch (UnsatisfiedLinkError e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private Path unpack() throws IOException {
        String name = switch (here.format()) {
        case ELF -> "unix/linux-" + here.processor() + "/release/libpkcs11wrapper.so";
        case MACH_O -> "unix/macosx_universal/release/libpkcs11wrapper.jnilib";
        case PE -> "windows/win-" + here.processor() + "/release/pkcs11wrapper.dll";
        };
        Path file = Files.createTempDirectory(scratch, "jni").resolve(Path.of(name).getFileName());
        try (InputStream in = NativeLoader.resource("natives/" + name)
                .orElseThrow(() -> new IOException("No JNI library of the wrapper for " + here))) {
            Files.copy(in, file);
        }
        return file;
    }

    private FaultException refused(Path library, IOException e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        // When the library has no C_GetFunctionList, the wrapper gives the loader's last error, which there is none of:
        // its text is then a piece of stray memory.
        boolean loaderSpoke = message.contains(": ") && message.chars().allMatch(c -> c >= ' ' && c != 0xFFFD);
        boolean pkcs11;
        try {
            pkcs11 = new LibraryFile(library, here).namesEntryPoint();
        } catch (IOException unreadable) {
            e.addSuppressed(unreadable);
            pkcs11 = true;
        }
        return !pkcs11 && !loaderSpoke
                ? new FaultException(Fault.of(FaultCode.LIBRARY_NOT_PKCS11, Fault.PATH, library.toString()), e)
                : new FaultException(Fault.of(FaultCode.LIBRARY_NOT_LOADABLE, Fault.PATH, library.toString(),
                        Fault.MESSAGE, loaderSpoke ? message : ""), e);
    }

    /** The wrapper's warnings go to standard error: standard output is not ours to write to. */
    @NonNullByDefault({})
    private static final class StandardErrorLogger implements Logger {

        @Override
        public void error(String format, Object... arguments) {
            System.err.println("ipkcs11wrapper: " + format);
        }

        @Override
        public void warn(String format, Object... arguments) {
            System.err.println("ipkcs11wrapper: " + format);
        }

        @Override
        public void info(String format, Object... arguments) {
            // says what it loads: nothing that anybody needs
        }

        @Override
        public void debug(String format, Object... arguments) {
            // switched off below
        }

        @Override
        public void trace(String format, Object... arguments) {
            // switched off below
        }

        @Override
        public boolean isDebugEnabled() {
            return false;
        }

        @Override
        public boolean isInfoEnabled() {
            return false;
        }

        @Override
        public boolean isWarnEnabled() {
            return true;
        }

        @Override
        public boolean isTraceEnabled() {
            return false;
        }
    }
}
