/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.model.ModuleInfo;

/** What is wrong with a driver that may serve all the same. */
final class Findings {

    private Findings() {
    }

    /** @param module absent until the library was loaded */
    static List<Fault> of(DeclaredDriver declared, Optional<ModuleInfo> module) {
        List<Fault> findings = new ArrayList<>(declared.findings());
        module.ifPresent(m -> tooOld(declared.profile(), m).ifPresent(findings::add));
        return findings;
    }

    /** Error 622 before it happens. */
    private static Optional<Fault> tooOld(DriverProfile profile, ModuleInfo module) {
        return profile.minimumGoodVersion().filter(needed -> module.libraryVersion().compareTo(needed) < 0)
                .map(needed -> {
                    Fault old = Fault.of(FaultCode.LIBRARY_OLD, Fault.FOUND, module.libraryVersion().toString(),
                            Fault.NEEDED, needed.toString(), Fault.PATH, module.library());
                    return profile.downloadPage().map(page -> old.with(Fault.DOWNLOAD, page.toString())).orElse(old);
                });
    }
}
