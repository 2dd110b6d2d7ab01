/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.pkcs11.host.protocol.FromHost;
import cz.klicnik.pkcs11.host.protocol.Request;

/** What the runtime offers a driver, from within its host: what the driver tells goes over the socket. */
final class HostedContext implements DriverContext {

    private final Request.OpenDriver request;
    private final Consumer<FromHost> out;

    HostedContext(Request.OpenDriver request, Consumer<FromHost> out) {
        this.request = request;
        this.out = out;
    }

    /** With what a driver can have use for; what is for the screens stays in the console. */
    @Override
    public DriverProfile profile() {
        return new DriverProfile(request.id(), request.family(), LocalizedText.same(request.id()),
                new DriverProfile.JavaDriver("", request.className(), true), Map.of(), List.of(), List.of(),
                Optional.empty(), Optional.empty(), false, DriverProfile.Probe.UNASKED, request.quirks());
    }

    @Override
    public Path dataFolder() {
        return Path.of(request.dataFolder());
    }

    @Override
    public List<Path> folders() {
        return request.folders().stream().map(Path::of).toList();
    }

    @Override
    public void slotsChanged() {
        out.accept(new FromHost.SlotsChanged());
    }

    @Override
    public void contentsChanged(long slotId) {
        out.accept(new FromHost.ContentsChanged(slotId));
    }

    @Override
    public void lost(Fault reason) {
        out.accept(new FromHost.Lost(reason));
    }
}
