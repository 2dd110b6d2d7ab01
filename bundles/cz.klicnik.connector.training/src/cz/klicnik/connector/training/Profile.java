/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.training;

/** Which certificates the training authority issues. */
public enum Profile {
    /** QcCompliance, QcType esign, QcPDS; for signing and not for logging in: no clientAuth. */
    QUALIFIED_PERSONAL,
    /** clientAuth and emailProtection. */
    COMMERCIAL_PERSONAL
}
