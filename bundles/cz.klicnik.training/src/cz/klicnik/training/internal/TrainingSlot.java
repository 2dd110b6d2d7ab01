/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.training.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability.Initialisation;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.DriverStatus.Phase;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.runtime.TokenRegistry;
import cz.klicnik.training.TrainingToken;

/** The way to the training token: its driver, and the slot in which it is or shall be. */
public final class TrainingSlot {

    /** A driver host starts in a moment, but on a busy machine it may take longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TokenRegistry registry;
    private final String driver;

    public TrainingSlot(TokenRegistry registry, String driver) {
        this.registry = registry;
        this.driver = driver;
    }

    /** True when this registry has the library loaded, so that its files must not be deleted. */
    public boolean running() {
        return registry.state().driver(driver).map(DriverStatus::phase)
                .filter(p -> p != Phase.NOT_STARTED && p != Phase.FAILED).isPresent();
    }

    /**
     * Starts the driver where needed, erases the training token or takes the free slot, and fills the token.
     *
     * @throws FaultException what the driver or the token says
     */
    public void fill(String label, TokenFiller filler) throws FaultException {
        registry.start(driver);
        SlotStatus slot = await(s -> s.driver(driver).flatMap(d -> slot(d, label)));
        registry.withSession(slot.key(), session -> {
            Initialisation initialisation = session.capability(Initialisation.class).orElseThrow(
                    () -> new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME,
                            Initialisation.class.getSimpleName()));
            try (Pin officer = Pin.taking(TrainingToken.SO_PIN.toCharArray());
                    Pin user = Pin.taking(TrainingToken.PIN.toCharArray())) {
                initialisation.initialise(label, officer, user);
                session.login(UserRole.USER, user);
            }
            filler.fill(session);
            session.logout();
            return label;
        });
        registry.refresh(slot.key());
    }

    /** The token with the label, else one that was never initialised. */
    private static Optional<SlotStatus> slot(DriverStatus status, String label) {
        Optional<SlotStatus> labelled =
                status.slots().stream().filter(s -> s.token().filter(t -> t.label().equals(label)).isPresent())
                        .findFirst();
        return labelled.or(() -> status.slots().stream()
                .filter(s -> s.token().filter(t -> !t.initialized()).isPresent()).findFirst());
    }

    /** Waits for the driver alone; other drivers may take as long as they like. */
    private SlotStatus await(Function<MachineState, Optional<SlotStatus>> wanted) throws FaultException {
        CompletableFuture<SlotStatus> found = new CompletableFuture<>();
        Consumer<MachineState> listener = state -> {
            Optional<DriverStatus> status = state.driver(driver);
            if (status.filter(d -> d.phase() == Phase.READY).isPresent()) {
                wanted.apply(state).ifPresent(found::complete);
            } else if (status.filter(d -> d.phase() == Phase.FAILED).isPresent()) {
                found.completeExceptionally(new FaultException(
                        status.flatMap(DriverStatus::fault)
                                .orElse(Fault.of(FaultCode.DRIVER_FAILED, Fault.NAME, driver))));
            }
        };
        registry.addListener(listener);
        try {
            return found.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FaultException fault) {
                throw fault;
            }
            throw new FaultException(Fault.of(FaultCode.INTERNAL, Fault.MESSAGE, e.toString()), e);
        } catch (TimeoutException e) {
            throw new FaultException(Fault.of(FaultCode.DEADLINE, Fault.NAME, driver, Fault.FUNCTION, "C_GetSlotList",
                    Fault.SECONDS, String.valueOf(PATIENCE.toSeconds())), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.of(FaultCode.INTERNAL, Fault.MESSAGE, "interrupted"), e);
        } finally {
            registry.removeListener(listener);
        }
    }
}
