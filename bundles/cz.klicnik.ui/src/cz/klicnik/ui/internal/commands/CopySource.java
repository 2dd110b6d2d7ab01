/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

/** A part whose selection can be copied as text. */
public interface CopySource {

    /** What is selected, in lines; empty when nothing is. */
    String selectedText();
}
