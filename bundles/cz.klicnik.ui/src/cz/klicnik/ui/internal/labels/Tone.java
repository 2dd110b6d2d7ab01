/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.labels;

/** How a piece of text is meant; the theme decides on colours, and no tone says anything that the words do not say. */
public enum Tone {
    PLAIN, MUTED, GOOD, ATTENTION, BAD
}
