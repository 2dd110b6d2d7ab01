/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.renew;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.QualifiedDevice;
import cz.klicnik.enrollment.Abilities;
import cz.klicnik.operations.request.GoingOn;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.TokenView;

/**
 * A token on which the new key can be made.
 *
 * @param specs which keys it makes; none where it makes none
 */
public record KeyPlace(TokenView view, DriverProfile profile, Set<KeySpec> specs) {

    public KeyPlace {
        specs = Set.copyOf(specs);
    }

    /** The row of the table of qualified devices that it is in; whether its certification has ended is to be told with it. */
    public Optional<QualifiedDevice> qualifiedDevice() {
        return profile.quirks().qualifiedDevices().stream().filter(d -> d.covers(view.contents().identity()))
                .findFirst();
    }

    /** Whether it is a qualified device whose certification is not known to have ended. */
    public boolean qualified(LocalDate today) {
        return qualifiedDevice().filter(d -> !d.ended(today)).isPresent();
    }

    /**
     * The keys that the token makes and the authority takes: of the kind of the old one first, the longest first.
     *
     * @param old the certificate that is renewed
     */
    public List<KeySpec> keys(Abilities abilities, Optional<CertificateView> old) {
        boolean rsa = old.map(c -> c.keyAlgorithm().equals("RSA")).orElse(true);
        return specs.stream().filter(abilities.keys()::contains)
                .sorted(Comparator.comparing((KeySpec s) -> s.rsa() != rsa).thenComparing(s -> shortage(s, old))
                        .thenComparing(KeySpec::bits, Comparator.reverseOrder()))
                .toList();
    }

    /** Whether there is known to be too little room for such a key and its certificate. */
    public boolean shortage(KeySpec spec, Optional<CertificateView> old) {
        int certificate = old.map(c -> c.der().length()).orElse(GoingOn.USUAL_CERTIFICATE);
        OptionalLong fitting = profile.quirks().room()
                .fitting(profile.quirks().believed(view.contents().token()), spec, certificate);
        return fitting.isPresent() && fitting.getAsLong() == 0;
    }
}
