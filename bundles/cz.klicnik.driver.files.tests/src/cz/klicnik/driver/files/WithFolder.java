/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Kind;

/** Two people and an authority, and a new folder with a driver for each test. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class WithFolder {

    final Issued jana;
    final Issued jan;
    final Optional<byte[]> authority;
    private final TestCertificates certificates;
    private TestFolder opened;

    WithFolder(Path temporary) throws Exception {
        certificates = new TestCertificates();
        jana = certificates.valid(Kind.QUALIFIED_PERSONAL, "Jana Novotná");
        jan = certificates.valid(Kind.COMMERCIAL_PERSONAL, "Jan Novák");
        authority = Optional.of(certificates.authority(true).getEncoded());
        opened = new TestFolder(temporary);
    }

    @AfterAll
    void delete() throws Exception {
        certificates.close();
    }

    @BeforeEach
    void open(@TempDir Path temporary) throws IOException {
        opened.close();
        opened = new TestFolder(temporary);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    /** The folder of the test that runs. */
    final TestFolder folder() {
        return opened;
    }
}
