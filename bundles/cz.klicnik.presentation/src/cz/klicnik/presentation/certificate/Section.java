/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.certificate;

import java.util.List;

/**
 * Lines that belong together.
 *
 * @param title with "critical" where it is an extension that must be understood
 * @param oid of an extension; empty otherwise
 * @param raw of an extension its value in hexadecimal; empty otherwise
 */
public record Section(String title, String oid, String raw, List<Line> lines) {

    public Section {
        lines = List.copyOf(lines);
    }
}
