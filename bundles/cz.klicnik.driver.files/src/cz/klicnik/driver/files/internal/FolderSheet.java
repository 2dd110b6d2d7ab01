/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import cz.klicnik.core.Version;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.SessionCounts;
import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenInfo;

/** What a folder says about itself as a slot and as a token. */
final class FolderSheet {

    static final String MANUFACTURER = "Klíčník";

    private static final Version NO_VERSION = new Version(0, 0);
    private static final SessionCounts NO_COUNTS = new SessionCounts(OptionalLong.empty(), OptionalLong.empty(),
            OptionalLong.empty(), OptionalLong.empty());
    /** Of 16 hexadecimal digits, as serials of tokens have them. */
    private static final int SERIAL_BYTES = 8;

    private final long slotId;
    private final Path folder;

    FolderSheet(long slotId, Path folder) {
        this.slotId = slotId;
        this.folder = folder;
    }

    SlotInfo slot() {
        return new SlotInfo(slotId, folder.toString(), MANUFACTURER, true, false, false, NO_VERSION, NO_VERSION);
    }

    TokenInfo token(FolderFiles files) throws FaultException {
        long flags = TokenFlag.TOKEN_INITIALIZED.bit();
        if (!Files.isWritable(folder)) {
            flags |= TokenFlag.WRITE_PROTECTED.bit();
        }
        if (!files.stores().isEmpty()) {
            flags |= TokenFlag.LOGIN_REQUIRED.bit() | TokenFlag.USER_PIN_INITIALIZED.bit();
        }
        Set<TokenFlag> set = TokenFlag.of(flags);
        return new TokenInfo(FolderFiles.label(folder), MANUFACTURER, "PKCS#12 folder", serial(), set, flags,
                PinState.ofUser(set), PinState.UNKNOWN, 0, 0, Memory.UNKNOWN, Memory.UNKNOWN, NO_COUNTS, NO_VERSION,
                NO_VERSION, Optional.empty());
    }

    private String serial() throws FaultException {
        try {
            byte[] path = folder.toRealPath().toString().getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(path);
            return HexFormat.of().formatHex(hash, 0, SERIAL_BYTES);
        } catch (IOException e) {
            throw new FaultException(FolderFaults.reading(folder, e), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
