/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IEditorReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.pki.CertificateBundle;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Kind;
import cz.klicnik.ui.testing.ConsoleBot;
import cz.klicnik.ui.testing.Screen;

/** Files that are dropped onto the window, several at once, and files with many certificates. */
@ExtendWith(ScreenshotOnFailure.class)
@TestInstance(Lifecycle.PER_CLASS)
class DroppedFilesTest {

    private static final List<String> PEOPLE = List.of("Adam", "Božena", "Čeněk", "Dana", "Emil");

    private final ConsoleBot console = new ConsoleBot();
    private final TestCertificates certificates;
    private final List<Bytes> issued = new ArrayList<>();

    @TempDir
    Path folder = Path.of("");

    DroppedFilesTest() throws Exception {
        certificates = new TestCertificates();
        for (String name : PEOPLE) {
            issued.add(Bytes.of(certificates.valid(Kind.COMMERCIAL_PERSONAL, name).certificate().getEncoded()));
        }
    }

    @AfterAll
    void delete() throws Exception {
        certificates.close();
    }

    @BeforeEach
    @AfterEach
    void nothingIsOpen() {
        console.screen().run(() -> console.window().getActivePage().closeAllEditors(false));
    }

    @Test
    void several_files_of_different_kinds_open_at_once_and_a_bad_one_spoils_none() throws Exception {
        console.drop(List.of(Files.write(folder.resolve("adam.cer"), issued.get(0).toArray()),
                Files.write(folder.resolve("dvě.pem"), CertificateBundle.pemFile(issued.subList(1, 3))),
                Files.writeString(folder.resolve("bad.cer"), "Dobrý den")));
        String message = console.dismissError();
        assertTrue(message.contains("bad.cer"), message);
        awaitEditors(Set.of("Adam", "Božena", "Čeněk"));
        assertEquals(3, folder.toFile().list().length, "a dropped file stays where it is");
    }

    @Test
    void of_more_than_three_certificates_a_person_chooses() throws Exception {
        Path file = Files.write(folder.resolve("all.pem"), CertificateBundle.pemFile(issued));
        console.drop(List.of(file));
        Table names = console.screen().await("the list to choose from", this::choices);
        assertEquals(PEOPLE, console.screen().call(() -> Stream.of(names.getItems())
                .map(i -> i.getText().replaceFirst("[ ,(].*", "")).toList()), "Č stands between B and D");
        console.screen().run(() -> {
            names.setSelection(Stream.of(names.getItems())
                    .filter(i -> i.getText().startsWith("Božena") || i.getText().startsWith("Dana"))
                    .toArray(TableItem[]::new));
            Screen.notify(names, SWT.Selection);
        });
        console.screen().post(() -> Screen.notify(names.getShell().getDefaultButton(), SWT.Selection));
        awaitEditors(Set.of("Božena", "Dana"));
    }

    @Test
    void whoever_chooses_none_gets_none() throws Exception {
        console.drop(List.of(Files.write(folder.resolve("all.pem"), CertificateBundle.pemFile(issued))));
        Table names = console.screen().await("the list to choose from", this::choices);
        console.screen().run(() -> names.getShell().close());
        console.awaitJobs();
        awaitEditors(Set.of());
    }

    private Optional<Table> choices() {
        return Stream.of(console.window().getShell().getShells()).filter(Shell::isVisible)
                .flatMap(s -> Screen.all(s, Table.class, t -> true).stream())
                // it is filled bit by bit, and what is selected at first comes last
                .filter(t -> t.getSelectionCount() > 0).findFirst();
    }

    private void awaitEditors(Set<String> names) {
        console.screen().awaitThat("the editors of " + names, Screen.PATIENCE, () -> {
            Set<String> open = new TreeSet<>();
            for (IEditorReference editor : console.window().getActivePage().getEditorReferences()) {
                open.add(editor.getName());
            }
            return open.equals(new TreeSet<>(names));
        });
    }
}
