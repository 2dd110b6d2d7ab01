/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.details.CertificateDetails;
import cz.klicnik.testing.BadInputs;
import cz.klicnik.testing.BadInputs.Input;
import cz.klicnik.testing.BadInputs.Outcome;

/** What becomes of files that were made to break programs. */
class BadInputsTest {

    private final List<Input> inputs;

    BadInputsTest(@TempDir Path folder) throws IOException {
        inputs = BadInputs.write(folder);
    }

    @Test
    void each_is_refused_or_opens_as_it_is_meant_to() {
        Map<String, Outcome> expected = new TreeMap<>();
        Map<String, Outcome> found = new TreeMap<>();
        for (Input input : inputs) {
            expected.put(input.toString(), input.outcome());
            found.put(input.toString(), outcome(input));
        }
        assertEquals(expected, found);
    }

    private static Outcome outcome(Input input) {
        try {
            PkiFile.Part part = PkiFile.read(input.file()).parts().getFirst();
            if (part instanceof PkiFile.StorePart) {
                return Outcome.PASSWORD;
            }
            if (part instanceof PkiFile.CertificatePart certificate) {
                CertificateDetails.of(certificate.der());
                return Outcome.SHOWN;
            }
            return Outcome.STRUCTURE;
        } catch (FaultException e) {
            return e.fault().code() == FaultCode.FILE_UNUSABLE ? Outcome.REFUSED : Outcome.STRUCTURE;
        }
    }

    @Test
    void stores_open_with_their_password_only() throws Exception {
        for (Input input : inputs.stream().filter(i -> i.outcome() == Outcome.PASSWORD).toList()) {
            try (Pin wrong = Pin.taking("Prilis zlutoucky kun".toCharArray());
                    Pin right = Pin.taking(BadInputs.PASSWORD.toCharArray())) {
                Fault fault =
                        assertThrows(FaultException.class, () -> Pkcs12.open(input.file(), wrong).close()).fault();
                assertEquals(FaultCode.FILE_PASSWORD, fault.code(), input.toString());
                try (Pkcs12 store = Pkcs12.open(input.file(), right)) {
                    assertEquals(input.name().equals("several-keys") ? 3 : 1, store.keys().size(), input.toString());
                    assertTrue(store.keys().stream().allMatch(k -> store.certificateOf(k).isPresent()));
                }
            }
        }
    }
}
