/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests.presenters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import cz.klicnik.testing.pictures.Pictures;
import cz.klicnik.ui.internal.preferences.LibrariesByHand;
import cz.klicnik.ui.internal.preferences.Settings;

class LibrariesByHandTest {

    private final FakeRegistry registry = new FakeRegistry(Pictures.machine());
    private final LibrariesByHand libraries = new LibrariesByHand(registry);

    @Test
    void what_is_new_is_added_and_started_and_what_is_gone_is_removed() {
        libraries.apply(List.of(Path.of("/a.so"), Path.of("/b.so")));
        registry.asked.clear();
        libraries.apply(List.of(Path.of("/b.so"), Path.of("/c.so")));
        assertEquals(List.of("remove library:/a.so", "add /c.so", "start library:/c.so"), registry.asked);
    }

    @Test
    void the_setting_is_a_path_a_line() {
        assertEquals(List.of(Path.of("/a b.so"), Path.of("/c.so")), Settings.libraries("/a b.so\n\n /c.so \n/c.so"));
        assertEquals(List.of(), Settings.libraries("nul\0inside"));
    }
}
