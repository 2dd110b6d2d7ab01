/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests.presenters;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import cz.klicnik.core.Pin;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.runtime.TokenRegistry;

/** A registry with a picture made by hand, which notes what is asked of it. */
final class FakeRegistry implements TokenRegistry {

    final List<String> asked = new ArrayList<>();
    final List<Pin> pins = new ArrayList<>();
    final List<Optional<String>> confirmed = new ArrayList<>();
    volatile MachineState state;
    volatile Optional<FaultCode> loginFault = Optional.empty();

    FakeRegistry(MachineState state) {
        this.state = state;
    }

    @Override
    public MachineState state() {
        return state;
    }

    @Override
    public void addListener(Consumer<MachineState> listener) {
        listener.accept(state);
    }

    @Override
    public void removeListener(Consumer<MachineState> listener) {
        // nobody is told of anything later
    }

    @Override
    public void start() {
        asked.add("start");
    }

    @Override
    public void start(String driverId) {
        asked.add("start " + driverId);
    }

    @Override
    public String addLibrary(Path library) {
        asked.add("add " + library);
        return "library:" + library;
    }

    @Override
    public void removeLibrary(String driverId) {
        asked.add("remove " + driverId);
    }

    @Override
    public MachineState awaitSettled(Duration atMost) {
        return state;
    }

    @Override
    public void refresh(SlotKey slot) {
        asked.add("refresh " + slot.slotId());
    }

    @Override
    public void login(SlotKey slot, UserRole role, Pin pin, PinUse use) throws FaultException {
        asked.add("login " + slot.slotId() + " " + pin.withCharacters(String::new));
        pins.add(pin);
        confirmed.add(use.typed());
        if (loginFault.isPresent()) {
            throw new FaultException(loginFault.get());
        }
    }

    @Override
    public void logout(SlotKey slot) {
        asked.add("logout " + slot.slotId());
    }

    @Override
    public <R> R withSession(SlotKey slot, PinUse use, SessionTask<R> task) throws FaultException {
        asked.add("session " + slot.slotId());
        confirmed.add(use.typed());
        throw new FaultException(FaultCode.TOKEN_GONE);
    }
}
