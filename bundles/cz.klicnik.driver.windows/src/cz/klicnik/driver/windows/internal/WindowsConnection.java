/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.windows.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

import cz.klicnik.core.Version;
import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.ModuleInfo;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.SessionCounts;
import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;

/** The one slot with the one token: the personal store of the user. */
public final class WindowsConnection implements DriverConnection {

    private static final long SLOT = 0;
    private static final String MANUFACTURER = "Microsoft";
    private static final String MODEL = "Windows";
    private static final String STORE = "Windows-MY";
    private static final int SERIAL_BYTES = 8;
    private static final Version NO_VERSION = new Version(0, 0);
    private static final SessionCounts NO_COUNTS = new SessionCounts(OptionalLong.empty(), OptionalLong.empty(),
            OptionalLong.empty(), OptionalLong.empty());

    private final String family;
    private final WindowsParts parts;
    private final WindowsStore store;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    public WindowsConnection(String family, WindowsParts parts) {
        this.family = family;
        this.parts = parts;
        this.store = new WindowsStore(parts);
    }

    @Override
    public ModuleInfo module() {
        return new ModuleInfo(STORE, MANUFACTURER, "SunMSCAPI", new Version(0, 1), Optional.empty());
    }

    @Override
    public List<SlotReading> slots() {
        return List.of(new SlotReading(slot(), Optional.of(token()), Optional.empty()));
    }

    @Override
    public TokenSession connect(long slotId) throws FaultException {
        if (slotId != SLOT) {
            throw new FaultException(FaultCode.TOKEN_GONE);
        }
        return new WindowsSession(this, store, oneAtATime);
    }

    @Override
    public void close() {
        // nothing is held open between two calls
    }

    SlotInfo slot() {
        return new SlotInfo(SLOT, STORE, MANUFACTURER, true, false, false, NO_VERSION, NO_VERSION);
    }

    /** Nobody logs in: who is logged in to Windows has opened it. */
    TokenInfo token() {
        Set<TokenFlag> flags = Set.of(TokenFlag.TOKEN_INITIALIZED);
        return new TokenInfo(label(), MANUFACTURER, MODEL, serial(), flags, TokenFlag.TOKEN_INITIALIZED.bit(),
                PinState.UNKNOWN, PinState.UNKNOWN, 0, 0, Memory.UNKNOWN, Memory.UNKNOWN, NO_COUNTS, NO_VERSION,
                NO_VERSION, Optional.empty());
    }

    TokenIdentity identity() {
        return new TokenIdentity(family, MANUFACTURER, MODEL, serial());
    }

    private String label() {
        String owner = parts.owner();
        return "Windows: " + owner.substring(owner.lastIndexOf('\\') + 1);
    }

    private String serial() {
        try {
            byte[] owner = parts.owner().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(owner), 0, SERIAL_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
