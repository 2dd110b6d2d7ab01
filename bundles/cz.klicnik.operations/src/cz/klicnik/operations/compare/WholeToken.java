/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import cz.klicnik.core.driver.Capability.Mechanisms;
import cz.klicnik.core.driver.Capability.RawAttributes;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.TokenPicture;

/** Reads everything of a token. Takes longer than a listing: every object is asked for all its attributes. */
public final class WholeToken {

    private WholeToken() {
    }

    /**
     * Objects whose attributes cannot be read are there without them; so is a token without its mechanisms.
     *
     * @param monitor may be cancelled: then the reading ends with {@code OperationCanceledException}
     * @throws FaultException when the token is gone or cannot be read at all
     */
    public static TokenPicture read(TokenSession session, IProgressMonitor monitor) throws FaultException {
        SubMonitor progress = SubMonitor.convert(monitor, 100);
        TokenContents contents = session.read(progress.split(20));
        SubMonitor each = progress.split(75).setWorkRemaining(Math.max(1, contents.objects().size()));
        Map<Long, List<Attribute>> sheets = new HashMap<>();
        Optional<RawAttributes> raw = session.capability(RawAttributes.class);
        for (TokenObject object : contents.objects()) {
            if (raw.isPresent()) {
                sheet(raw.get(), object).ifPresent(sheet -> sheets.put(object.handle(), sheet));
            }
            each.split(1);
        }
        return new TokenPicture(contents, sheets, mechanisms(session));
    }

    private static Optional<List<Attribute>> sheet(RawAttributes raw, TokenObject object) throws FaultException {
        try {
            return Optional.of(raw.attributes(object.handle()));
        } catch (FaultException e) {
            if (lost(e.fault())) {
                throw e;
            }
            // documented: that this one object cannot be read is no reason to have nothing of the others
            return Optional.empty();
        }
    }

    private static List<MechanismInfo> mechanisms(TokenSession session) throws FaultException {
        Optional<Mechanisms> mechanisms = session.capability(Mechanisms.class);
        try {
            return mechanisms.isPresent() ? mechanisms.get().mechanisms() : List.of();
        } catch (FaultException e) {
            if (lost(e.fault())) {
                throw e;
            }
            return List.of();
        }
    }

    private static boolean lost(Fault fault) {
        return fault.code() == FaultCode.TOKEN_GONE || fault.code() == FaultCode.HOST_DIED
                || fault.code() == FaultCode.DEADLINE;
    }
}
