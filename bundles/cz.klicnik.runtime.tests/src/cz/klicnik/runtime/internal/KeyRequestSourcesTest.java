/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.KeyOrigin;
import cz.klicnik.core.model.KeyUses;
import cz.klicnik.core.model.PublicPart;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.operations.guard.KeyRequests;
import cz.klicnik.operations.guard.KeyRequests.Standing;

/** What the runner of plans is told of keys by those who keep record of requests. */
class KeyRequestSourcesTest {

    private static final TokenIdentity TOKEN = new TokenIdentity("test", "Maker", "Model", "1");
    private static final TokenObject KEY = new TokenObject.PrivateKey(1, "key", Bytes.ofHex("01"), KeyAlgorithm.RSA,
            PublicPart.NONE, KeyUses.UNKNOWN, KeyOrigin.UNKNOWN, Trilean.NO, Trilean.YES, Trilean.YES,
            Optional.empty());

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_request_that_somebody_keeps_record_of_keeps_its_key_on_its_token() {
        List<KeyRequests.Source> sources = List.of(token -> key -> Standing.ABANDONED,
                token -> token.equals(TOKEN) ? key -> Standing.PENDING : KeyRequests.NONE);
        assertEquals(Standing.PENDING, standing(TOKEN, sources));
        assertEquals(Standing.ABANDONED, standing(new TokenIdentity("test", "Maker", "Model", "2"), sources));
    }

    @Test
    void nothing_counts_as_a_leftover_while_a_record_cannot_be_read() {
        assertEquals(Standing.UNKNOWN, standing(TOKEN, List.of(token -> key -> Standing.ABANDONED, token -> {
            throw new FaultException(FaultCode.FILE_PROBLEM);
        })));
    }

    private Standing standing(TokenIdentity token, List<KeyRequests.Source> sources) {
        try (DriverManager registry = PlainRegistry.over(List.of(), folder)) {
            return new TokenPlans(registry, new UserFolders(folder, folder.resolve("state")), sources).requests(token)
                    .of(KEY);
        }
    }
}
