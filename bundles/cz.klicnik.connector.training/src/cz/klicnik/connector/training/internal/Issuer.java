/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.training.internal;

import java.security.PrivateKey;

import cz.klicnik.core.Bytes;

/**
 * An authority: its certificate in DER and its key.
 */
public record Issuer(Bytes certificate, PrivateKey key) {
}
