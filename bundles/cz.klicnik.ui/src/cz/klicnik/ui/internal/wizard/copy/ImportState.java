/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard.copy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import cz.klicnik.operations.copy.ImportItem;
import cz.klicnik.pki.CertificateView;

/**
 * What a person sees of a source: whether it is open, and what is in it.
 *
 * @param message what is being done, or what went wrong
 * @param locked the file whose password is asked for
 * @param rows what can be imported, or what speaks against it
 * @param chain certificates of authorities
 * @param unusable what else is in it and why it cannot be imported, a sentence each
 * @param label that was typed instead of the proposed ones; empty while none was
 * @param proposed the label that is proposed; empty where there are several
 * @param something whether anything is chosen that can be written
 */
public record ImportState(Phase phase, String message, Optional<Path> locked, List<Row> rows, List<Chain> chain,
        List<String> unusable, String label, String proposed, boolean testSignature, boolean something) {

    public ImportState {
        rows = List.copyOf(rows);
        chain = List.copyOf(chain);
        unusable = List.copyOf(unusable);
    }

    /** How far the source is. */
    public enum Phase {
        NOTHING, READING,
        /** A password is missing. */
        LOCKED,
        /** The last password was wrong: another one may be tried. */
        WRONG_PASSWORD, FAILED, OPEN
    }

    /**
     * Something that can be imported.
     *
     * @param name whose it is
     * @param what which kind of certificate, until when, and which key
     * @param refusal why it cannot be written to this token; empty when nothing speaks against it
     */
    public record Row(ImportItem item, String name, String what, String refusal, boolean ticked) {
        public boolean possible() {
            return refusal.isEmpty();
        }
    }

    /** A certificate of an authority. */
    public record Chain(CertificateView certificate, String name, boolean ticked) {
    }
}
