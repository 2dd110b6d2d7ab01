/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.app.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

import cz.klicnik.ui.Console;
import cz.klicnik.ui.OpenFiles;
import cz.klicnik.ui.jobs.TokenJobs;

/** The workbench of the console: one perspective, its layout kept; drivers start once the window is open. */
final class ConsoleAdvisor extends WorkbenchAdvisor {

    private final List<Path> files;

    /** @param files to open at the start */
    ConsoleAdvisor(List<Path> files) {
        this.files = List.copyOf(files);
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        super.initialize(configurer);
        configurer.setSaveAndRestore(true);
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new ConsoleWindowAdvisor(configurer);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return ConsolePerspective.ID;
    }

    @Override
    public void postStartup() {
        Console console = getWorkbenchConfigurer().getWorkbench().getService(Console.class);
        Job job = new Job(console.language().text("Job_start")) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                console.start();
                return Status.OK_STATUS;
            }

            @Override
            public boolean belongsTo(Object family) {
                return family == TokenJobs.FAMILY;
            }
        };
        job.schedule();
        // none of the windows need be active yet
        Stream.of(getWorkbenchConfigurer().getWorkbench().getWorkbenchWindows()).findFirst().ifPresent(window -> {
            closeGhosts(window);
            OpenFiles.open(window, files);
        });
    }

    /** Where the last run was ended by force, its layout holds tabs of editors that cannot be opened again. */
    private static void closeGhosts(IWorkbenchWindow window) {
        IWorkbenchPage page = window.getActivePage();
        if (page != null && page.getEditorReferences().length > 0) {
            page.closeAllEditors(false);
            page.setEditorAreaVisible(false);
        }
    }
}
