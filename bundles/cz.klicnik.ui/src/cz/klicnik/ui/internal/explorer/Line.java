/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.explorer;

import org.eclipse.emf.ecore.EObject;

/**
 * A line of the tree that is no thing of its own but says something about one. Equal lines are the same line, so that the
 * selection survives a refresh.
 *
 * @param owner under what it stands
 * @param index tells several lines of one kind apart
 */
public record Line(EObject owner, Kind kind, int index) {

    /** What a line says. */
    public enum Kind {
        /** No reader and no token was found. */
        NOTHING,
        /** Drivers are still being asked. */
        LOOKING,
        /** The drivers stand under this line. */
        DRIVERS,
        /** What is wrong with this machine and belongs to no driver. */
        FINDING,
        /** What is wrong with the slot, the token or its reading. */
        PROBLEM,
        /** The PIN's state, and who is logged in. */
        PIN,
        /** Room on the token. */
        MEMORY,
        /** Private objects are hidden until somebody logs in. */
        LOGIN,
        /** Private objects were hidden when the snapshot was saved. */
        SAVED,
        /** The token is being read for the first time. */
        READING,
        /** There is nothing to be seen on the token. */
        EMPTY
    }

    Line(EObject owner, Kind kind) {
        this(owner, kind, 0);
    }
}
