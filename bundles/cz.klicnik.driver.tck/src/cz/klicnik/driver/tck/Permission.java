/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.opentest4j.AssertionFailedError;

import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenInfo;

/** Finds the token and decides whether it may be written to. Until it has decided, nothing but reading is done. */
final class Permission {

    private static final List<Class<? extends Capability>> WRITING = List.of(Capability.KeyGeneration.class,
            Capability.CertificateImport.class, Capability.KeyImport.class, Capability.ObjectDeletion.class,
            Capability.AttributeWriting.class, Capability.Initialisation.class);

    private Permission() {
    }

    /**
     * @return the slot of the token
     * @throws AssertionFailedError with the reason when the token must not be written to
     */
    static long slotOf(TckToken token, DriverConnection connection) throws FaultException {
        List<SlotReading> found = connection.slots().stream()
                .filter(slot -> slot.token().map(TokenInfo::label).filter(token.label()::equals).isPresent()).toList();
        if (found.size() != 1) {
            throw refused(found.size() + " tokens are called \"" + token.label() + "\", and one is needed");
        }
        SlotReading slot = found.get(0);
        if (token.madeForTest()) {
            refuseUnlessEmpty(token, slot, connection);
        } else {
            refuseUnlessNamed(slot);
        }
        return slot.slot().id();
    }

    private static void refuseUnlessEmpty(TckToken token, SlotReading slot, DriverConnection connection)
            throws FaultException {
        try (TokenSession session = connection.connect(slot.slot().id())) {
            int objects = session.read(new NullProgressMonitor()).objects().size();
            if (objects > 0 && WRITING.stream().anyMatch(type -> session.capability(type).isPresent())) {
                throw refused("a token made for this test holds nothing, and \"" + token.label() + "\" holds " + objects
                        + " objects");
            }
        }
    }

    private static void refuseUnlessNamed(SlotReading slot) {
        String serial = slot.token().map(TokenInfo::serial).orElse("");
        Optional<String> named = Optional.ofNullable(System.getProperty(TckToken.PROPERTY))
                .or(() -> Optional.ofNullable(System.getenv(TckToken.VARIABLE)));
        if (serial.isBlank()) {
            throw refused("it has no serial number by which it could be named");
        }
        if (named.filter(serial::equals).isEmpty()) {
            throw refused("everything on it would be lost. If that is right, name its serial number: -D"
                    + TckToken.PROPERTY + "=" + serial + ", or " + TckToken.VARIABLE + "=" + serial
                    + " in the environment" + named.map(other -> " (named is " + other + ")").orElse(""));
        }
    }

    private static AssertionFailedError refused(String why) {
        return new AssertionFailedError("The tests do not touch this token: " + why);
    }
}
