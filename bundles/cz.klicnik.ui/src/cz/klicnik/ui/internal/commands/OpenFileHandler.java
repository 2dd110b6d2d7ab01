/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

import cz.klicnik.ui.Console;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.editor.FileOpening;

/** Opens files with certificates, requests, revocation lists or PKCS#12 stores, and snapshots of tokens. */
@NonNullByDefault({})
public final class OpenFileHandler extends AbstractHandler {

    private static final String FORMS =
            "*.klicnik-snapshot;*.cer;*.crt;*.pem;*.der;*.p7b;*.p7c;*.p12;*.pfx;*.req;*.csr;*.crl;"
                    + "*.CER;*.CRT;*.PEM;*.DER;*.P7B;*.P7C;*.P12;*.PFX;*.REQ;*.CSR;*.CRL";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        String given = event.getParameter(ConsoleIds.OPEN_FILE_PARAMETER);
        if (given != null) {
            new FileOpening(window).open(Path.of(given));
            return null;
        }
        Language language = window.getService(Console.class).language();
        FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN | SWT.MULTI | SWT.SHEET);
        dialog.setText(language.text("Editor_openTitle"));
        dialog.setFilterExtensions(FORMS, "*");
        dialog.setFilterNames(new String[] { language.text("Editor_openFiles"), language.text("Export_allFiles") });
        if (dialog.open() != null) {
            for (String name : dialog.getFileNames()) {
                new FileOpening(window).open(Path.of(dialog.getFilterPath(), name));
            }
        }
        return null;
    }
}
