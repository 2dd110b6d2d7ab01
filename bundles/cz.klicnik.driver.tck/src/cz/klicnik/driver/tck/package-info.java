/* SPDX-License-Identifier: EPL-2.0 */
/**
 * The contract of drivers as tests: whoever writes a driver extends {@link cz.klicnik.driver.tck.DriverContract}, says in a
 * {@link cz.klicnik.driver.tck.TckSubject} how to reach the driver and a throw-away token, and runs it with JUnit 5.
 */
@NonNullByDefault
package cz.klicnik.driver.tck;

import org.eclipse.jdt.annotation.NonNullByDefault;
