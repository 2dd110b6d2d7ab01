/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.io.File;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** For tests that run a part of the product in a process of its own, without the framework. */
public final class WholeClassPath {

    private WholeClassPath() {
    }

    /**
     * Everything that this process has.
     *
     * @return its class path; within the framework the places of all bundles
     */
    public static String ofThisProcess() {
        if (FrameworkUtil.getBundle(WholeClassPath.class) == null) {
            return System.getProperty("java.class.path");
        }
        Set<String> places = new LinkedHashSet<>();
        // a bundle that runs, of which there need not be many in a test
        Bundle running = FrameworkUtil.getBundle(FileLocator.class);
        for (Bundle bundle : running.getBundleContext().getBundles()) {
            FileLocator.getBundleFileLocation(bundle).ifPresent(place -> add(place, places));
        }
        return String.join(File.pathSeparator, places);
    }

    /** The class files of a project that is open in the build are in a folder of their own. */
    private static void add(File place, Set<String> places) {
        places.add(place.getAbsolutePath());
        if (place.isDirectory()) {
            places.add(new File(place, "target/classes").getAbsolutePath());
        }
    }
}
