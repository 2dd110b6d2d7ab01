/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.requests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.machine.SlotStatus.Freshness;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.renew.KeyPlace;
import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.runtime.TokenRegistry;

/** The registry's tokens as they were read last. */
final class TokenReadings {

    private final TokenRegistry registry;
    private final TokenAnalyzer analyzer = new TokenAnalyzer();

    TokenReadings(TokenRegistry registry) {
        this.registry = registry;
    }

    /** Those of which something was read, snapshots too. */
    List<InspectedToken> all(Instant now) {
        List<InspectedToken> tokens = new ArrayList<>();
        for (DriverStatus driver : registry.state().drivers()) {
            for (SlotStatus slot : driver.slots()) {
                slot.contents().ifPresent(c -> tokens.add(new InspectedToken(driver, slot,
                        Optional.of(analyzer.analyze(c, now)))));
            }
        }
        return tokens;
    }

    /** Readings that hold now, of tokens and not of snapshots. */
    List<TokenContents> fresh() {
        return registry.state().drivers().stream().flatMap(d -> d.slots().stream())
                .filter(s -> s.freshness() == Freshness.FRESH).flatMap(s -> s.contents().stream())
                .filter(c -> !c.identity().saved()).toList();
    }

    InspectedToken token(SlotKey slot, Instant now) throws FaultException {
        return all(now).stream().filter(t -> t.slot().key().equals(slot)).findFirst()
                .orElseThrow(() -> new FaultException(FaultCode.TOKEN_GONE));
    }

    KeyPlace place(SlotKey slot, Instant now) throws FaultException {
        InspectedToken token = token(slot, now);
        return new KeyPlace(token.view().orElseThrow(), token.driver().profile(),
                registry.withSession(slot, session -> {
                    Optional<Capability.KeyGeneration> making = session.capability(Capability.KeyGeneration.class);
                    return making.isPresent() ? making.get().specs() : Set.<Capability.KeySpec>of();
                }));
    }
}
