/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.model;

/** A boolean attribute that an object may not have, or that a token may not show. */
public enum Trilean {
    YES, NO, UNKNOWN;

    /** What is known for certain. */
    public static Trilean of(boolean value) {
        return value ? YES : NO;
    }
}
