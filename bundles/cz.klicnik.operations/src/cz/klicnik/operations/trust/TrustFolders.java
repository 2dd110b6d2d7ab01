/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import java.nio.file.Path;
import java.util.List;

import cz.klicnik.core.MachineFolder;
import cz.klicnik.core.UserFolders;

/**
 * Where it is written down whom to trust.
 *
 * @param user the user's own CA store
 * @param machine the CA store for every user of this computer, in which only an administrator writes
 * @param lists revocation lists that were fetched, until they are too old
 */
public record TrustFolders(Path user, Path machine, Path lists) {

    private static final String STORE = "ca";

    /**
     * @param folders the user's
     * @param machineFolder for every user of this computer
     */
    public static TrustFolders of(UserFolders folders, Path machineFolder) {
        return new TrustFolders(folders.data().resolve(STORE), machineFolder.resolve(STORE),
                folders.state().resolve("revocation-lists"));
    }

    /** Those of this user on this computer. */
    public static TrustFolders ofThisProcess() {
        return of(UserFolders.ofThisProcess(), MachineFolder.ofThisMachine());
    }

    /** Both stores as one: what is in either counts. */
    public CaStore store() {
        return new CaStore(List.of(machine, user));
    }
}
