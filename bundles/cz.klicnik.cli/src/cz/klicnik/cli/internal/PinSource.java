/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.Pin;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/** Where a PIN comes from: a file, a variable, standard input, or the person at the terminal. */
final class PinSource {

    /** No PIN is longer; a longer file is the wrong file. */
    private static final int LONGEST = 1024;
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    private final Context context;
    private final Optional<Path> file;
    private final Optional<String> variable;
    private final boolean input;

    /**
     * @param file whose content is the PIN
     * @param variable whose value is the PIN
     * @param input whether the next line of standard input is the PIN
     */
    PinSource(Context context, Optional<Path> file, Optional<String> variable, boolean input) {
        this.context = context;
        this.file = file;
        this.variable = variable;
        this.input = input;
    }

    /** True when a person is asked who can think about it; false when a script goes on by itself. */
    boolean interactive() {
        return file.isEmpty() && variable.isEmpty() && !input;
    }

    /** Whether standard input gives it. */
    boolean fromInput() {
        return file.isEmpty() && variable.isEmpty() && input;
    }

    /** On whose account the PIN is sent. */
    PinUse use() {
        return interactive() ? PinUse.PERSON : PinUse.SCRIPT;
    }

    /**
     * The PIN, which the caller closes.
     *
     * @param question which PIN of which token
     * @throws FaultException PIN_DECLINED when there is none
     * @throws CommandFailure when the file cannot be read
     */
    Pin pin(String question) throws FaultException {
        if (file.isPresent()) {
            return ofFile(file.get());
        }
        if (variable.isPresent()) {
            return ofVariable(variable.get());
        }
        if (input) {
            return ofInput(context.world().input());
        }
        Optional<Pin> typed = context.world().prompt().apply(question);
        return typed.orElseThrow(() -> new FaultException(FaultCode.PIN_DECLINED));
    }

    private Pin ofFile(Path path) throws FaultException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(LONGEST + 1);
        } catch (IOException e) {
            throw unreadable(path.toString(), e);
        }
        warnIfOthersMayRead(path);
        return exact(bytes, bytes.length);
    }

    /** A file problem that is a PIN problem to the caller: there is none. The message of the exception may hold anything. */
    private CommandFailure unreadable(String path, IOException e) {
        Fault fault = Fault.of(FaultCode.FILE_PROBLEM, Fault.PATH, path, Fault.MESSAGE, e.getClass().getSimpleName());
        return new CommandFailure(ExitCode.PIN, context.faults().explain(fault).paragraph());
    }

    private void warnIfOthersMayRead(Path path) {
        // absent on Windows, whose access lists are another matter
        Optional<PosixFileAttributeView> view =
                Optional.ofNullable(Files.getFileAttributeView(path, PosixFileAttributeView.class));
        try {
            if (view.isPresent() && view.get().readAttributes().permissions().stream().anyMatch(OTHERS::contains)) {
                context.talk().warning(context.text("Pin_fileReadable", path.toString()));
            }
        } catch (IOException e) {
            context.talk().warning(context.text("Pin_fileUnknown", path.toString()));
        }
    }

    /** The one documented place where a PIN is a String: the environment gives nothing else. */
    private Pin ofVariable(String name) throws FaultException {
        String value = context.world().variables().getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new FaultException(FaultCode.PIN_DECLINED);
        }
        return Pin.taking(value.toCharArray());
    }

    /** The first line, byte by byte: what follows belongs to someone else. */
    private Pin ofInput(InputStream in) throws FaultException {
        byte[] bytes = new byte[LONGEST + 1];
        int length = 0;
        try {
            for (int b = in.read(); b >= 0 && b != '\n' && length < bytes.length; b = in.read()) {
                bytes[length++] = (byte) b;
            }
        } catch (IOException e) {
            Arrays.fill(bytes, (byte) 0);
            throw unreadable("-", e);
        }
        return exact(bytes, length);
    }

    /** Without a byte order mark before it and a line end after it; wipes the array. */
    private static Pin exact(byte[] bytes, int length) throws FaultException {
        int from = length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF ? 3 : 0;
        int to = length;
        if (to > from && bytes[to - 1] == '\n') {
            to--;
        }
        if (to > from && bytes[to - 1] == '\r') {
            to--;
        }
        byte[] pin = Arrays.copyOfRange(bytes, from, to);
        Arrays.fill(bytes, (byte) 0);
        if (pin.length == 0) {
            throw new FaultException(FaultCode.PIN_DECLINED);
        }
        if (pin.length > LONGEST) {
            Arrays.fill(pin, (byte) 0);
            throw new FaultException(FaultCode.PIN_LENGTH);
        }
        return Pin.takingUtf8(pin);
    }
}
