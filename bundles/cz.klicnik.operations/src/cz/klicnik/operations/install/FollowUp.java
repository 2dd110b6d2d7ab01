/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.install;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.model.Trilean;
import cz.klicnik.operations.clean.CleanProposal;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.TokenView;
import cz.klicnik.pki.TokenView.CertificateEntry;
import cz.klicnik.pki.Validity;

/** What a person has to do after a certificate was installed. */
public enum FollowUp {
    /** Its serial number goes into the account in JIP/CAAIS; one logs in there with the old commercial certificate. */
    REGISTER_IN_JIP,
    /** The old commercial certificate stays until the new one is registered. */
    KEEP_OLD_COMMERCIAL,
    /** The old certificate can be cleaned away when it has expired. */
    CLEAN_OLD_LATER,
    /** Now it is the commercial certificate's turn, which expires soon as well. */
    RENEW_COMMERCIAL;

    /**
     * For a certificate that is on a token now.
     *
     * @param token read after it was installed
     */
    public static List<FollowUp> of(CertificateEntry installed, TokenView token) {
        boolean commercial = installed.type().trade() == Trade.COMMERCIAL;
        boolean old = token.certificates().stream().anyMatch(o -> CleanProposal.supersedes(installed, o));
        boolean due = token.certificates().stream().anyMatch(o -> o.type().trade() == Trade.COMMERCIAL
                && o.validity().equals(Optional.of(Validity.EXPIRING))
                && o.key().presence() != Trilean.NO
                && token.certificates().stream().noneMatch(n -> CleanProposal.supersedes(n, o)));
        List<FollowUp> next = new ArrayList<>();
        if (commercial) {
            next.add(REGISTER_IN_JIP);
        }
        if (old) {
            next.add(commercial ? KEEP_OLD_COMMERCIAL : CLEAN_OLD_LATER);
        }
        if (!commercial && due) {
            next.add(RENEW_COMMERCIAL);
        }
        return next;
    }
}
