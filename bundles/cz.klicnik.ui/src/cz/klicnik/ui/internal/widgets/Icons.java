/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.widgets;

import java.util.Optional;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;

import cz.klicnik.ui.internal.labels.Icon;

/** The pictures of {@link Icon}, disposed of with a control. UI thread only. */
public final class Icons {

    private final LocalResourceManager resources;

    /** @param owner when it goes, the pictures go */
    public Icons(Control owner) {
        resources = new LocalResourceManager(JFaceResources.getResources(owner.getDisplay()), owner);
    }

    public Image image(Icon icon) {
        return resources.get(descriptor(icon));
    }

    /** An icon with a badge in its lower right corner. */
    public Image image(Icon icon, Optional<Icon> badge) {
        return badge.isEmpty() ? image(icon)
                : resources
                        .get(new DecorationOverlayIcon(image(icon), descriptor(badge.get()), IDecoration.BOTTOM_RIGHT));
    }

    /** The picture as a descriptor, for actions and windows. */
    public static ImageDescriptor descriptor(Icon icon) {
        return ResourceLocator.imageDescriptorFromBundle(Icon.class, icon.path())
                .orElseGet(ImageDescriptor::getMissingImageDescriptor);
    }
}
