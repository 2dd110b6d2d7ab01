/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.driver.files.internal.FolderFiles.Stamp;
import cz.klicnik.pki.Pkcs12;

/**
 * What is known of a folder's PKCS#12 files, and the passwords that opened them. A login keeps copies of the passwords until
 * {@link #logout()}: without them nothing could be signed or written after it, and a file that changes would close. Each is
 * tried once on each state of a file; decrypting is done then and not when the folder is listed. Not thread-safe: its token
 * guards it.
 */
final class OpenFiles {

    private final Map<Path, Known> known = new HashMap<>();
    /** The newest last. */
    private final List<Pin> passwords = new ArrayList<>();

    /** What became of a file when it was last looked into, and at which state of it. */
    record Known(Stamp stamp, Optional<OpenedFile> opened, Optional<Pin> password, Optional<Fault> fault) {
    }

    boolean loggedIn() {
        return !passwords.isEmpty();
    }

    /** The password of the last login, which is for what is new. */
    Optional<Pin> newest() {
        return loggedIn() ? Optional.of(passwords.getLast()) : Optional.empty();
    }

    /** What is known of a file as it is now. */
    Known of(Path file) {
        try {
            Stamp now = Stamp.of(file);
            Optional<Known> before = Optional.ofNullable(known.get(file)).filter(k -> k.stamp().equals(now));
            if (before.isPresent()) {
                return before.get();
            }
            Known fresh = look(file, now);
            known.put(file, fresh);
            return fresh;
        } catch (IOException e) {
            return unreadable(file, e);
        }
    }

    /** After a file was written. */
    void put(Path file, OpenedFile opened, Pin password) throws IOException {
        known.put(file, new Known(Stamp.of(file), Optional.of(opened), Optional.of(password), Optional.empty()));
    }

    /**
     * Tries a password once on every file; what an earlier one has opened stays open.
     *
     * @throws FaultException PIN_INCORRECT when it opens nothing; where no file could be opened whatever the password, why
     */
    void login(List<Path> stores, Pin password) throws FaultException {
        Pin mine = password.copy();
        List<Known> results = stores.parallelStream().map(file -> open(file, mine)).toList();
        if (results.stream().allMatch(r -> r.opened().isEmpty())) {
            mine.close();
            List<Fault> faults = results.stream().flatMap(r -> r.fault().stream()).toList();
            boolean wrong = faults.stream().anyMatch(f -> f.code() == FaultCode.FILE_PASSWORD);
            throw new FaultException(
                    wrong || faults.isEmpty() ? Fault.of(FaultCode.PIN_INCORRECT) : faults.getFirst());
        }
        for (int i = 0; i < stores.size(); i++) {
            if (results.get(i).opened().isPresent() || of(stores.get(i)).opened().isEmpty()) {
                known.put(stores.get(i), results.get(i));
            }
        }
        passwords.add(mine);
        forgetNeedless();
    }

    /** Wipes the passwords. */
    void logout() {
        passwords.forEach(Pin::close);
        passwords.clear();
        known.clear();
    }

    /** A copy of a password becomes the newest. */
    Pin adopt(Pin password) {
        Pin mine = password.copy();
        passwords.add(mine);
        return mine;
    }

    /** Wipes an adopted password with which nothing was opened. */
    void abandon(Pin adopted) {
        passwords.removeIf(p -> p == adopted);
        adopted.close();
    }

    /** Wipes passwords with which nothing is open any more. */
    void forgetNeedless() {
        List<Pin> needed = known.values().stream().flatMap(k -> k.password().stream()).toList();
        for (Pin password : passwords.subList(0, passwords.size() - 1)) {
            if (needed.stream().noneMatch(n -> n == password)) {
                password.close();
            }
        }
        Pin last = passwords.getLast();
        passwords.removeIf(p -> p != last && needed.stream().noneMatch(n -> n == p));
    }

    private Known look(Path file, Stamp now) {
        Known result = new Known(now, Optional.empty(), Optional.empty(), damage(file));
        for (Pin password : passwords.reversed()) {
            if (result.opened().isEmpty()) {
                result = open(file, password);
            }
        }
        return result;
    }

    private static Optional<Fault> damage(Path file) {
        try {
            Pkcs12.check(file);
            return Optional.empty();
        } catch (FaultException e) {
            return Optional.of(e.fault());
        }
    }

    private static Known open(Path file, Pin password) {
        try {
            // before the contents are read: a change in between makes it a file that is not known
            Stamp stamp = Stamp.of(file);
            try (Pkcs12 opened = Pkcs12.open(file, password)) {
                return new Known(stamp, Optional.of(OpenedFile.of(opened)), Optional.of(password), Optional.empty());
            } catch (FaultException e) {
                return new Known(stamp, Optional.empty(), Optional.empty(), Optional.of(e.fault()));
            }
        } catch (IOException e) {
            return unreadable(file, e);
        }
    }

    private static Known unreadable(Path file, IOException e) {
        return new Known(new Stamp(-1, Instant.EPOCH, ""), Optional.empty(), Optional.empty(),
                Optional.of(FolderFaults.reading(file, e)));
    }
}
