/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps what was on the screen when a test failed: {@code target/screenshots/CLASS.METHOD.png}. */
public final class ScreenshotOnFailure implements AfterTestExecutionCallback {

    @Override
    public void afterTestExecution(@Nullable ExtensionContext context) throws Exception {
        if (context == null || context.getExecutionException().isEmpty() || !PlatformUI.isWorkbenchRunning()) {
            return;
        }
        Path folder =
                Path.of(System.getProperty("klicnik.root", "."), "bundles/cz.klicnik.ui.tests/target/screenshots");
        Files.createDirectories(folder);
        Path file = folder.resolve(context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName() + ".png");
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.syncExec(() -> save(display, file));
    }

    private static void save(Display display, Path file) {
        Rectangle bounds = display.getBounds();
        Image image = new Image(display, bounds.width, bounds.height);
        GC gc = new GC(display);
        try {
            gc.copyArea(image, 0, 0);
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] { image.getImageData() };
            loader.save(file.toString(), SWT.IMAGE_PNG);
        } finally {
            gc.dispose();
            image.dispose();
        }
    }
}
