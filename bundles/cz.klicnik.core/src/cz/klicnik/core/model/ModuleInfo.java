/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.model;

import java.util.Optional;

import cz.klicnik.core.Version;

/**
 * What a driver's library says about itself ({@code CK_INFO}, PKCS#11 v2.40 section 3.1), or the little that a driver
 * without a PKCS#11 library can say.
 *
 * @param library the path that was loaded, or the folder or store that is read
 * @param manufacturer trimmed; empty when the library says nothing
 * @param description trimmed
 * @param libraryVersion of the library itself
 * @param cryptokiVersion of the interface; absent for a driver that is not PKCS#11
 */
public record ModuleInfo(String library, String manufacturer, String description, Version libraryVersion,
        Optional<Version> cryptokiVersion) {
}
