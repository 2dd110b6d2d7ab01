/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.training;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import cz.klicnik.connector.training.TrainingCa;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.runtime.TokenRegistry;
import cz.klicnik.training.Training.Outcome;
import cz.klicnik.training.internal.FolderLock;
import cz.klicnik.training.internal.Marker;
import cz.klicnik.training.internal.Marker.State;
import cz.klicnik.training.internal.SoftHsmFiles;
import cz.klicnik.training.internal.TokenFiller;
import cz.klicnik.training.internal.TrainingFiles;
import cz.klicnik.training.internal.TrainingSlot;

/**
 * Makes the training token: a SoftHSM 2 token in the user's data folder with certificates of the training authority that
 * look like the real thing, and a folder of PKCS#12 files. Its PINs are public knowledge; everything says "training".
 *
 * <p>Thread-safe (one instance a process) and safe between processes: one makes, the others wait. What is half-made, for example because the
 * computer was switched off, is thrown away and made again.
 */
public final class TrainingToken {

    /** The token's label. */
    public static final String LABEL = "Klíčník training token";
    /** PIN of the token and password of the files. No secret. */
    public static final String PIN = "12345678";
    /** PIN of the token's security officer. No secret. */
    public static final String SO_PIN = "87654321";
    /** The driver that serves the token. */
    public static final String DRIVER = "cz.klicnik.driver.softhsm.training";

    private final TokenRegistry registry;
    private final Path folder;
    private final Clock clock;

    /**
     * @param registry starts the driver and reaches the token; other drivers are left alone
     * @param folders says where the training lives: {@code training} in the data folder
     */
    public TrainingToken(TokenRegistry registry, UserFolders folders, Clock clock) {
        this.registry = registry;
        this.folder = folders.data().resolve("training");
        this.clock = clock;
    }

    /**
     * Makes what is missing and makes anew what is out of date, unless somebody changed it. The second call finds
     * everything there and starts nothing. Blocks for some seconds at most.
     *
     * @throws FaultException FILE_PROBLEM when the folder cannot be written; whatever the token says while it is made.
     *         Nothing of it is a fault where SoftHSM 2 is missing: then there are files only
     */
    public synchronized Training prepare() throws FaultException {
        try (FolderLock held = FolderLock.of(folder)) {
            return prepare(held.folder(), false);
        }
    }

    /**
     * Throws the token and the files away, changed or not, and makes them anew.
     *
     * @throws FaultException as {@link #prepare()}; PIN_INCORRECT where the token's SO PIN was changed while its driver runs
     */
    public synchronized Training reset() throws FaultException {
        try (FolderLock held = FolderLock.of(folder)) {
            return prepare(held.folder(), true);
        }
    }

    /** What {@link #prepare()} would do now. Reads files only; touches nothing. */
    public Training status() throws FaultException {
        Marker marker = Marker.read(folder);
        Outcome token = outcome(marker.token(SoftHsmFiles.tokens(folder), clock.instant()));
        Outcome files = outcome(marker.files(TrainingFiles.folder(folder), clock.instant()));
        return new Training(folder, token, files, marker.madeAt(), Optional.empty());
    }

    private Training prepare(Path place, boolean always) throws FaultException {
        Marker marker = Marker.read(place);
        State tokenState = always ? State.ABSENT : marker.token(SoftHsmFiles.tokens(place), clock.instant());
        State filesState = always ? State.ABSENT : marker.files(TrainingFiles.folder(place), clock.instant());
        Optional<Fault> noToken = Optional.empty();
        if (filesState.toBeMade()) {
            marker = marker.withoutFiles();
            marker.write(place);
            TrainingFiles.make(place, authority(place), clock.instant());
            marker = marker.withFiles(TrainingFiles.folder(place), clock.instant());
            marker.write(place);
        }
        if (tokenState.toBeMade()) {
            marker = marker.withoutToken();
            marker.write(place);
            noToken = makeToken(place);
            if (noToken.isEmpty()) {
                marker = marker.withToken(SoftHsmFiles.tokens(place), clock.instant());
                marker.write(place);
            }
        }
        return new Training(place, noToken.isPresent() ? Outcome.FILES_ONLY : outcome(tokenState), outcome(filesState),
                marker.madeAt(), noToken);
    }

    /** @return why there can be none on this computer */
    private Optional<Fault> makeToken(Path place) throws FaultException {
        TrainingSlot slot = new TrainingSlot(registry, DRIVER);
        if (!slot.running()) {
            SoftHsmFiles.clear(place);
        }
        SoftHsmFiles.configure(place);
        try {
            slot.fill(LABEL, new TokenFiller(authority(place), clock.instant()));
            return Optional.empty();
        } catch (FaultException e) {
            FaultCode code = e.fault().code();
            if (code == FaultCode.LIBRARY_MISSING || code == FaultCode.UNSUPPORTED_SYSTEM) {
                // without its configuration the driver is not even listed
                SoftHsmFiles.clear(place);
                return Optional.of(e.fault());
            }
            throw e;
        }
    }

    private TrainingCa authority(Path place) throws FaultException {
        return TrainingCa.open(place.resolve("ca"), clock);
    }

    private static Outcome outcome(State state) {
        return switch (state) {
        case ABSENT -> Outcome.CREATED;
        case OUT_OF_DATE -> Outcome.REFRESHED;
        case AS_MADE -> Outcome.ALREADY_THERE;
        case CHANGED -> Outcome.KEPT_CHANGED;
        };
    }
}
