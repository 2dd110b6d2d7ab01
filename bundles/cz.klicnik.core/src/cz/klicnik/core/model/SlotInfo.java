/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.model;

import cz.klicnik.core.Version;

/**
 * A reader's slot ({@code CK_SLOT_INFO}, PKCS#11 v2.40 section 3.2).
 *
 * @param id only good for addressing while the driver lives: never an identity
 * @param description trimmed
 * @param manufacturer trimmed
 * @param tokenPresent CKF_TOKEN_PRESENT
 * @param removable CKF_REMOVABLE_DEVICE
 * @param hardware CKF_HW_SLOT
 */
public record SlotInfo(long id, String description, String manufacturer, boolean tokenPresent, boolean removable,
        boolean hardware, Version hardwareVersion, Version firmwareVersion) {
}
