/* SPDX-License-Identifier: EPL-2.0 */

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;

/**
 * Generates {@code src-gen} of every bundle folder given, from the {@code .genmodel} files in its folder {@code model}.
 * Generated text has neither a date nor a path in it, so that the same model gives the same files.
 */
public final class Generate {

    public static void main(String[] bundles) throws IOException {
        GenModelPackage.eINSTANCE.eClass();
        GeneratorAdapterFactory.Descriptor.Registry.INSTANCE.addDescriptor(GenModelPackage.eNS_URI,
                GenModelGeneratorAdapterFactory.DESCRIPTOR);
        for (String bundle : bundles) {
            Path folder = Path.of(bundle).toRealPath();
            EcorePlugin.getPlatformResourceMap().put(folder.getFileName().toString(),
                    URI.createFileURI(folder + "/"));
            for (Path model : models(folder)) {
                generate(folder, model);
            }
        }
    }

    private static List<Path> models(Path bundle) throws IOException {
        try (Stream<Path> files = Files.list(bundle.resolve("model"))) {
            return new ArrayList<>(files.filter(f -> f.toString().endsWith(".genmodel")).sorted().toList());
        }
    }

    private static void generate(Path bundle, Path model) {
        ResourceSet set = new ResourceSetImpl();
        set.getResourceFactoryRegistry().getExtensionToFactoryMap().put("*", new XMIResourceFactoryImpl());
        set.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(false));
        URI uri = URI.createPlatformResourceURI("/" + bundle.getFileName() + "/model/" + model.getFileName(), true);
        GenModel genModel = (GenModel) set.getResource(uri, true).getContents().get(0);
        genModel.reconcile();
        genModel.setCanGenerate(true);
        genModel.setValidateModel(true);
        Generator generator = new Generator();
        generator.setInput(genModel);
        Diagnostic result = generator.generate(genModel, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE,
                new BasicMonitor());
        if (result.getSeverity() != Diagnostic.OK) {
            throw new IllegalStateException(uri + ": " + result);
        }
    }

    private Generate() {
    }
}
