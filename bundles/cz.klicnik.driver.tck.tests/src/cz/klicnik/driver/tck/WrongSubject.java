/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.TokenDriver;

/** Presents a {@link WrongDriver}. */
record WrongSubject(WrongDriver wrong, TckToken token, Set<Class<? extends Capability>> offers) implements TckSubject {

    @Override
    public DriverProfile profile() {
        return new DriverProfile("wrong", "wrong", LocalizedText.same("Wrong"),
                new DriverProfile.Pkcs11Library(List.of()), Map.of(), List.of(), List.of(), Optional.empty(),
                Optional.empty(), false, DriverProfile.Probe.UNASKED,
                Quirks.STANDARD.with(Quirks.Logins.STANDARD.withTries(3)));
    }

    @Override
    public TokenDriver driver() {
        return context -> wrong;
    }
}
