/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation;

/**
 * What support asks first.
 *
 * @param version of the product, for example {@code 0.1.0.202611222231}
 * @param system the operating system, its version and architecture
 * @param java vendor and version of the Java runtime
 */
public record ProductInfo(String version, String system, String java) {

    /** The running system, by its system properties. */
    public static ProductInfo ofThisProcess(String version) {
        return new ProductInfo(version, property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                property("java.vendor") + " " + property("java.version"));
    }

    private static String property(String name) {
        return String.valueOf(System.getProperty(name, "?"));
    }
}
