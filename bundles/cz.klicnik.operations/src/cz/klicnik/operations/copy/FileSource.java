/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.copy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.copy.ImportContents.OfFiles;
import cz.klicnik.operations.copy.ImportContents.Reason;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.Step;
import cz.klicnik.pki.KeyFile;
import cz.klicnik.pki.Pkcs12;

/**
 * Files: PKCS#12, private keys and certificates in PEM or DER, in any number. Those that have a password are
 * {@link #locked()} until {@link #open} is given the right one.
 */
public final class FileSource implements ImportSource {

    private final Map<Path, KeyFile> files;

    private FileSource(Map<Path, KeyFile> files) {
        this.files = files;
    }

    /**
     * Reads files whole; they are not needed any more afterwards.
     *
     * @throws FaultException FILE_PROBLEM, FILE_UNUSABLE: then nothing was kept
     */
    public static FileSource read(List<Path> paths) throws FaultException {
        FileSource source = new FileSource(new LinkedHashMap<>());
        boolean whole = false;
        try {
            for (Path path : paths) {
                if (!source.files.containsKey(path)) {
                    source.files.put(path, KeyFile.read(path));
                }
            }
            whole = true;
            return source;
        } finally {
            if (!whole) {
                source.close();
            }
        }
    }

    /** Which files still wait for their password. */
    public List<Path> locked() {
        return files.entrySet().stream().filter(e -> e.getValue().locked()).map(Map.Entry::getKey).toList();
    }

    /**
     * Tries a password once. A wrong one costs nothing; whether to try another is for a person to say.
     *
     * @param password stays the caller's
     * @throws FaultException FILE_PASSWORD; FILE_PROBLEM, FILE_UNUSABLE when no password will do
     */
    public void open(Path file, Pin password) throws FaultException {
        Optional<KeyFile> known = Optional.ofNullable(files.get(file));
        known.orElseThrow(() -> new IllegalArgumentException("No file of this source: " + file)).open(password);
    }

    /** @throws IllegalStateException while one of them is {@link #locked()} */
    @Override
    public ImportContents contents(Instant now) {
        ContentsBuilder builder = new ContentsBuilder(now);
        for (KeyFile file : files.values()) {
            Pkcs12 contents = file.contents();
            contents.keys().forEach(k -> builder.key(k.subjectPublicKeyInfo(), k.friendlyName()));
            contents.certificates().forEach(c -> builder.certificate(c.der(), c.friendlyName()));
            contents.passedOver().forEach(oid -> builder.unusable(Reason.OTHER_ENTRY, "", Optional.empty(), oid));
        }
        List<Path> stores =
                files.entrySet().stream().filter(e -> e.getValue().store()).map(Map.Entry::getKey).toList();
        return builder.build(new OfFiles(new ArrayList<>(files.keySet()), stores), true);
    }

    @Override
    public void keys(Plan plan, PlanSecrets into) throws FaultException {
        for (Step step : plan.steps()) {
            if (step.action() instanceof Action.WriteKey write) {
                into.with(write.subjectPublicKeyInfo(), key(write.subjectPublicKeyInfo()));
            }
        }
    }

    @Override
    public void close() {
        files.values().forEach(KeyFile::close);
    }

    private SecretBytes key(Bytes info) throws FaultException {
        for (KeyFile file : files.values()) {
            for (Pkcs12.Key key : file.contents().keys()) {
                if (key.subjectPublicKeyInfo().equals(info)) {
                    return key.withPkcs8(pkcs8 -> SecretBytes.taking(pkcs8.clone()));
                }
            }
        }
        throw new FaultException(FaultCode.OBJECT_NOT_FOUND, Fault.NAME, files.keySet().toString());
    }
}
