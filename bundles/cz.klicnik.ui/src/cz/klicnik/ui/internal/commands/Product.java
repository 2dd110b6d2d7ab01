/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import org.eclipse.core.runtime.Platform;
import org.osgi.framework.FrameworkUtil;

/** Which product this is. */
public final class Product {

    private Product() {
    }

    /** The version of the running product; in a workbench of another one, of this bundle. */
    public static String version() {
        return (Platform.getProduct() == null ? FrameworkUtil.getBundle(Product.class)
                : Platform.getProduct().getDefiningBundle()).getVersion().toString();
    }

    /** As a file tells who wrote it. */
    public static String nameAndVersion() {
        return "Klíčník " + version();
    }
}
