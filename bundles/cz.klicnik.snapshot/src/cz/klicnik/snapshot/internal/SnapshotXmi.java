/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.snapshot.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.impl.EPackageRegistryImpl;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ExtensibleURIConverterImpl;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.Version;
import cz.klicnik.snapshot.Snapshot;
import cz.klicnik.snapshot.internal.Damage.Reason;
import cz.klicnik.snapshot.model.SavedToken;
import cz.klicnik.snapshot.model.SnapshotPackage;

/** A snapshot as XMI and back. */
public final class SnapshotXmi {

    private static final String ENCODING = "UTF-8";
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private SnapshotXmi() {
    }

    /** @param snapshot without secrets */
    public static byte[] write(Snapshot snapshot) throws IOException {
        XMIResourceImpl resource = resource();
        resource.getContents().add(ModelWriter.of(snapshot));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        resource.save(out, Map.of(XMLResource.OPTION_ENCODING, ENCODING, XMLResource.OPTION_LINE_WIDTH, 120));
        return out.toByteArray();
    }

    /** @param file that {@link Precaution} has looked through */
    public static Snapshot read(byte[] file) throws Damage {
        XMIResourceImpl resource = resource();
        try {
            resource.load(new ByteArrayInputStream(file),
                    Map.of(XMLResource.OPTION_PARSER_FEATURES, Map.of(NO_DOCTYPE, true)));
            if (!resource.getErrors().isEmpty()) {
                throw new Damage(Reason.CONTENT, String.valueOf(resource.getErrors().get(0).getMessage()));
            }
            EObject root = resource.getContents().stream().findFirst()
                    .orElseThrow(() -> new Damage(Reason.CONTENT, ""));
            if (root instanceof SavedToken saved) {
                return new ModelReader(saved).snapshot();
            }
            throw new Damage(Reason.OTHER_FILE, root.eClass().getName());
        } catch (IOException e) {
            throw new Damage(Reason.CONTENT, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // EMF throws all kinds of them at values that cannot be converted, and does not wrap them everywhere
            throw new Damage(Reason.CONTENT, String.valueOf(e.getMessage()));
        }
    }

    /** One that knows no model but ours, and reaches nothing outside of itself. */
    private static XMIResourceImpl resource() {
        ResourceSet set = new ResourceSetImpl();
        EPackageRegistryImpl packages = new EPackageRegistryImpl();
        // a later version reads the files of the earlier ones: their namespaces are added here
        packages.put(SnapshotVersion.namespace(new Version(1, 0)), SnapshotPackage.eINSTANCE);
        set.setPackageRegistry(packages);
        set.setURIConverter(new ExtensibleURIConverterImpl() {
            @Override
            public InputStream createInputStream(@Nullable URI uri, @Nullable Map<?, ?> options) throws IOException {
                throw new IOException("A snapshot refers to nothing: " + uri);
            }
        });
        XMIResourceImpl resource = new XMIResourceImpl(URI.createURI("snapshot"));
        set.getResources().add(resource);
        return resource;
    }
}
