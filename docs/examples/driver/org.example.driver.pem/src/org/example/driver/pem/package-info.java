/* SPDX-License-Identifier: EPL-2.0 */
/** An example of a driver in Java: folders of PEM files as tokens that can only be read. */
package org.example.driver.pem;
