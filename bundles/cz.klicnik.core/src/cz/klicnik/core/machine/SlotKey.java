/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.machine;

/**
 * Addresses a slot while its driver lives. Not an identity of the token in it.
 *
 * @param driverId the profile's id
 * @param slotId the slot's id in that driver
 */
public record SlotKey(String driverId, long slotId) {
}
