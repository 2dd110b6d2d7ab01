/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

/** Where tests find what they stand on. */
interface OnStage {

    Stage stage();
}
