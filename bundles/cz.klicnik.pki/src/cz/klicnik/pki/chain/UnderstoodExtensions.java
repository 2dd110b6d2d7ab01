/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.chain;

import java.security.cert.Certificate;
import java.security.cert.PKIXCertPathChecker;
import java.util.Collection;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Takes the statements of qualified certificates for understood, should they be critical: they say what a certificate is,
 * not whether its path holds.
 */
@NonNullByDefault({})
final class UnderstoodExtensions extends PKIXCertPathChecker {

    private static final String QC_STATEMENTS = "1.3.6.1.5.5.7.1.3";

    /** What the validator itself processes. */
    static final Set<String> STANDARD = Set.of("2.5.29.15", "2.5.29.17", "2.5.29.19", "2.5.29.30", "2.5.29.32",
            "2.5.29.33", "2.5.29.36", "2.5.29.37", "2.5.29.54", QC_STATEMENTS);

    @Override
    public void init(boolean forward) {
        // each certificate is looked at for itself
    }

    @Override
    public boolean isForwardCheckingSupported() {
        return true;
    }

    @Override
    public Set<String> getSupportedExtensions() {
        return Set.of(QC_STATEMENTS);
    }

    @Override
    public void check(Certificate certificate, Collection<String> unresolved) {
        unresolved.remove(QC_STATEMENTS);
    }
}
