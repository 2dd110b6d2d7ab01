/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment.requests;

import java.util.List;

import cz.klicnik.core.Bytes;

/**
 * A certificate that has come.
 *
 * @param certificate DER
 * @param others that came along, DER
 * @param unconfirmed whether the authority still waits to be told that it has arrived
 */
public record Received(Bytes certificate, List<Bytes> others, boolean unconfirmed) {
    public Received {
        others = List.copyOf(others);
    }
}
